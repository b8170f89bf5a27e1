import { describe, expect, test } from 'vitest';
import { createShippers } from '../../../electron/core/shipping/shippers.ts';
import type { ShipmentWish } from '../../../electron/core/shipping/place-shipment.ts';
import type { ToldOrder } from '../../../electron/core/shipping/tell-file.ts';
import { tellFile } from '../../../electron/core/shipping/tell-file.ts';
import { putGone } from '../../../electron/ledger/numbers.ts';
import { readBenchSettings } from '../../../electron/ledger/settings.ts';
import { listShipments } from '../../../electron/ledger/shipping-list.ts';
import { orderIdSchema, trackNoSchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { giveBack } from '../../support/station/give-back.ts';
import { clientOf } from '../../support/station/practice.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { CHANNELS, shippingKit } from '../../support/station/shipping.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const wishOf = (orderId: string, trackNo: string, over: Partial<ShipmentWish> = {}) => ({
  orderId,
  wish: ok({
    orderId: orderIdSchema.parse(orderId),
    trackNo: trackNoSchema.parse(trackNo),
    carrier: '',
    extras: { logisticsId: '115' },
    overwrites: false,
    ...over,
  }),
});

/** Tells what a file says with the ledger of a kit. */
async function tell(
  kit: ShippingKit,
  ...orders: readonly ReturnType<typeof wishOf>[]
): Promise<readonly string[]> {
  const { db } = kit.ledger;
  const shared = { ...kit.ledger.shared, settings: () => readBenchSettings(db).shipping };
  const client = clientOf(kit.gateway.url, { nowMs: kit.ledger.clock.nowMs });
  const told: ToldOrder[] = [];
  const context = { platform: 'pinduoduo', channel: CHANNELS.pinduoduo, shop: 'pdd-file' } as const;
  const all = tellFile(
    {
      ...shared,
      context,
      shippers: createShippers({ ...shared, opener: kit.ledger.opener }),
      homeShop: () => 'pdd-file',
      client: () => ok(client),
      logBug: (where, error) => {
        throw new Error(where, { cause: error });
      },
    },
    orders,
  );
  for await (const one of all) told.push(one);
  return told.map(({ state, fault }) => (fault === null ? state : `${state} ${fault.code}`));
}

describe('a file about orders that the ledger knows', () => {
  test('tells a parcel that waits for its label, since a person says so; the event proves it', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    kit.prints.print(key);
    await kit.prints.queue.idle();
    expect(kit.line(key)).toBe('waiting');
    expect(await tell(kit, wishOf(ORDER, trackNoOf(key)))).toEqual(['shipped']);
    expect(kit.shipment(key)).toMatchObject({ state: 'done', label: key, carrier: 'zhongtong' });
    expect(kit.prints.eventKinds().slice(-2)).toEqual(['shipment_ordered', 'shipment_done']);
  });

  test('does not tell an order that a person keeps back, nor lets it go', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    kit.prints.print(key);
    await kit.prints.queue.idle();
    valueOf(kit.desk.hold(key, true));
    expect(await tell(kit, wishOf(ORDER, trackNoOf(key)))).toEqual(['refused SHIPMENT_HELD']);
    expect(kit.shipment(key)).toMatchObject({ state: 'waiting', held: true });
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
    valueOf(kit.desk.hold(key, false));
    await kit.settled();
    expect(await tell(kit, wishOf(ORDER, trackNoOf(key)))).toEqual(['shipped']);
  });

  test('does not tell a number that was given back', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    await kit.gateway.setReachable(false);
    await kit.confirm(key);
    await kit.settled();
    await kit.gateway.setReachable(true);
    const atMs = kit.ledger.clock.nowMs();
    kit.gateway.faults.failAlways({ kind: 'drop_before' });
    expect(await tell(kit, wishOf(ORDER, trackNoOf(key)))).toEqual([
      'unknown GATEWAY_CONNECTION_LOST',
    ]);
    kit.gateway.faults.failAlways(null);
    putGone(kit.ledger.db, { key, state: 'cancelled', fault: null, atMs });
    await kit.passTime();
    expect(kit.line(key)).toBe('refused NUMBER_CANCELLED');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
  });

  test('does not tell one that was given back before, nor counts it as something to do', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    await giveBack(kit.ledger, key);
    expect(await tell(kit, wishOf(ORDER, trackNoOf(key)))).toEqual(['refused NUMBER_CANCELLED']);
    expect(kit.line(key)).toBe('void NUMBER_CANCELLED');
    expect(await tell(kit, wishOf(ORDER, '9900000000001'))).toEqual(['shipped']);
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} 9900000000001`]);
  });

  test('leaves all else alone that is due', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const other = the((await kit.issue('pinduoduo', soldOrderId('pinduoduo', 2)))[0]);
    await kit.gateway.setReachable(false);
    await kit.confirm(other);
    await kit.settled();
    await kit.gateway.setReachable(true);
    kit.ledger.clock.advance(60 * 60_000);
    expect(await tell(kit, wishOf(ORDER, '9900000000001'))).toEqual(['shipped']);
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} 9900000000001`]);
    expect(kit.shipment(other).state).toBe('due');
  });

  test('asks at once about a call that was cut, and refuses another number meanwhile', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    kit.gateway.faults.failAlways({ kind: 'drop_after' });
    expect(await tell(kit, wishOf(ORDER, '9900000000001'))).toEqual([
      'unknown GATEWAY_CONNECTION_LOST',
    ]);
    kit.gateway.faults.failAlways(null);
    expect(await tell(kit, wishOf(ORDER, '9900000000002'))).toEqual(['refused SHIPMENT_UNDER_WAY']);
    expect(await tell(kit, wishOf(ORDER, '9900000000001'))).toEqual(['shipped']);
    expect(toldAt(kit.gateway, 'pinduoduo')).toHaveLength(1);
  });

  test('is refused where another parcel of the order is told', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const [second] = await kit.issuePack('pinduoduo', ORDER, 'p2');
    await kit.confirm(the(second));
    await kit.settled();
    expect(await tell(kit, wishOf(ORDER, '9900000000001'))).toEqual([
      'refused SHIPMENT_OTHER_NUMBER',
    ]);
    expect(kit.shipment(the(second))).toMatchObject({ state: 'done', tries: 1 });
    expect(await tell(kit, wishOf(ORDER, trackNoOf(the(second))))).toEqual(['shipped']);
    expect(toldAt(kit.gateway, 'pinduoduo')).toHaveLength(1);
  });
});

