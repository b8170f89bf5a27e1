import { describe, expect, test } from 'vitest';
import { createShippingHandlers } from '../../../electron/core/shipping/shipping-handlers.ts';
import { SHIPPING_CONTRACT } from '../../../shared/ipc/shipping-contract.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { hostAt } from '../../support/station/host.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { shippingKit } from '../../support/station/shipping.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const HOUR_MS = 60 * 60_000;
const TO_NEW = {
  trackNo: trackNoSchema.parse('9900000000777'),
  carrier: 'zhongtong',
  reason: 'another box',
};

const handlersOf = ({ ledger, desk }: ShippingKit): ReturnType<typeof createShippingHandlers> =>
  createShippingHandlers({
    db: ledger.db,
    desk,
    nowMs: ledger.clock.nowMs,
    language: () => 'en',
    askWhere: async () => null,
  });

describe('what the page asks for', () => {
  test('changes the number of one parcel, and says that it comes too late for none', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const handlers = handlersOf(kit);
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    const change = async (): Promise<Result<{ readonly done: number }, Fault>> =>
      handlers['shipping:change']({ key, ...TO_NEW });
    expect(codeOf(await change())).toBe('SHIPMENT_UNDER_WAY');
    await kit.confirm(key);
    await kit.settled();
    expect(valueOf(await change())).toEqual({ done: 1, refused: [] });
    await kit.settled();
    expect(toldAt(kit.gateway, 'pinduoduo').at(-1)).toBe(`${ORDER} ${TO_NEW.trackNo}`);
    const row: unknown = kit.ledger.db
      .prepare("SELECT operator, detail FROM events WHERE kind = 'shipment_changed'")
      .get();
    expect(row).toMatchObject({
      operator: kit.ledger.shared.operator(),
      detail: expect.stringContaining(TO_NEW.reason),
    });
  });

  test('does what it can for many, and says why not for the others', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const handlers = handlersOf(kit);
    const ids = [1, 2].map((n) => soldOrderId('pinduoduo', n));
    const keys = [...(await kit.issue('pinduoduo', ...ids))];
    await kit.confirm(the(keys[0]));
    await kit.settled();
    kit.prints.print(the(keys[1]));
    await kit.prints.queue.idle();
    const answer = await handlers['shipping:hold']({ keys, held: true });
    expect(valueOf(answer)).toMatchObject({
      done: 1,
      refused: [{ count: 1, fault: { code: 'SHIPMENT_UNDER_WAY' } }],
    });
  });

  test('counts what is late and what soon will be', async () => {
    const kit = await shippingKit({ gateway: soldOrders(3) });
    const handlers = handlersOf(kit);
    expect(valueOf(await handlers['shipping:deadlines'](null))).toEqual({ late: 0, soon: 0 });
    const ids = [1, 2, 3].map((n) => soldOrderId('pinduoduo', n));
    const keys = await kit.issue('pinduoduo', ...ids);
    await kit.gateway.setReachable(false);
    kit.makeDue(keys);
    const put = kit.ledger.db.prepare('UPDATE shipments SET ship_by_ms = ? WHERE order_id = ?');
    const atMs = kit.ledger.clock.nowMs();
    for (const [at, hours] of [-1, 5, 7].entries()) put.run(atMs + hours * HOUR_MS, ids[at]);
    expect(valueOf(await handlers['shipping:deadlines'](null))).toEqual({ late: 1, soon: 1 });
  });

  test.each([
    ['no reason', { reason: ' ' }],
    ['a number of blanks', { trackNo: '   ' }],
    ['a number that is too long', { trackNo: '9'.repeat(65) }],
    ['no carrier', { carrier: '' }],
    ['an order id of another kind', { key: { orderId: "1'--", packId: '' } }],
  ])('is refused as a change with %s', (_, part) => {
    const { request } = SHIPPING_CONTRACT['shipping:change'];
    const whole = { key: keyOf(ORDER), ...TO_NEW };
    expect(request.safeParse(whole).success).toBe(true);
    expect(request.safeParse({ ...whole, ...part }).success).toBe(false);
  });

  test.each([
    ['signs that the list of serial numbers uses', { imei: ['1;deviceSn=2'] }],
    ['blanks', { deviceSn: ['A 1'] }],
    ['more than a parcel can hold', { imei: Array.from({ length: 1_001 }, () => '1') }],
    ['an address that is no id', { refundAddressId: '1'.repeat(101) }],
  ])('is refused as extra facts with %s', (_, extras) => {
    const { request } = SHIPPING_CONTRACT['shipping:extras'];
    const key = keyOf(ORDER);
    expect(request.safeParse({ key, extras: { imei: ['860000000000007'] } }).success).toBe(true);
    expect(request.safeParse({ key, extras }).success).toBe(false);
  });
});

test('nobody tells a platform, or buys at a supplier, without signing in', async () => {
  const { host } = hostAt(tempFolder());
  const verbs = host.handlers();
  const change = { kind: 'add', name: '王', role: 'packer' } as const;
  valueOf(await verbs['operators:keep']({ change, leadPin: null }));
  const key = keyOf(orderIdOf(1));
  const names = ['w-1'];
  const wishes = { message: '', bestOption: true, isSplitJxhy: false };
  const answers = [
    await verbs['shipping:now']({ keys: [key] }),
    await verbs['shipping:hold']({ keys: [key], held: true }),
    await verbs['shipping:by-hand']({ keys: [key], reason: 'x' }),
    await verbs['shipping:not-shipped'](key),
    await verbs['shipping:change']({ key, ...TO_NEW }),
    await verbs['shipping:extras']({ key, extras: {} }),
    await verbs['distribution:draft']({ keys: [key], ...wishes }),
    await verbs['distribution:draft-file']({ text: '{}' }),
    await verbs['distribution:preview']({ outOrderId: 'w-1', shown: true }),
    await verbs['distribution:create']({ names }),
    await verbs['distribution:remove']({ names }),
    await verbs['distribution:link']({ outOrderId: 'w-1', looked: true, skus: [] }),
    await verbs['distribution:refresh']({ names }),
    await verbs['distribution:pay-url']({ names }),
    await verbs['distribution:use-pay-url']({ names, way: 'open' }),
    await verbs['offers:remove']({ goods: 'x', specs: '' }),
    await verbs['offers:import']({ bytes: new Uint8Array() }),
  ];
  expect(new Set(answers.map((answer) => codeOf(answer)))).toEqual(new Set(['OPERATOR_NEEDED']));
});
