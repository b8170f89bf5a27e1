import { describe, expect, test } from 'vitest';
import { recordGone } from '../../../electron/core/issuing/number-gone.ts';
import type { ShippingDeskDeps } from '../../../electron/core/shipping/shipping-desk.ts';
import { readShippingView } from '../../../electron/core/shipping/shipping-view.ts';
import { countExceptions } from '../../../electron/ledger/exceptions.ts';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import { countDeadlines } from '../../../electron/ledger/shipping-deadlines.ts';
import { countShipments } from '../../../electron/ledger/shipping-list.ts';
import { putShipBy } from '../../../electron/ledger/ship-by.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import { fail, ok } from '../../../shared/result.ts';
import { giveBack } from '../../support/station/give-back.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders, toldAt } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { shippingKit } from '../../support/station/shipping.ts';

const ORDER = soldOrderId('pinduoduo', 1);
const FAR_MS = 1_000_000_000;

/** Groups of the screen and of the board that have something to do. */
function toDo({ ledger }: ShippingKit): readonly string[] {
  const ages = { notPrintedMs: FAR_MS * 10, notConfirmedMs: FAR_MS * 10, numberLifeMs: FAR_MS };
  const nowMs = ledger.clock.nowMs() + FAR_MS;
  return [
    ...countShipments(ledger.db).flatMap(({ group, count }) => (count > 0 ? [group] : [])),
    ...countExceptions(ledger.db, ages, nowMs).flatMap(({ kind, count }) =>
      kind.startsWith('ship_') && count > 0 ? [kind] : [],
    ),
    ...(countDeadlines(ledger.db, nowMs, null).late > 0 ? ['late'] : []),
  ];
}

/** A parcel of Pinduoduo whose label was seen while there was no way to the gateway. */
async function dueOffline(): Promise<ShippingKit & { readonly key: ParcelKey }> {
  const kit = await shippingKit({ gateway: soldOrders(1) });
  const key = the((await kit.issue('pinduoduo', ORDER))[0]);
  await kit.gateway.setReachable(false);
  await kit.confirm(key);
  await kit.settled();
  return { ...kit, key };
}

describe('a number that is given back before anybody was told', () => {
  test('leaves nothing to do and nothing to mark, and can be read in the ledger', async () => {
    const kit = await shippingKit();
    const key = the((await kit.issue('kuaishou', orderIdOf(1)))[0]);
    await kit.confirm(key);
    putShipBy(kit.ledger.db, key, kit.ledger.clock.nowMs());
    expect(toDo(kit)).toEqual(['waiting', 'late']);
    await giveBack(kit.ledger, key);
    expect([kit.line(key), toDo(kit)]).toEqual(['void NUMBER_CANCELLED', []]);
    expect(codeOf(kit.desk.markByHand(key, 'back office'))).toBe('NUMBER_CANCELLED');
    expect(kit.shipment(key).toldTrackNo).toBeNull();
    expect(readShippingView(kit.ledger.db, key)).toMatchObject({
      state: 'void',
      fault: { code: 'NUMBER_CANCELLED' },
    });
    expect(kit.prints.eventKinds().slice(-2)).toEqual(['number_cancelled', 'shipment_void']);
  });

  test('is neither due nor refused any more, whoever took it back', async () => {
    const kit = await dueOffline();
    recordGone(kit.ledger.shared, kit.key, fault('PLATFORM_WAYBILL_GONE'));
    expect([kit.line(kit.key), toDo(kit)]).toEqual(['void NUMBER_CANCELLED', []]);
    expect(codeOf(kit.desk.shipNow(kit.key))).toBe('NUMBER_CANCELLED');
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([]);
  });

  test('stays a refusal to look at where the platform has the number before it', async () => {
    const gateway = await startPractice(soldOrders(1));
    const online = ok(clientOf(gateway.url));
    let client: ReturnType<ShippingDeskDeps['client']> = online;
    const kit = await shippingKit({ client: () => client });
    const key = the((await kit.issue('pinduoduo', ORDER))[0]);
    await kit.confirm(key);
    await kit.settled();
    const told = trackNoSchema.parse('9900000000777');
    const change = { carrier: 'zhongtong', reason: 'another box' };
    valueOf(kit.desk.change(key, { ...change, trackNo: told }));
    await kit.settled();
    expect(kit.shipment(key).toldTrackNo).toBe(told);
    client = fail(fault('SETUP_INCOMPLETE'));
    const trackNo = trackNoSchema.parse(trackNoOf(key));
    valueOf(kit.desk.change(key, { ...change, trackNo }));
    await giveBack(kit.ledger, key);
    expect(kit.line(key)).toBe('refused NUMBER_CANCELLED');
    expect(toDo(kit)).toEqual(['refused', 'ship_refused']);
  });
});

test('a label that is seen after its number was taken back makes nothing to do', async () => {
  const kit = await shippingKit();
  const key = the((await kit.issue('kuaishou', orderIdOf(1)))[0]);
  const jobId = kit.prints.print(key);
  await kit.prints.queue.idle();
  kit.ledger.db.prepare('DELETE FROM shipments').run();
  recordGone(kit.ledger.shared, key, fault('PLATFORM_WAYBILL_GONE'));
  kit.prints.queue.confirm(jobId, 'scan');
  expect(kit.prints.job(jobId).state).toBe('confirmed');
  expect(readShipment(kit.ledger.db, key)).toBeNull();
});

describe('an order of which one parcel was given back', () => {
  test('is told with the one that stood behind it', async () => {
    const kit = await dueOffline();
    const second = the((await kit.issuePack('pinduoduo', ORDER, 'p2'))[0]);
    await kit.confirm(second);
    expect(kit.line(second)).toBe('waiting SHIPMENT_ORDER_TAKEN');
    await giveBack(kit.ledger, kit.key);
    expect(kit.line(second)).toBe('due');
    expect(kit.prints.eventKinds().slice(-2)).toEqual(['shipment_void', 'shipment_due']);
    await kit.gateway.setReachable(true);
    await kit.passTime();
    expect([kit.key, second].map(kit.line)).toEqual(['void NUMBER_CANCELLED', 'done']);
    expect(toldAt(kit.gateway, 'pinduoduo')).toEqual([`${ORDER} ${trackNoOf(second)}`]);
  });

  test('waits for the label of the other one where nobody saw it', async () => {
    const kit = await dueOffline();
    const second = the((await kit.issuePack('pinduoduo', ORDER, 'p2'))[0]);
    kit.prints.print(second);
    await kit.prints.queue.idle();
    expect(kit.line(second)).toBe('waiting SHIPMENT_ORDER_TAKEN');
    await giveBack(kit.ledger, kit.key);
    expect(kit.line(second)).toBe('waiting');
  });

  test('is told with one of two others', async () => {
    const kit = await dueOffline();
    const others = [
      ...(await kit.issuePack('pinduoduo', ORDER, 'p2')),
      ...(await kit.issuePack('pinduoduo', ORDER, 'p3')),
    ];
    for (const other of others) await kit.confirm(other);
    await giveBack(kit.ledger, kit.key);
    expect(others.map(kit.line)).toEqual(['due', 'waiting SHIPMENT_ORDER_TAKEN']);
  });
});