describe('a file about an order that nobody imported', () => {
  const key = keyOf(ORDER);

  test('stands in the list, with what the file named', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    await kit.gateway.setReachable(false);
    expect(await tell(kit, wishOf(ORDER, '9900000000001'))).toEqual(['due GATEWAY_UNREACHABLE']);
    const filter = { group: 'due', platform: null, text: '' } as const;
    const { rows } = listShipments(kit.ledger.db, { filter, after: null, limit: 9 });
    expect(rows).toMatchObject([
      { orderId: ORDER, goods: '', shop: 'pdd-file', extras: { logisticsId: '115' } },
    ]);
  });

  test('is gone on with by the window', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    await kit.gateway.setReachable(false);
    await tell(kit, wishOf(ORDER, '9900000000001'));
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(kit.line(key)).toBe('done');
    expect(kit.gateway.calls().at(-1)?.params).toMatchObject({
      seller_nick: 'pdd-file',
      logistics_id: '115',
    });
  });

  test('keeps what the file named when a person adds to it', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    await kit.gateway.setReachable(false);
    await tell(kit, wishOf(ORDER, '9900000000001'));
    valueOf(kit.desk.setExtras(key, { imei: ['11'] }));
    expect(kit.shipment(key).extras).toEqual({ imei: ['11'], logisticsId: '115' });
    valueOf(kit.desk.setExtras(key, {}));
    expect(kit.shipment(key).extras).toEqual({ logisticsId: '115' });
  });
});
