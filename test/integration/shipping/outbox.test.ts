import { describe, expect, test } from 'vitest';
import { putGone } from '../../../electron/ledger/numbers.ts';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import type { ShippingRule, ShippingSettings } from '../../../shared/shipping.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, TOLD, toldAt } from '../../support/station/shipping-orders.ts';
import { SHIPPING, shippingKit } from '../../support/station/shipping.ts';

describe.each(TOLD)('telling %s', (platform) => {
  const orderId = soldOrderId(platform, 1);

  test('happens once, when the label was seen', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue(platform, orderId))[0]);
    const jobId = kit.prints.print(key);
    await kit.prints.queue.idle();
    await kit.settled();
    expect([kit.line(key), toldAt(kit.gateway, platform)]).toEqual(['waiting', []]);
    kit.prints.queue.confirm(jobId, 'scan');
    await kit.settled();
    await kit.settled();
    expect(kit.line(key)).toBe('done');
    expect(toldAt(kit.gateway, platform)).toEqual([`${orderId} ${trackNoOf(key)}`]);
    expect(kit.prints.eventKinds().slice(-3)).toEqual([
      'shipment_due',
      'print_confirmed',
      'shipment_done',
    ]);
  });

  test.each<[string, PracticeFault]>([
    ['lost after the work', { kind: 'drop_after' }],
    ['lost before the work', { kind: 'drop_before' }],
    ['cut in the middle', { kind: 'cut_json' }],
    ['no JSON', { kind: 'html' }],
    ['an error of the server', { kind: 'http_500' }],
  ])('asks the order where the answer is %s, and tells it once', async (_, fault) => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const [warm, key] = await kit.issue(platform, soldOrderId(platform, 2), orderId);
    await kit.confirm(the(warm));
    await kit.settled();
    kit.gateway.faults.failNext(fault);
    await kit.confirm(the(key));
    await kit.settled();
    await kit.passTime();
    expect(kit.line(the(key))).toBe('done');
    expect(toldAt(kit.gateway, platform).filter((line) => line.startsWith(orderId))).toEqual([
      `${orderId} ${trackNoOf(the(key))}`,
    ]);
  });

  test('is not told a second time where the first call did its work', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const [warm, key] = await kit.issue(platform, soldOrderId(platform, 2), orderId);
    await kit.confirm(the(warm));
    await kit.settled();
    kit.gateway.faults.failNext({ kind: 'drop_after' });
    await kit.confirm(the(key));
    await kit.settled();
    await kit.passTime();
    const told = kit.gateway.calls().filter(({ path, params }) => {
      const isTelling = /onlinesend|offlinesend|logistics\/add/.test(path);
      return isTelling && JSON.stringify(params).includes(orderId);
    });
    expect([kit.line(the(key)), told.length]).toEqual(['done', 1]);
  });

  test('waits for days without a way to the gateway, and is told when there is one', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    await kit.gateway.setReachable(false);
    const key = the((await kit.issue(platform, orderId))[0]);
    await kit.confirm(key);
    await kit.settled();
    expect(kit.line(key)).toBe('due GATEWAY_UNREACHABLE');
    kit.ledger.clock.advance(3 * 24 * 60 * 60_000);
    await kit.settled();
    expect(kit.line(key)).toBe('due GATEWAY_UNREACHABLE');
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(kit.line(key)).toBe('done');
    expect(toldAt(kit.gateway, platform)).toHaveLength(1);
  });

  test('counts as done where the platform has our number, and as a conflict with another', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const [ours, theirs] = await kit.issue(platform, orderId, soldOrderId(platform, 2));
    await kit.shipElsewhere(platform, the(ours), trackNoOf(the(ours)));
    await kit.shipElsewhere(platform, the(theirs), '770000000001');
    await kit.confirm(the(ours));
    await kit.confirm(the(theirs));
    await kit.settled();
    expect(kit.line(the(ours))).toBe('done');
    expect(kit.line(the(theirs))).toBe('refused SHIPMENT_OTHER_NUMBER');
    expect(toldAt(kit.gateway, platform)).toHaveLength(2);
  });
});

const ruled = (rule: ShippingRule): ShippingSettings => ({
  ...SHIPPING,
  shops: SHIPPING.shops.map(({ channel, shop }) => ({ channel, shop, rule })),
});

describe('when a parcel is told', () => {
  const orderId = soldOrderId('pinduoduo', 1);

  test('as soon as the spooler has the label, where the shop wants it so', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1), settings: ruled('spooled') });
    const key = the((await kit.issue('pinduoduo', orderId))[0]);
    kit.prints.print(key);
    await kit.prints.queue.idle();
    await kit.settled();
    expect(kit.line(key)).toBe('done');
  });

  test('by a person alone, where the shop wants it so; the event says who', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1), settings: ruled('by_hand') });
    const key = the((await kit.issue('pinduoduo', orderId))[0]);
    await kit.confirm(key);
    await kit.settled();
    expect(kit.line(key)).toBe('waiting');
    valueOf(kit.desk.shipNow(key));
    await kit.settled();
    expect(kit.line(key)).toBe('done');
    expect(kit.prints.eventKinds().slice(-2)).toEqual(['shipment_ordered', 'shipment_done']);
  });

  test('never by the station, where no call of the gateway reaches the platform', async () => {
    const kit = await shippingKit();
    const key = the((await kit.issue('kuaishou', orderIdOf(1)))[0]);
    await kit.confirm(key);
    await kit.settled();
    expect(kit.line(key)).toBe('waiting');
    expect(codeOf(kit.desk.shipNow(key))).toBe('SHIPMENT_UNDER_WAY');
    valueOf(kit.desk.markByHand(key, 'back office'));
    expect(kit.line(key)).toBe('done');
    expect(kit.gateway.calls()).toEqual([]);
  });

  test('not while a person keeps it back', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', orderId))[0]);
    await kit.gateway.setReachable(false);
    await kit.confirm(key);
    await kit.settled();
    valueOf(kit.desk.hold(key, true));
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
    valueOf(kit.desk.hold(key, false));
    await kit.passTime();
    expect(toldAt(kit.gateway, 'pinduoduo')).toHaveLength(1);
  });

  test('not any more when its number was given back', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('pinduoduo', orderId))[0]);
    await kit.gateway.setReachable(false);
    await kit.confirm(key);
    await kit.settled();
    putGone(kit.ledger.db, {
      key,
      state: 'cancelled',
      fault: null,
      atMs: kit.ledger.clock.nowMs(),
    });
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(kit.line(key)).toBe('void NUMBER_CANCELLED');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
  });

  test('with one number only where an order has several parcels', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const [first] = await kit.issue('pinduoduo', orderId);
    const [second] = await kit.issuePack('pinduoduo', orderId, 'p2');
    await kit.confirm(the(second));
    await kit.settled();
    await kit.confirm(the(first));
    await kit.settled();
    expect(kit.line(the(second))).toBe('done');
    expect(kit.line(the(first))).toBe('waiting SHIPMENT_ORDER_TAKEN');
    expect(toldAt(kit.gateway, 'pinduoduo')).toHaveLength(1);
  });
});
