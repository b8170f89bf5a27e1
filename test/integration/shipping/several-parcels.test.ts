import { describe, expect, test } from 'vitest';
import { movePrintJob } from '../../../electron/core/labels/print-moves.ts';
import { placeShipment } from '../../../electron/core/shipping/place-shipment.ts';
import { moveMerged, putMerged } from '../../../electron/ledger/merges.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import { giveBack } from '../../support/station/give-back.ts';
import { takeOrders } from '../../support/station/ledger.ts';
import { orderEntry } from '../../support/station/orders.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, TOLD, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { CHANNELS, SHIPPING, shippingKit } from '../../support/station/shipping.ts';

const ORDER = soldOrderId('pinduoduo', 1);

interface TwoParcels extends ShippingKit {
  readonly first: ParcelKey;
  readonly second: ParcelKey;
  /** Sees the label of a parcel that is printed already. */
  readonly see: (key: ParcelKey) => Promise<void>;
}

/** An order in two parcels whose labels both came out, and neither was seen. */
async function twoPrinted(): Promise<TwoParcels> {
  const kit = await shippingKit({ gateway: soldOrders(1) });
  const first = the((await kit.issue('pinduoduo', ORDER))[0]);
  const second = the((await kit.issuePack('pinduoduo', ORDER, 'p2'))[0]);
  const jobs = new Map([first, second].map((key) => [key, kit.prints.print(key)]));
  await kit.prints.queue.idle();
  const see = async (key: ParcelKey): Promise<void> => {
    kit.prints.queue.confirm(the(jobs.get(key)), 'scan');
    await kit.settled();
  };
  return { ...kit, first, second, see };
}

describe('an order in several parcels whose labels are all printed', () => {
  test.each(['first', 'second'] as const)('is told with the one seen first: %s', async (seen) => {
    const kit = await twoPrinted();
    const [early, late] = seen === 'first' ? [kit.first, kit.second] : [kit.second, kit.first];
    await kit.see(early);
    expect(kit.line(early)).toBe('done');
    await kit.see(late);
    expect(kit.line(late)).toBe('waiting SHIPMENT_ORDER_TAKEN');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} ${trackNoOf(early)}`]);
  });

  test('is not told with one parcel while a person keeps another back', async () => {
    const kit = await twoPrinted();
    valueOf(kit.desk.hold(kit.first, true));
    await kit.see(kit.second);
    expect(kit.line(kit.second)).toBe('waiting SHIPMENT_ORDER_TAKEN');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
  });
});

describe('an order in several parcels that a person has told with all of them', () => {
  test.each(TOLD)('is told with one after the other, and shows the first: %s', async (platform) => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const id = soldOrderId(platform, 1);
    const first = the((await kit.issue(platform, id))[0]);
    const second = the((await kit.issuePack(platform, id, 'p2'))[0]);
    for (const key of [first, second]) kit.prints.print(key);
    await kit.prints.queue.idle();
    for (const key of [first, second]) valueOf(kit.desk.shipNow(key));
    await kit.settled();
    await kit.passTime();
    expect([first, second].map(kit.line)).toEqual(['done', 'refused SHIPMENT_OTHER_NUMBER']);
    expect(toldAt(kit.gateway, platform)).toEqual([`${id} ${trackNoOf(first)}`]);
    const told = kit.gateway
      .calls()
      .filter(({ path }) => /onlinesend|offlinesend|logistics\/add/.test(path))
      .map(({ params }) => [first, second].map((key) => says(params, trackNoOf(key))));
    expect(told).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

const says = (params: Readonly<Record<string, string>>, trackNo: string): boolean =>
  Object.values(params).some((value) => new RegExp(`(^|")${trackNo}("|$)`).test(value));

describe('a parcel whose number was given back', () => {
  test('leaves its order to the new box', async () => {
    const kit = await twoPrinted();
    await giveBack(kit.ledger, kit.first);
    await kit.see(kit.second);
    expect(kit.line(kit.second)).toBe('done');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} ${trackNoOf(kit.second)}`]);
  });

  test('leaves the orders that travelled in it to the number of the new box', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const { ledger } = kit;
    const first = the((await kit.issue('pinduoduo', ORDER))[0]);
    const other = soldOrderId('pinduoduo', 2);
    takeOrders(ledger, [orderEntry(other)], { body: { order_channel: CHANNELS.pinduoduo } });
    const atMs = ledger.clock.nowMs();
    putMerged(ledger.db, { key: keyOf(other), main: first, operator: 'tester', atMs });
    await kit.gateway.setReachable(false);
    await kit.confirm(first);
    await kit.settled();
    await giveBack(ledger, first);
    const box = the((await kit.issuePack('pinduoduo', ORDER, 'p2'))[0]);
    moveMerged(ledger.db, first, box);
    await kit.gateway.setReachable(true);
    await kit.passTime();
    await kit.confirm(box);
    await kit.passTime();
    expect([first, box, keyOf(other)].map(kit.line)).toEqual([
      'void NUMBER_CANCELLED',
      'done',
      'done',
    ]);
    expect(toldAt(kit.gateway, 'pinduoduo').toSorted()).toEqual([
      `${ORDER} ${trackNoOf(box)}`,
      `${other} ${trackNoOf(box)}`,
    ]);
  });
});

