import { describe, expect, onTestFinished, test } from 'vitest';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { moveShipment } from '../../../electron/ledger/shipments.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { deferred } from '../../support/station/deferred.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { shippingKit } from '../../support/station/shipping.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const DAY_MS = 24 * 60 * 60_000;

async function dueKit(): Promise<ShippingKit & { readonly key: ParcelKey }> {
  const kit = await shippingKit({ gateway: soldOrders(1) });
  const key = the((await kit.issue('pinduoduo', ORDER))[0]);
  return { ...kit, key };
}

/** Somebody began to tell it, and nobody knows what came of it. */
function lose({ ledger, shipment }: ShippingKit, key: ParcelKey): void {
  const { shipmentId } = shipment(key);
  const why = fault('GATEWAY_CONNECTION_LOST', { host: '', reason: '' });
  const change = { shipmentId, from: ['due'], to: 'checking', fault: why, tries: 1 } as const;
  moveShipment(ledger.db, { ...change, atMs: ledger.clock.nowMs(), shop: 'pdd10000000001' });
}

describe('days offline', () => {
  test('after a lost answer, end with the order told, not with a refusal', async () => {
    const kit = await dueKit();
    await kit.gateway.setReachable(false);
    kit.makeDue([kit.key]);
    lose(kit, kit.key);
    for (let look = 0; look < 30; look += 1) {
      kit.ledger.clock.advance(DAY_MS / 24);
      await kit.settled();
    }
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(kit.line(kit.key)).toBe('done');
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} ${trackNoOf(kit.key)}`]);
  });
});

describe('a clock that was ahead and is put right', () => {
  test('keeps no call waiting until the day it showed', async () => {
    const kit = await dueKit();
    await kit.gateway.setReachable(false);
    kit.ledger.clock.advance(400 * DAY_MS);
    kit.makeDue([kit.key]);
    await kit.settled();
    kit.ledger.clock.advance(-400 * DAY_MS);
    await kit.gateway.setReachable(true);
    await kit.settled();
    expect(kit.line(kit.key)).toBe('done');
  });
});

describe('a person who decides while the order is looked at', () => {
  test('has it told when the look has ended, never beside it', async () => {
    const gateway = await startPractice(soldOrders(1));
    const looking = deferred<null>();
    const real = clientOf(gateway.url);
    const call: GatewayClient['call'] = async (endpoint, ...rest) => {
      if (endpoint.path.endsWith('/detail')) await looking.promise;
      return real.call(endpoint, ...rest);
    };
    const kit = await shippingKit({ client: () => ok({ ...real, call }) });
    onTestFinished(() => looking.resolve(null));
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    kit.makeDue([key]);
    lose(kit, key);
    kit.desk.outbox.wake();
    await new Promise((done) => setImmediate(done));
    valueOf(kit.desk.sayNotShipped(key));
    await new Promise((done) => setImmediate(done));
    expect(kit.line(key)).toBe('due');
    looking.resolve(null);
    await kit.settled();
    expect(kit.line(key)).toBe('done');
    expect(gateway.calls().filter(({ path }) => path.endsWith('onlinesend'))).toHaveLength(1);
  });
});

describe('what a person keeps back', () => {
  test('stays kept back where "Ship now" comes too late for it', async () => {
    const kit = await dueKit();
    await kit.gateway.setReachable(false);
    kit.makeDue([kit.key]);
    lose(kit, kit.key);
    valueOf(kit.desk.hold(kit.key, true));
    expect(codeOf(kit.desk.shipNow(kit.key))).toBe('SHIPMENT_UNDER_WAY');
    expect(kit.shipment(kit.key)).toMatchObject({ state: 'checking', held: true });
  });

  test('is not kept back where the platform is being told', async () => {
    const kit = await dueKit();
    kit.makeDue([kit.key]);
    const { shipmentId } = kit.shipment(kit.key);
    const atMs = kit.ledger.clock.nowMs();
    const change = { shipmentId, from: ['due'], to: 'sending', fault: null, atMs } as const;
    moveShipment(kit.ledger.db, { ...change, shop: 'pdd10000000001' });
    expect(codeOf(kit.desk.hold(kit.key, true))).toBe('SHIPMENT_UNDER_WAY');
    expect(kit.shipment(kit.key).held).toBe(false);
  });
});
