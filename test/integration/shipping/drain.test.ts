import { expect, test } from 'vitest';
import { countShipments } from '../../../electron/ledger/shipping-list.ts';
import { soldOrderId, soldOrders, TOLD, toldAt } from '../../support/station/shipping-orders.ts';
import { shippingKit } from '../../support/station/shipping.ts';

const ORDERS = { douyin: 7_000, pinduoduo: 1_500, alibaba: 1_500 };

test(
  '10,000 due shipments are told once each, also where every tenth call meets a fault',
  { timeout: 240_000 },
  async () => {
    const kit = await shippingKit({
      gateway: { ...soldOrders(ORDERS.douyin), recordCalls: false },
    });
    for (const platform of TOLD) {
      const ids = Array.from({ length: ORDERS[platform] }, (_, at) =>
        soldOrderId(platform, at + 1),
      );
      kit.makeDue(await kit.issue(platform, ...ids));
    }
    kit.gateway.faults.failEvery(10, [
      { kind: 'drop_after' },
      { kind: 'drop_before' },
      { kind: 'http_500' },
      { kind: 'cut_json' },
      { kind: 'outer_error', message: '系统繁忙，请稍后再试' },
    ]);
    await kit.settled();
    await kit.passTime();
    expect(countShipments(kit.ledger.db).filter(({ count }) => count > 0)).toMatchObject([
      { group: 'done' },
    ]);
    for (const platform of TOLD) {
      const told = toldAt(kit.gateway, platform);
      expect(told).toHaveLength(ORDERS[platform]);
      expect(new Set(told.map((line) => line.split(' ')[0])).size).toBe(ORDERS[platform]);
    }
  },
);
