import { describe, expect, test } from 'vitest';
import { readWaybillData, waybillContext } from '../../../electron/ledger/waybill-data.ts';
import { NO_PAPER, SPOOLED } from '../../support/station/backend.ts';
import { benchAt, benchKit, practiceBench } from '../../support/station/bench.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const TRACK_NO = '99000000000001';

describe('scanning an order', () => {
  test('buys its number once and prints its label once', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    const reply = kit.scan(ID);
    expect(reply).toMatchObject({
      kind: 'parcel',
      verdict: 'started',
      card: { orderId: ID, numberState: 'requesting', print: null, parcelsInOrder: 1 },
    });
    await kit.settled();
    const [sale] = gateway.sales();
    expect(gateway.sales()).toHaveLength(1);
    expect(kit.prints.direct.labels.map(({ model }) => model.trackNo)).toEqual([sale?.trackNo]);
    expect(kit.card(KEY)).toMatchObject({
      numberState: 'issued',
      trackNo: sale?.trackNo,
      labels: 1,
      print: { state: 'spooled', copy: 1, backend: 'direct' },
      receiver: { name: '柳**', phone: '137****1234' },
    });
    expect(kit.changed.length).toBeGreaterThan(0);
  });

  test('a second time neither buys nor prints', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    kit.scan(ID);
    await kit.settled();
    for (const code of [ID, ` ${ID}\n`, `${ID}A`, '４９００' + ID.slice(4)]) {
      expect(kit.verdict(code)).toBe('already_printed');
    }
    await kit.settled();
    expect(gateway.calls().filter(({ path }) => path.endsWith('newcreateorder'))).toHaveLength(1);
    expect(kit.prints.direct.labels).toHaveLength(1);
  });

  test('while it is under way neither buys nor prints a second time', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const answer = deferred<ReturnType<typeof answerOf>>();
    const numbers = stubSource(() => answer.promise);
    const kit = benchKit(ledger, numbers);
    expect(kit.verdict(ID)).toBe('started');
    expect(kit.verdict(ID)).toBe('in_progress');
    expect(kit.verdict(ID)).toBe('in_progress');
    answer.resolve(answerOf([[ID, '', TRACK_NO]]));
    await kit.settled();
    expect(numbers.calls).toHaveLength(1);
    expect(kit.prints.states(KEY)).toEqual(['spooled']);
  });

  test('after a restart without a gateway shows the same number and prints nothing', async () => {
    const first = await practiceBench([orderEntry(ID)]);
    first.scan(ID);
    await first.settled();
    const { trackNo } = first.card(KEY);
    await first.gateway.close();
    first.ledger.close();
    const ledger = openTestLedger({ dataDir: first.ledger.dataDir });
    const restarted = benchAt(ledger, first.gateway);
    expect(restarted.scan(ID)).toMatchObject({
      kind: 'parcel',
      verdict: 'already_printed',
      card: { trackNo, numberState: 'issued', print: { state: 'spooled' } },
    });
    await restarted.settled();
    expect(restarted.prints.direct.labels).toEqual([]);
    expect(restarted.verdict(the(trackNo))).toBe('confirmed');
  });

  test('within the guard time is one pull of the trigger', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    kit.scan(ID);
    kit.ledger.clock.advance(1_199);
    expect(valueOf(kit.bench.scan(ID))).toEqual({ kind: 'duplicate', code: ID });
    kit.ledger.clock.advance(1_199);
    expect(valueOf(kit.bench.scan(`${ID} `))).toEqual({ kind: 'duplicate', code: ID });
    kit.ledger.clock.advance(1_200);
    expect(valueOf(kit.bench.scan(ID))).toMatchObject({ kind: 'parcel' });
    await kit.settled();
    expect(gateway.sales()).toHaveLength(1);
    expect(kit.prints.direct.labels).toHaveLength(1);
  });

  test('that nobody imported says so and sends nothing', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    for (const code of [orderIdOf(2), '99123', 'x y', "1' OR '1", 'https://a.example/b']) {
      expect(kit.scan(code)).toMatchObject({
        kind: 'unknown',
        fault: { code: 'PARCEL_UNKNOWN', details: { code } },
      });
    }
    await kit.settled();
    expect(gateway.calls()).toEqual([]);
  });

  test('with two parcels takes them one after the other', async () => {
    const { gateway, ...kit } = await practiceBench([
      orderEntry(ID),
      orderEntry(ID, { pack_id: 'p2' }),
    ]);
    for (const packId of ['', 'p2']) {
      expect(kit.scan(ID)).toMatchObject({
        verdict: 'started',
        card: { packId, parcelsInOrder: 2 },
      });
      await kit.settled();
    }
    expect(kit.scan(ID)).toMatchObject({ verdict: 'already_printed', card: { packId: 'p2' } });
    await kit.settled();
    expect(gateway.sales().map(({ packId }) => packId)).toEqual(['', 'p2']);
    expect(kit.prints.direct.labels).toHaveLength(2);
  });

  test('keeps the print data of its number, sealed, without delaying the label', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    kit.scan(ID);
    await kit.settled();
    const { db, opener } = kit.ledger;
    const kept = the(readWaybillData(db, KEY));
    const text = valueOf(opener).open(kept, waybillContext(KEY));
    expect(JSON.parse(text)).toMatchObject({ print_data: expect.stringMatching(/^.{40,}$/) });
    expect(db.serialize().includes(JSON.parse(text).print_data)).toBe(false);
    expect(gateway.calls().map(({ path }) => path.split('/').at(-1))).toEqual([
      'newcreateorder',
      'getwaybill',
    ]);
  });
});

describe('an order that has its number but no label', () => {
  test('is printed by a scan, also without a gateway', async () => {
    const { gateway, ...kit } = await practiceBench([orderEntry(ID)]);
    kit.prints.direct.answer(async () => NO_PAPER);
    kit.scan(ID);
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({ print: { state: 'failed' }, labels: 0 });
    await gateway.setReachable(false);
    kit.prints.direct.answer(async () => SPOOLED);
    expect(kit.verdict(ID)).toBe('started');
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({ print: { state: 'spooled', copy: 1 }, labels: 1 });
    expect(gateway.sales()).toHaveLength(1);
  });

  test('is not printed where the gateway named two numbers for it', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const numbers = stubSource(() =>
      answerOf([
        [ID, '', TRACK_NO],
        [ID, '', '99000000000002'],
      ]),
    );
    const kit = benchKit(ledger, numbers);
    kit.scan(ID);
    await kit.settled();
    expect(kit.prints.direct.labels).toEqual([]);
    expect(kit.scan(ID)).toMatchObject({
      verdict: 'not_usable',
      card: { trackNo: TRACK_NO, conflictingTrackNos: ['99000000000002'] },
    });
    expect(codeOf(kit.bench.startPrint(keyOf(ID)))).toBe('NUMBER_CONFLICT');
    expect(codeOf(kit.bench.printAgain(keyOf(ID), 'damaged', 'packer'))).toBe('NUMBER_CONFLICT');
    await kit.settled();
    expect(kit.prints.direct.labels).toEqual([]);
  });
});
