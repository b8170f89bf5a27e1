import { describe, expect, test } from 'vitest';
import { refreshOrder } from '../../../electron/core/distribution/refresh-orders.ts';
import { recordGone } from '../../../electron/core/issuing/number-gone.ts';
import { readBenchSettings, writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ShippingRule } from '../../../shared/shipping.ts';
import { SHOP } from '../../support/station/account.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { giveBack } from '../../support/station/give-back.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry } from '../../support/station/orders.ts';
import { clientOf } from '../../support/station/practice.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { SHIPPING, shippingKit } from '../../support/station/shipping.ts';

const ID = soldOrderId('douyin', 1);
const NAME = `D${ID}`;
const SENT = { carrier: 'YTO', trackingNumber: 'YT8800000002' };

/** Drafts and places a parcel at a supplier, who sends it. */
async function sendFromSupplier(ledger: ShippingKit['ledger'], key: ParcelKey): Promise<void> {
  const supplier = await distributingKit({ ledger });
  const { outOrderId } = valueOf(supplier.desk.draft(key, NO_WISHES));
  valueOf(supplier.desk.create(outOrderId));
  await supplier.desk.placing.idle();
  supplier.gateway.alibaba.supplierSends(outOrderId, SENT);
  valueOf(await supplier.desk.refresh(outOrderId));
}

/** 1688 says that the purchase was cancelled. */
async function closePurchase({ ledger }: Pick<DistributingKit, 'ledger'>): Promise<void> {
  const result = { baseInfo: { id: 1, status: 'cancel' } };
  const body = JSON.stringify({ code: 0, data: { success: true, result } });
  const server = await startRawServer(() => ({ body }));
  valueOf(await refreshOrder(ledger.shared, clientOf(server.url), NAME));
}

interface FromSupplier extends ShippingKit {
  readonly key: ParcelKey;
}

/** An order of Douyin that a supplier sends, under the rule of its shop. */
async function fromSupplier(
  rule: ShippingRule,
  { isReachable = true, body = {} } = {},
): Promise<FromSupplier> {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)], { body });
  const shops = [{ channel: '1', shop: SHOP, rule }];
  const settings = { ...SHIPPING, shops };
  const kit = await shippingKit({ gateway: soldOrders(1), ledger, settings });
  writeBenchSettings(ledger.db, { ...readBenchSettings(ledger.db), shop: SHOP });
  await kit.gateway.setReachable(isReachable);
  const key = keyOf(ID);
  await sendFromSupplier(ledger, key);
  await kit.settled();
  return { ...kit, key };
}

describe('a parcel that a supplier sends after its number was given back', () => {
  test.each(['due', 'waiting'] as const)(
    'is told with the number of the supplier, where the old one was %s',
    async (state) => {
      const kit = await shippingKit({ gateway: soldOrders(1) });
      const key = the((await kit.issue('douyin', ID))[0]);
      await kit.gateway.setReachable(false);
      if (state === 'due') await kit.confirm(key);
      else kit.prints.print(key);
      await kit.prints.queue.idle();
      await kit.settled();
      expect(kit.shipment(key).state).toBe(state);
      await giveBack(kit.ledger, key);
      await sendFromSupplier(kit.ledger, key);
      await kit.gateway.setReachable(true);
      await kit.passTime();
      expect(kit.shipment(key)).toMatchObject({ state: 'done', label: null, bySupplier: true });
      expect(toldAt(kit.gateway, 'douyin')).toEqual([`${ID} ${SENT.trackingNumber}`]);
    },
  );

  test('keeps the number of the bench where the platform has it', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('douyin', ID))[0]);
    await kit.confirm(key);
    await kit.settled();
    recordGone(kit.ledger.shared, key, fault('PLATFORM_WAYBILL_GONE'));
    await sendFromSupplier(kit.ledger, key);
    await kit.settled();
    expect(kit.shipment(key)).toMatchObject({ state: 'done', trackNo: trackNoOf(key) });
  });
});

