import { describe, expect, test } from 'vitest';
import type { Canceller } from '../../../electron/core/issuing/cancel-number.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { cancellerOf } from '../../support/station/cancelling.ts';
import { clientOf } from '../../support/station/practice.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import type { Told } from '../../support/station/shipping-orders.ts';
import { soldOrderId, soldOrders, TOLD, toldAt } from '../../support/station/shipping-orders.ts';
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

const cancellerAt = ({ ledger, gateway }: ShippingKit): Canceller =>
  cancellerOf(ledger, clientOf(gateway.url, { nowMs: ledger.clock.nowMs }));

/** Two orders of a platform; the answer about the second one is lost before the work is done. */
async function lostKit(platform: Told): Promise<ShippingKit & { readonly key: ParcelKey }> {
  const kit = await shippingKit({ gateway: soldOrders(2) });
  const ids = [soldOrderId(platform, 2), soldOrderId(platform, 1)];
  const [warm, key] = await kit.issue(platform, ...ids);
  await kit.confirm(the(warm));
  await kit.settled();
  kit.gateway.faults.failNext({ kind: 'drop_before' });
  await kit.confirm(the(key));
  await kit.settled();
  return { ...kit, key: the(key) };
}

describe('a number that was told', () => {
  test('cannot be given back until the change is done, and can then', async () => {
    const kit = await toldKit();
    const canceller = cancellerAt(kit);
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
    expect(codeOf(await cancellerAt(kit).cancel(kit.key, true))).toBe('CANCEL_SHIPPED');
    expect(readNumber(kit.ledger.db, kit.key)?.state).toBe('issued');
  });
});

describe('a number of which the platform may know', () => {
  test.each(TOLD)(
    'cannot be given back though %s still waited after a lost call',
    async (platform) => {
      const kit = await lostKit(platform);
      expect(kit.line(kit.key)).toBe('due GATEWAY_CONNECTION_LOST');
      expect(codeOf(await cancellerAt(kit).cancel(kit.key, true))).toBe('CANCEL_SHIPPING');
      expect(readNumber(kit.ledger.db, kit.key)?.state).toBe('issued');
      await kit.passTime();
      expect(kit.shipment(kit.key)).toMatchObject({ state: 'done', maybeTold: null });
    },
  );

  test('can be given back once a person looked there and saw nothing', async () => {
    const kit = await lostKit('pinduoduo');
    kit.gateway.faults.failAlways({ kind: 'drop_before' });
    kit.ledger.clock.advance(60_000);
    await kit.settled();
    expect(kit.line(kit.key)).toBe('checking GATEWAY_CONNECTION_LOST');
    kit.gateway.faults.failAlways(null);
    valueOf(kit.desk.hold(kit.key, true));
    expect(codeOf(await cancellerAt(kit).cancel(kit.key, true))).toBe('CANCEL_SHIPPING');
    valueOf(kit.desk.sayNotShipped(kit.key));
    expect(kit.shipment(kit.key)).toMatchObject({ state: 'due', ordered: true });
    expect(codeOf(await cancellerAt(kit).cancel(kit.key, true))).toBe('ok');
  });

  test('cannot be given back by putting another one in its place', async () => {
    const kit = await lostKit('pinduoduo');
    await kit.gateway.setReachable(false);
    valueOf(kit.desk.change(kit.key, CHANGE));
    expect(codeOf(await cancellerAt(kit).cancel(kit.key, true))).toBe('CANCEL_SHIPPING');
  });

  test('can be given back where the platform refused it for good after that', async () => {
    const kit = await lostKit('pinduoduo');
    kit.gateway.faults.failNext({ kind: 'outer_error', message: '店铺授权不存在或已过期' });
    kit.ledger.clock.advance(60_000);
    await kit.settled();
    expect(kit.line(kit.key)).toMatch(/^refused /);
    valueOf(await cancellerAt(kit).cancel(kit.key, true));
    expect(kit.gateway.calls().at(-1)?.path).toBe('/gateway/dd/order/logistics/cancel');
  });

  test.each<[string, boolean, string]>([
    ['is shipped and shows no number', true, 'SHIPMENT_NUMBER_UNSEEN'],
    ['cannot be read after "already shipped"', false, 'PLATFORM_ALREADY_SHIPPED'],
  ])('cannot be given back where the order %s', async (_, isShown, code) => {
    const detail = { order_id: '1', order_status: 3, logistics_info: [] };
    const shown = { code: 0, data: { shop_order_detail: detail } };
    const refused = { code: 500, message: '店铺授权不存在或已过期', data: null };
    const orderId = soldOrderId('douyin', 1);
    const said = { order_id: orderId, success: false, code: 60110, message: '订单已发货' };
    const already = { code: 0, data: [said] };
    const server = await startRawServer(({ path }) => {
      if (!path.includes('detail')) return { body: JSON.stringify(already) };
      return { body: JSON.stringify(isShown ? shown : refused) };
    });
    const kit = await shippingKit({ client: () => ok(clientOf(server.url)) });
    const key = the((await kit.issue('douyin', orderId))[0]);
    await kit.confirm(key);
    await kit.settled();
    expect(kit.line(key)).toBe(`refused ${code}`);
    expect(codeOf(await cancellerAt(kit).cancel(key, true))).toBe('CANCEL_SHIPPING');
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
