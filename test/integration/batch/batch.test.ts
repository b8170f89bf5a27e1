import { describe, expect, test } from 'vitest';
import type { AskDefaults } from '../../../electron/core/parcels-to-ask.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { BatchSelection } from '../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { fail } from '../../../shared/result.ts';
import { ALL, batchAt, batchKit } from '../../support/station/batch.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, lineOf, stubSource } from '../../support/station/numbers.ts';
import { SENDER, orderEntries, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

type Answer = ReturnType<typeof answerOf>;

/** A gateway that sells a number for every order. */
const selling = (orderIds: readonly string[]): Answer =>
  answerOf(orderIds.map((orderId) => [orderId, '', `99${orderId.slice(-12)}`] as const));

const sellingSource = (): ReturnType<typeof stubSource> =>
  stubSource((parcels) => selling(parcels.map(({ key }) => key.orderId)));

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

  test('pauses after the calls on their way, and resumes where it was', async () => {
    const ledger = openTestLedger();
    const answers = Array.from({ length: 3 }, () => deferred<null>());
    const source = stubSource(async (parcels, place) => {
      await answers[place - 1]?.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(1_000));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    expect(valueOf(batches.pause())).toMatchObject({ state: 'paused', callsUnderWay: 3 });
    expect(codeOf(batches.pause())).toBe('BATCH_NOT_OPEN');
    expect(codeOf(await batches.start(ALL))).toBe('BATCH_OPEN');
    for (const { resolve } of answers) resolve(null);
    await batches.idle();
    expect(last()).toMatchObject({
      state: 'paused',
      fault: null,
      tally: { issued: 300, left: 700 },
    });
    expect(source.calls).toHaveLength(3);
    expect(valueOf(batches.resume()).state).toBe('running');
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: 1_000 } });
    expect(source.calls).toHaveLength(10);
  });

  test('that is resumed before its last calls have ended goes on when they have', async () => {
    const ledger = openTestLedger();
    const first = deferred<null>();
    const source = stubSource(async (parcels, place) => {
      if (place <= 3) await first.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(1_000));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    valueOf(batches.pause());
    valueOf(batches.resume());
    first.resolve(null);
    await expect.poll(() => last().state).toBe('finished');
    expect(source.calls).toHaveLength(10);
  });

  test('is cancelled for good, and another one may begin', async () => {
    const ledger = openTestLedger();
    const first = deferred<null>();
    const source = stubSource(async (parcels, place) => {
      if (place <= 3) await first.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    takeOrders(ledger, orderEntries(500));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(3);
    valueOf(batches.cancel());
    first.resolve(null);
    await batches.idle();
    expect(last()).toMatchObject({ state: 'cancelled', tally: { issued: 300, left: 200 } });
    expect(codeOf(batches.resume())).toBe('BATCH_NOT_OPEN');
    valueOf(await batches.start(ALL));
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', total: 200, tally: { issued: 200 } });
  });

  test('that a stop interrupted is found again, and says how far it was', async () => {
    const ledger = openTestLedger();
    const lost = deferred<Answer>();
    const source = stubSource((parcels, place) =>
      place > 3 ? lost.promise : selling(parcels.map(({ key }) => key.orderId)),
    );
    takeOrders(ledger, orderEntries(500));
    const before = batchKit(ledger, source);
    valueOf(await before.batches.start(ALL));
    await expect.poll(() => source.calls.length).toBe(5);

    const after = batchKit(ledger, sellingSource());
    after.batches.settle();
    expect(after.last()).toMatchObject({
      state: 'paused',
      fault: { code: 'BATCH_INTERRUPTED' },
      total: 500,
      tally: { issued: 300, unknown: 200, left: 0 },
    });
    valueOf(after.batches.resume());
    await after.batches.idle();
    expect(after.last()).toMatchObject({ state: 'finished', tally: { issued: 500 } });
    lost.resolve(answerOf([]));
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
  });

  test('pauses itself where the account is refused, and asks for all of it afterwards', async () => {
    const ledger = openTestLedger();
    let refused = true;
    const source = stubSource((parcels) =>
      refused
        ? failureOf('rejected', 'GATEWAY_AUTHORISATION')
        : selling(parcels.map(({ key }) => key.orderId)),
    );
    takeOrders(ledger, orderEntries(600));
    const { batches, last } = batchKit(ledger, source);
    valueOf(await batches.start(ALL));
    await batches.idle();
    expect(last()).toMatchObject({
      state: 'paused',
      fault: { code: 'GATEWAY_AUTHORISATION' },
      tally: { left: 600, refused: 0 },
    });
    expect(source.calls.length).toBeLessThanOrEqual(3);
    refused = false;
    valueOf(batches.resume());
    await batches.idle();
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: 600 } });
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
