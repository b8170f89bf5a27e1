import { describe, expect, test } from 'vitest';
import { createCanceller } from '../../../electron/core/cancel-number.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { clientOf } from '../../support/station/practice.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { shippingKit } from '../../support/station/shipping.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const CHANGE = {
  trackNo: trackNoSchema.parse('9900000000777'),
  carrier: 'zhongtong',
  reason: 'another box',
};

interface ToldKit extends ShippingKit {
  readonly key: ParcelKey;
  readonly types: () => readonly (string | undefined)[];
}

/** An order of Pinduoduo that was told with the number on its label. */
async function toldKit(): Promise<ToldKit> {
  const kit = await shippingKit({ gateway: soldOrders(2) });
  const key = the((await kit.issue('pinduoduo', ORDER))[0]);
  await kit.confirm(key);
  await kit.settled();
  const types = (): readonly (string | undefined)[] =>
    kit.gateway
      .calls()
      .filter(({ path }) => path.endsWith('onlinesend'))
      .map(({ params }) => params['redelivery_type']);
  return { ...kit, key, types };
}

describe('changing what Pinduoduo was told', () => {
  test('overwrites the number; the event says who, why, and what stood there', async () => {
    const kit = await toldKit();
    valueOf(kit.desk.change(kit.key, CHANGE));
    await kit.settled();
    expect([kit.line(kit.key), kit.types()]).toEqual(['done', ['1', '2']]);
    expect(toldAt(kit.gateway, 'pinduoduo').at(-1)).toBe(`${ORDER} ${CHANGE.trackNo}`);
    expect(kit.shipment(kit.key)).toMatchObject({
      toldTrackNo: CHANGE.trackNo,
      overwrites: false,
      label: null,
    });
    expect(kit.prints.eventKinds().slice(-2)).toEqual(['shipment_changed', 'shipment_done']);
  });

  test('changes the carrier alone', async () => {
    const kit = await toldKit();
    const trackNo = trackNoOf(kit.key);
    valueOf(kit.desk.change(kit.key, { ...CHANGE, trackNo, carrier: 'yunda' }));
    await kit.settled();
    expect(kit.gateway.pinduoduo.shipments().map(({ logisticsId }) => logisticsId)).toEqual([
      '115',
      '121',
    ]);
    expect(kit.shipment(kit.key).label).toEqual(kit.key);
  });

  test.each(['drop_after', 'drop_before'] as const)(
    'looks at the order where the answer is lost (%s), and overwrites it once',
    async (kind) => {
      const kit = await toldKit();
      kit.gateway.faults.failNext({ kind });
      valueOf(kit.desk.change(kit.key, CHANGE));
      await kit.settled();
      await kit.passTime();
      expect(kit.line(kit.key)).toBe('done');
      expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([
        `${ORDER} ${trackNoOf(kit.key)}`,
        `${ORDER} ${CHANGE.trackNo}`,
      ]);
    },
  );

  test('overwrites the number of somebody else, which was a conflict', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    await kit.shipElsewhere('pinduoduo', key, '770000000001');
    await kit.confirm(key);
    await kit.settled();
    expect(kit.line(key)).toBe('refused SHIPMENT_OTHER_NUMBER');
    valueOf(kit.desk.change(key, { ...CHANGE, trackNo: trackNoSchema.parse(trackNoOf(key)) }));
    await kit.settled();
    expect(kit.line(key)).toBe('done');
    expect(toldAt(kit.gateway, 'pinduoduo').at(-1)).toBe(`${ORDER} ${trackNoOf(key)}`);
  });

  test('does nothing where it stands so', async () => {
    const kit = await toldKit();
    const trackNo = trackNoSchema.parse(trackNoOf(kit.key));
    expect(codeOf(kit.desk.change(kit.key, { ...CHANGE, trackNo }))).toBe('SHIPMENT_UNDER_WAY');
    expect(kit.types()).toEqual(['1']);
  });
});

const cancellerOf = (kit: ShippingKit): ReturnType<typeof createCanceller> =>
  createCanceller({
    ...kit.ledger.shared,
    client: () => ok(clientOf(kit.gateway.url, { nowMs: kit.ledger.clock.nowMs })),
    spoolerView: () => null,
    changed: () => {},
  });

describe('a number that was told', () => {
  test('cannot be given back until the change is done, and can then', async () => {
    const kit = await toldKit();
    const canceller = cancellerOf(kit);
    await kit.gateway.setReachable(false);
    valueOf(kit.desk.change(kit.key, CHANGE));
    await kit.settled();
    expect(kit.line(kit.key)).toMatch(/^(due|checking) GATEWAY_/);
    expect(codeOf(await canceller.cancel(kit.key, true))).toBe('CANCEL_SHIPPED');
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(kit.line(kit.key)).toBe('done');
    expect(codeOf(await canceller.cancel(kit.key, false))).toBe('CANCEL_LABEL_EXISTS');
    valueOf(await canceller.cancel(kit.key, true));
    expect(kit.gateway.calls().at(-1)?.path).toBe('/gateway/dd/order/logistics/cancel');
  });

  test('stays told where its change was refused', async () => {
    const kit = await toldKit();
    kit.gateway.faults.failAlways({ kind: 'outer_error', message: '商户授权过期' });
    valueOf(kit.desk.change(kit.key, CHANGE));
    await kit.settled();
    kit.gateway.faults.failAlways(null);
    expect(kit.line(kit.key)).toMatch(/^refused /);
    expect(kit.shipment(kit.key).toldTrackNo).toBe(trackNoOf(kit.key));
    expect(codeOf(await cancellerOf(kit).cancel(kit.key, true))).toBe('CANCEL_SHIPPED');
    expect(readNumber(kit.ledger.db, kit.key)?.state).toBe('issued');
  });
});

describe('changing elsewhere', () => {
  test.each(['douyin', 'alibaba'] as const)('is refused for what %s was told', async (platform) => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue(platform, soldOrderId(platform, 1)))[0]);
    await kit.confirm(key);
    await kit.settled();
    expect(kit.line(key)).toBe('done');
    expect(codeOf(kit.desk.change(key, CHANGE))).toBe('SHIPMENT_NOT_CHANGEABLE');
    expect(kit.line(key)).toBe('done');
  });

  test('replaces a number that was not told yet, with nothing to overwrite', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('douyin', soldOrderId('douyin', 1)))[0]);
    await kit.gateway.setReachable(false);
    await kit.confirm(key);
    await kit.settled();
    valueOf(kit.desk.change(key, CHANGE));
    expect(the(readShipment(kit.ledger.db, key)).overwrites).toBe(false);
    await kit.gateway.setReachable(true);
    await kit.settled();
    await kit.passTime();
    expect(kit.line(key)).toBe('done');
    expect(toldAt(kit.gateway, 'douyin')).toEqual([`${key.orderId} ${CHANGE.trackNo}`]);
  });

  test('never begins while a call is under way', async () => {
    const kit = await toldKit();
    const { key } = kit;
    kit.gateway.faults.failAlways({ kind: 'drop_after' });
    valueOf(kit.desk.change(key, CHANGE));
    await kit.settled();
    expect(kit.shipment(key).state).toBe('checking');
    const again = { ...CHANGE, trackNo: trackNoSchema.parse('9900000000888') };
    expect(codeOf(kit.desk.change(key, again))).toBe('SHIPMENT_UNDER_WAY');
    kit.gateway.faults.failAlways(null);
    await kit.passTime();
    expect(toldAt(kit.gateway, 'pinduoduo').at(-1)).toBe(`${ORDER} ${CHANGE.trackNo}`);
  });
});
