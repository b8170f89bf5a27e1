import { describe, expect, test } from 'vitest';
import type { AskDefaults } from '../../../electron/core/issuing/parcels-to-ask.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { BatchSelection } from '../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { fail } from '../../../shared/result.ts';
import { ALL, batchAt, batchKit } from '../../support/station/batch.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import {
  answerOf,
  failureOf,
  lineOf,
  selling,
  sellingSource,
  stubSource,
} from '../../support/station/numbers.ts';
import { SENDER, orderEntries, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

type Answer = ReturnType<typeof answerOf>;

describe('a batch', () => {
  test('asks for every parcel without a number, in full calls', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    takeOrders(ledger, orderEntries(250));
    const { batches, last, bugs, pushes } = batchAt(ledger, gateway);
    const started = valueOf(await batches.start(ALL));
    expect(started).toMatchObject({ state: 'running', total: 250, tally: { left: 250 } });
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: 250, left: 0 } });
    expect(gateway.sales()).toHaveLength(250);
    expect(gateway.calls()).toHaveLength(3);
    expect(pushes).toContain('batch');
    expect(pushes).toContain('orders');
    expect(bugs).toEqual([]);
  });

  test('leaves a place at the gateway to the scans', async () => {
    const ledger = openTestLedger();
    const answer = deferred<Answer>();
    const source = stubSource(() => answer.promise);
    const [first] = takeOrders(ledger, orderEntries(500));
    const kit = batchKit(ledger, source);
    valueOf(await kit.batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    expect(kit.last().callsUnderWay).toBe(3);
    const scanned = kit.issuer.issue([the(first)]);
    expect(source.calls).toHaveLength(3);
    answer.resolve(selling([the(first).key.orderId]));
    expect(await scanned).toMatchObject([{ number: { state: 'issued' } }]);
  });

  test('and a bench never ask for the same parcel at once', async () => {
    const ledger = openTestLedger();
    const answer = deferred<Answer>();
    const source = stubSource(() => answer.promise);
    const parcels = takeOrders(ledger, orderEntries(2));
    const kit = batchKit(ledger, source);
    const scanned = kit.issuer.issue([the(parcels[0])]);
    valueOf(await kit.batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(2);
    answer.resolve(selling(parcels.map(({ key }) => key.orderId)));
    await scanned;
    await kit.batches.idle();
    expect(source.calls.map((call) => call.map(({ key }) => key.orderId))).toEqual([
      [orderIdOf(1)],
      [orderIdOf(2)],
    ]);
    expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: 2 } });
  });

  test('is made of what a filter finds but what was left out, and of nothing that has a number', async () => {
    const ledger = openTestLedger();
    const source = sellingSource();
    takeOrders(ledger, orderEntries(3));
    takeOrders(ledger, [orderEntry('K-1'), orderEntry('K-2')], {
      body: { order_channel: '2', logistics_code: 'yuantong' },
    });
    const kit = batchKit(ledger, source);
    const kuaishou = { ...EVERY_WAITING, channel: '2', carrier: 'yuantong' };
    const selection: BatchSelection = {
      kind: 'filter',
      filter: kuaishou,
      except: [keyOf('K-2')],
    };
    expect(await kit.batches.cost(selection)).toEqual([
      { shop: 'test-shop-a', carrier: 'yuantong', toBuy: 1, inDoubt: 0 },
    ]);
    valueOf(await kit.batches.start(selection));
    await kit.batches.idle();
    expect(source.calls.flat().map(({ key }) => key.orderId)).toEqual(['K-1']);
    const keys = [keyOf('K-1'), keyOf(orderIdOf(2))];
    valueOf(await kit.batches.start({ kind: 'keys', keys }));
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ total: 1, tally: { issued: 1 } });
    expect(codeOf(await kit.batches.start({ kind: 'keys', keys }))).toBe('BATCH_EMPTY');
  });

  test('groups what came to nothing by reason, and tries it again', async () => {
    const ledger = openTestLedger();
    const source = stubSource((parcels, place) =>
      place > 1
        ? selling(parcels.map(({ key }) => key.orderId))
        : answerOf(
            [],
            parcels.map(({ key: { orderId } }, at) =>
              at < 2
                ? [orderId, '', '4007', '查询订单失败']
                : [orderId, '', '4006', `${orderId}:订单号非法`],
            ),
          ),
    );
    takeOrders(ledger, orderEntries(5));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await batches.idle();
    const { batchId } = last();
    expect(last()).toMatchObject({ state: 'finished', tally: { refused: 5 } });
    const groups = await batches.groups(batchId);
    expect(groups).toMatchObject([
      { count: 3, correctable: false, fault: { gatewayText: '…:订单号非法' } },
      { count: 2, correctable: true, fault: { code: 'PLATFORM_ORDER_NOT_FOUND' } },
    ]);

    const { group } = the(groups[1]);
    expect(await batches.correctGroup(batchId, group, { channel: '27', userId: '77' })).toBe(2);
    valueOf(await batches.start({ kind: 'group', batchId, group }));
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', total: 2, tally: { issued: 2 } });
    expect(readNumber(ledger.db, keyOf(orderIdOf(1)))?.askedWith).toMatchObject({
      channel: '27',
      userId: '77',
    });
    expect(lineOf(ledger.db, keyOf(orderIdOf(5)))).toBe('refused PLATFORM_ORDER_INVALID');
  });

  test('says what cannot be asked for, and asks for it once the setup is complete', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(3));
    ledger.db.exec("UPDATE parcels SET carrier = NULL WHERE order_id LIKE '%2'");
    let carrier = '';
    const defaults = (): AskDefaults => ({
      shop: 'test-shop-a',
      carrier,
      sender: SENDER,
      offeredCarriers: null,
    });
    const kit = batchKit(ledger, sellingSource(), { defaults });
    valueOf(await kit.batches.start(ALL));
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: 2, notAsked: 1 } });
    const [group] = await kit.batches.groups(kit.last().batchId);
    expect(group).toMatchObject({ kind: 'not_asked', fault: { code: 'CARRIER_MISSING' } });
    carrier = 'yuantong';
    const { batchId } = kit.last();
    valueOf(await kit.batches.start({ kind: 'group', batchId, group: null }));
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ total: 1, tally: { issued: 1 } });
    expect(await kit.batches.groups(batchId)).toEqual([]);
  });

  test.each([
    ['shop', 'SHOP_MISMATCH'],
    ['gateway_host', 'GATEWAY_MISMATCH'],
  ])('says of a number in doubt that it belongs to another %s, and ends', async (column, code) => {
    const ledger = openTestLedger();
    let lost = true;
    const source = stubSource((parcels) =>
      lost
        ? failureOf('unknown', 'GATEWAY_TIMEOUT')
        : selling(parcels.map(({ key }) => key.orderId)),
    );
    const parcels = takeOrders(ledger, orderEntries(2));
    const kit = batchKit(ledger, source);
    await kit.issuer.issue([the(parcels[0])]);
    ledger.db.exec(`UPDATE numbers SET ${column} = 'elsewhere.example'`);
    lost = false;
    valueOf(await kit.batches.start(ALL));
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: 1, notAsked: 1 } });
    expect(await kit.batches.groups(kit.last().batchId)).toMatchObject([
      { kind: 'not_asked', count: 1, fault: { code } },
    ]);
  });

  test('does not begin where the setup is incomplete', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(1));
    const missing = fail(fault('SECRET_MISSING'));
    const { batches } = batchKit(ledger, sellingSource(), { issuer: () => missing });
    expect(codeOf(await batches.start(ALL))).toBe('SECRET_MISSING');
    expect(batches.last()).toBeNull();
  });

  test('costs nothing for numbers that may be bought already', async () => {
    const ledger = openTestLedger();
    const source = stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT'));
    const parcels = takeOrders(ledger, orderEntries(3));
    const kit = batchKit(ledger, source);
    await kit.issuer.issue([the(parcels[0])]);
    expect(await kit.batches.cost(ALL)).toEqual([
      { shop: 'test-shop-a', carrier: 'zhongtong', toBuy: 2, inDoubt: 1 },
    ]);
  });

  test('knows what is left at the branch, and says so where it does not', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice({ douyin: { balances: { zhongtong: 7 } } });
    const kit = batchAt(ledger, gateway);
    expect((await kit.batches.balance('test-shop-a', 'zhongtong')).balance).toEqual({
      kind: 'left',
      left: 7,
    });
    await gateway.setReachable(false);
    expect((await kit.batches.balance('test-shop-a', 'zhongtong')).balance).toMatchObject({
      kind: 'unknown',
      fault: { code: 'GATEWAY_UNREACHABLE' },
    });
  });
});