describe('a parcel that is packed here after its purchase was cancelled', () => {
  test('is told with the number of its label', async () => {
    const kit = await fromSupplier('by_hand');
    expect(kit.shipment(kit.key)).toMatchObject({ state: 'waiting', trackNo: SENT.trackingNumber });
    await closePurchase(kit);
    await kit.issue('douyin', ID);
    await kit.confirm(kit.key);
    expect(kit.shipment(kit.key)).toMatchObject({
      state: 'waiting',
      trackNo: trackNoOf(kit.key),
      label: kit.key,
      bySupplier: false,
    });
    valueOf(kit.desk.shipNow(kit.key));
    await kit.settled();
    expect(toldAt(kit.gateway, 'douyin')).toEqual([`${ID} ${trackNoOf(kit.key)}`]);
  });

  test('is not told with the number of the supplier, though that was due', async () => {
    const kit = await fromSupplier('confirmed', { isReachable: false });
    expect(kit.line(kit.key)).toBe('due GATEWAY_UNREACHABLE');
    await closePurchase(kit);
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(kit.line(kit.key)).toBe('void SHIPMENT_SUPPLIER_CLOSED');
    await kit.issue('douyin', ID);
    await kit.confirm(kit.key);
    await kit.settled();
    expect(kit.line(kit.key)).toBe('done');
    expect(toldAt(kit.gateway, 'douyin')).toEqual([`${ID} ${trackNoOf(kit.key)}`]);
  });

  test('lets another parcel of the order go at once', async () => {
    const kit = await fromSupplier('confirmed', { isReachable: false });
    const second = the((await kit.issuePack('douyin', ID, 'p2'))[0]);
    await kit.confirm(second);
    expect(kit.line(second)).toBe('waiting SHIPMENT_ORDER_TAKEN');
    await closePurchase(kit);
    await kit.gateway.setReachable(true);
    kit.ledger.clock.advance(60_000);
    await kit.settled();
    expect([kit.key, second].map(kit.line)).toEqual(['void SHIPMENT_SUPPLIER_CLOSED', 'done']);
  });

  test('is not told with it by a person either', async () => {
    const kit = await fromSupplier('by_hand');
    await closePurchase(kit);
    expect(codeOf(kit.desk.shipNow(kit.key))).toBe('SHIPMENT_SUPPLIER_CLOSED');
    await kit.settled();
    expect(kit.line(kit.key)).toBe('void SHIPMENT_SUPPLIER_CLOSED');
    expect(toldAt(kit.gateway, 'douyin')).toEqual([]);
  });
});

test('the number of a supplier takes the place of another parcel that was given back', async () => {
  const kit = await shippingKit({ gateway: soldOrders(1) });
  const first = the((await kit.issue('douyin', ID))[0]);
  await kit.gateway.setReachable(false);
  await kit.confirm(first);
  await kit.settled();
  takeOrders(kit.ledger, [orderEntry(ID, { pack_id: 'p2' })]);
  const second = keyOf(ID, 'p2');
  await sendFromSupplier(kit.ledger, second);
  expect(kit.line(second)).toBe('waiting SHIPMENT_ORDER_TAKEN');
  await giveBack(kit.ledger, first);
  await kit.gateway.setReachable(true);
  await kit.passTime();
  expect([first, second].map(kit.line)).toEqual(['void NUMBER_CANCELLED', 'done']);
  expect(toldAt(kit.gateway, 'douyin')).toEqual([`${ID} ${SENT.trackingNumber}`]);
});

test('the number of a supplier is told by the shop that the order names', async () => {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)], { body: { user_id: '777' } });
  const shops = [{ channel: '1', shop: 'owner-shop', rule: 'by_hand' }] as const;
  const settings = { ...SHIPPING, shops: [...shops] };
  const kit = await shippingKit({ gateway: soldOrders(1), ledger, settings });
  await sendFromSupplier(ledger, keyOf(ID));
  expect(kit.line(keyOf(ID))).toBe('waiting');
  valueOf(kit.desk.shipNow(keyOf(ID)));
  await kit.settled();
  expect(kit.shipment(keyOf(ID)).shop).toBe('owner-shop');
  expect(kit.gateway.calls().map(({ params }) => params['seller_nick'])).toContain('owner-shop');
});