describe('an order that a file told to change its number, which was given back then', () => {
  test.each(['', 'yunda'])(
    'is told first with the new box, by its carrier, after %j',
    async (carrier) => {
      const kit = await shippingKit({ gateway: soldOrders(2) });
      const { ledger } = kit;
      const first = the((await kit.issue('pinduoduo', ORDER))[0]);
      const other = keyOf(soldOrderId('pinduoduo', 2));
      takeOrders(ledger, [orderEntry(other.orderId)], {
        body: { order_channel: CHANNELS.pinduoduo },
      });
      const atMs = ledger.clock.nowMs();
      putMerged(ledger.db, { key: other, main: first, operator: 'tester', atMs });
      const trackNo = trackNoSchema.parse(trackNoOf(first));
      const extras = { logisticsId: '121', imei: ['11'] };
      const wish = { orderId: other.orderId, trackNo, carrier, extras, overwrites: true };
      const context = { platform: 'pinduoduo', channel: '27', shop: 'pdd-file' } as const;
      placeShipment(ledger.db, wish, { ...context, operator: 'tester', atMs });
      await giveBack(ledger, first);
      const box = the((await kit.issuePack('pinduoduo', ORDER, 'p2'))[0]);
      moveMerged(ledger.db, first, box);
      await kit.confirm(box);
      await kit.settled();
      expect(kit.shipment(other)).toMatchObject({ state: 'done', extras: { imei: ['11'] } });
      const sent = kit.gateway
        .calls()
        .flatMap(({ path, params }) =>
          path.endsWith('onlinesend') && params['order_sn'] === other.orderId
            ? [[params['redelivery_type'], params['logistics_id'], params['seller_nick']]]
            : [],
        );
      expect(sent).toEqual([['1', '115', 'pdd10000000001']]);
    },
  );
});

describe('a label of another number than the one to be told', () => {
  test('says nothing about it', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    const jobId = kit.prints.print(key);
    await kit.prints.queue.idle();
    await kit.gateway.setReachable(false);
    const trackNo = trackNoSchema.parse('9900000000777');
    valueOf(kit.desk.change(key, { trackNo, carrier: 'zhongtong', reason: 'another box' }));
    await kit.settled();
    const prints = { ...kit.ledger.shared, changed: () => {} };
    movePrintJob(prints, kit.prints.job(jobId), ['spooled'], 'doubtful');
    expect(kit.shipment(key)).toMatchObject({ state: 'due', trackNo });
  });
});

describe('paper that did not come out after all', () => {
  test.each([true, false])('where a person had it told: %s', async (isOrdered) => {
    const shops = [
      { channel: CHANNELS.pinduoduo, shop: 'pdd10000000001', rule: 'spooled' },
    ] as const;
    const settings = { ...SHIPPING, shops: [...shops] };
    const kit = await shippingKit({ gateway: soldOrders(1), settings });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    await kit.gateway.setReachable(false);
    const jobId = kit.prints.print(key);
    await kit.prints.queue.idle();
    await kit.settled();
    if (isOrdered) valueOf(kit.desk.shipNow(key));
    await kit.settled();
    const prints = { ...kit.ledger.shared, changed: () => {} };
    movePrintJob(prints, kit.prints.job(jobId), ['spooled'], 'doubtful');
    expect(kit.shipment(key).state).toBe(isOrdered ? 'due' : 'waiting');
    expect(kit.prints.eventKinds().includes('shipment_waits')).toBe(!isOrdered);
  });
});

describe('orders under one number', () => {
  test('are told in one call where a person tells them together', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const { ledger } = kit;
    const [id, other] = [soldOrderId('alibaba', 1), soldOrderId('alibaba', 2)];
    const main = the((await kit.issue('alibaba', id))[0]);
    takeOrders(ledger, [orderEntry(other)], { body: { order_channel: CHANNELS.alibaba } });
    const atMs = ledger.clock.nowMs();
    putMerged(ledger.db, { key: keyOf(other), main, operator: 'tester', atMs });
    kit.prints.print(main);
    await kit.prints.queue.idle();
    for (const key of [main, keyOf(other)]) valueOf(kit.desk.shipNow(key));
    await kit.settled();
    expect([main, keyOf(other)].map(kit.line)).toEqual(['done', 'done']);
    expect(kit.gateway.calls().filter(({ path }) => path.endsWith('/offlinesend'))).toHaveLength(1);
  });
});
