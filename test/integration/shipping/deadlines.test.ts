import { describe, expect, test } from 'vitest';
import { importOrders } from '../../../electron/core/importing/import-orders.ts';
import { openContent } from '../../../electron/core/parcels/parcel-content.ts';
import { readDeadlines } from '../../../electron/core/shipping/find-shipments.ts';
import { readParcel } from '../../../electron/ledger/parcels.ts';
import { listShipments } from '../../../electron/ledger/shipping-list.ts';
import type { ShippingGroup } from '../../../shared/shipping-views.ts';
import { orderEntry, orderFile } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { CHANNELS, shippingKit } from '../../support/station/shipping.ts';

const HOUR_MS = 60 * 60_000;
const idOf = (n: number): string => soldOrderId('pinduoduo', n);

const importWith = (kit: ShippingKit, orderId: string, shipBy: string | number) =>
  valueOf(
    importOrders(
      kit.ledger.imports,
      'orders.json',
      orderFile([orderEntry(orderId, { ship_by: shipBy })], {
        order_channel: CHANNELS.pinduoduo,
      }),
    ),
  );

const listed = (kit: ShippingKit, group: ShippingGroup) =>
  listShipments(kit.ledger.db, {
    filter: { group, platform: null, text: '' },
    after: null,
    limit: 10,
  }).rows.map(({ orderId, shipByMs }) => [orderId, shipByMs]);

describe('the last moment to ship', () => {
  test('comes from the order file, stays ours, and is shown beside the shipment', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const atMs = kit.ledger.clock.nowMs() + HOUR_MS;
    importWith(kit, idOf(1), Math.floor(atMs / 1000));
    const content = valueOf(openContent(kit.ledger.db, kit.ledger.opener, keyOf(idOf(1))));
    expect(JSON.stringify(content)).not.toContain('ship_by');
    await kit.gateway.setReachable(false);
    const key = the((await kit.issue('pinduoduo', idOf(1)))[0]);
    const shipByMs = Math.floor(atMs / 1000) * 1000;
    expect(readParcel(kit.ledger.db, key)?.shipByMs).toBe(shipByMs);
    await kit.confirm(key);
    await kit.settled();
    expect(listed(kit, 'due')).toEqual([[idOf(1), shipByMs]]);
  });

  test('is counted when it is near, when it is past, and not when the platform was told', async () => {
    const kit = await shippingKit({ gateway: soldOrders(3) });
    const nowS = Math.floor(kit.ledger.clock.nowMs() / 1000);
    importWith(kit, idOf(1), nowS - 60);
    importWith(kit, idOf(2), nowS + 3_600);
    importWith(kit, idOf(3), nowS + 7 * 3_600);
    const keys = await kit.issue('pinduoduo', idOf(1), idOf(2), idOf(3));
    for (const key of keys) kit.prints.print(key);
    await kit.prints.queue.idle();
    const counted = () => readDeadlines(kit.ledger.db, kit.ledger.clock.nowMs());
    expect(await counted()).toEqual({ late: 1, soon: 1 });
    kit.ledger.clock.advance(2 * HOUR_MS);
    expect(await counted()).toEqual({ late: 2, soon: 1 });
    valueOf(kit.desk.shipNow(the(keys[0])));
    await kit.settled();
    expect(kit.line(the(keys[0]))).toBe('done');
    expect(await counted()).toEqual({ late: 1, soon: 1 });
  });

  test('moves with a later file, also when the number is bought', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    importWith(kit, idOf(1), '2026-11-22 18:00');
    const key = the((await kit.issue('pinduoduo', idOf(1)))[0]);
    kit.prints.print(key);
    await kit.prints.queue.idle();
    importWith(kit, idOf(1), '2026-11-23 18:00');
    const shipByMs = Date.UTC(2026, 10, 23, 10);
    expect(readParcel(kit.ledger.db, key)?.shipByMs).toBe(shipByMs);
    expect(listed(kit, 'waiting')).toEqual([[idOf(1), shipByMs]]);
  });

  test('is left out with a warning where it cannot be read', async () => {
    const kit = await shippingKit();
    importWith(kit, idOf(1), 'soon');
    const key = the((await kit.issue('pinduoduo', idOf(1)))[0]);
    expect(readParcel(kit.ledger.db, key)?.shipByMs).toBeNull();
  });
});
