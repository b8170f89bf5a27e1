import { describe, expect, test } from 'vitest';
import { refreshOrder } from '../../../electron/core/distribution/refresh-orders.ts';
import { readShippingView } from '../../../electron/core/shipping/shipping-view.ts';
import { writeBenchSettings, readBenchSettings } from '../../../electron/ledger/settings.ts';
import { putGone } from '../../../electron/ledger/numbers.ts';
import { putShipment, readShipment } from '../../../electron/ledger/shipments.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { packIdSchema, trackNoSchema } from '../../../shared/ids.ts';
import type { ShippingRule } from '../../../shared/shipping.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { SHOP } from '../../support/station/account.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf } from '../../support/station/practice.ts';
import { issueOrders } from '../../support/station/printing.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const FIRST = keyOf(ID);
const SECOND: ParcelKey = { orderId: FIRST.orderId, packId: packIdSchema.parse('p2') };
const SENT = { carrier: 'YTO', trackingNumber: 'YT8800000002' };

/** An order in two parcels of which a supplier sends the second. */
async function placedSecond(rule: ShippingRule = 'confirmed'): Promise<DistributingKit> {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID), orderEntry(ID, { pack_id: SECOND.packId })]);
  const shops = [{ channel: '1', shop: SHOP, rule }];
  const settings = readBenchSettings(ledger.db);
  writeBenchSettings(ledger.db, { ...settings, shop: SHOP, shipping: { shops, carriers: [] } });
  const kit = await distributingKit({ ledger });
  const { outOrderId } = valueOf(kit.desk.draft(SECOND, NO_WISHES));
  valueOf(kit.desk.create(outOrderId));
  await kit.desk.placing.idle();
  kit.gateway.alibaba.supplierSends(outOrderId, SENT);
  return kit;
}

const refresh = async ({ desk }: DistributingKit): Promise<unknown> =>
  valueOf(await desk.refresh(`D${ID}-p2`));

describe('the number of a supplier', () => {
  test('waits with its reason where another parcel of the order is told', async () => {
    const kit = await placedSecond();
    const { ledger } = kit;
    putShipment(ledger.db, {
      key: FIRST,
      label: null,
      channel: '1',
      platform: 'douyin',
      carrier: 'zhongtong',
      trackNo: trackNoSchema.parse('9900000000001'),
      state: 'due',
      fault: null,
      atMs: ledger.clock.nowMs(),
    });
    await refresh(kit);
    expect(readShipment(ledger.db, SECOND)).toMatchObject({
      state: 'waiting',
      trackNo: SENT.trackingNumber,
      fault: { code: 'SHIPMENT_ORDER_TAKEN' },
    });
  });

  test('waits for a person where the shop has a person tell its platform', async () => {
    const kit = await placedSecond('by_hand');
    await refresh(kit);
    expect(readShipment(kit.ledger.db, SECOND)).toMatchObject({ state: 'waiting', fault: null });
    expect(readShippingView(kit.ledger.db, SECOND)).toMatchObject({ waitsFor: 'person' });
  });

  test.each([
    ['waitbuyerreceive', SENT.trackingNumber, 'due'],
    ['cancel', SENT.trackingNumber, null],
    ['terminated', SENT.trackingNumber, null],
    ['waitbuyerreceive', ' ', null],
  ])('of an order that is %s: %j is %s', async (status, logisticsBillNo, state) => {
    const kit = await placedSecond();
    const logisticsItems = [{ logisticsBillNo, logisticsCompanyNo: SENT.carrier }];
    const result = { baseInfo: { id: 1, status }, nativeLogistics: { logisticsItems } };
    const body = JSON.stringify({ code: 0, data: { success: true, result } });
    const server = await startRawServer(() => ({ body }));
    valueOf(await refreshOrder(kit.ledger.shared, clientOf(server.url), `D${ID}-p2`));
    expect(readShipment(kit.ledger.db, SECOND)?.state ?? null).toBe(state);
  });
});

test('a number of a purchase that 1688 closed waits for nobody any more', async () => {
  const kit = await placedSecond('by_hand');
  await refresh(kit);
  expect(readShipment(kit.ledger.db, SECOND)).toMatchObject({ state: 'waiting' });
  const result = { baseInfo: { id: 1, status: 'terminated' } };
  const body = JSON.stringify({ code: 0, data: { success: true, result } });
  const server = await startRawServer(() => ({ body }));
  valueOf(await refreshOrder(kit.ledger.shared, clientOf(server.url), `D${ID}-p2`));
  expect(readShipment(kit.ledger.db, SECOND)).toMatchObject({
    state: 'void',
    fault: { code: 'SHIPMENT_SUPPLIER_CLOSED' },
  });
});

describe('the name of a draft', () => {
  test('is of one parcel for ever', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID, { pack_id: SECOND.packId }), orderEntry(`${ID}-p2`, {})]);
    const kit = await distributingKit({ ledger });
    valueOf(kit.desk.draft(SECOND, NO_WISHES));
    const other = kit.desk.draft(keyOf(`${ID}-p2`), NO_WISHES);
    expect(other.ok).toBe(false);
    expect(the(kit.desk.draft(SECOND, NO_WISHES).ok ? 'ok' : undefined)).toBe('ok');
  });
});

describe('a parcel with a number of our own', () => {
  test('is not bought at a supplier as well, until the number was given back', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ID);
    const kit = await distributingKit({ ledger });
    expect(codeOf(kit.desk.draft(the(key), NO_WISHES))).toBe('DISTRIBUTION_NUMBER_EXISTS');
    const gone = { key: the(key), state: 'cancelled', fault: null } as const;
    putGone(ledger.db, { ...gone, atMs: ledger.clock.nowMs() });
    valueOf(kit.desk.draft(the(key), NO_WISHES));
  });

  test('is not bought where the number came after the draft', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const kit = await distributingKit({ ledger });
    const { outOrderId } = valueOf(kit.desk.draft(FIRST, NO_WISHES));
    await issueOrders(ledger, ID);
    expect(codeOf(kit.desk.create(outOrderId))).toBe('DISTRIBUTION_NUMBER_EXISTS');
    await kit.desk.placing.idle();
    expect(kit.gateway.alibaba.purchases()).toEqual([]);
  });
});
