import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveShipments } from '../../../electron/core/shipping/save-shipments.ts';
import { readShippingView } from '../../../electron/core/shipping/shipping-view.ts';
import { moveShipment } from '../../../electron/ledger/shipments.ts';
import { listShipments } from '../../../electron/ledger/shipping-list.ts';
import type { ExceptionKind } from '../../../shared/exceptions.ts';
import type { ShippingFilter, ShippingGroup } from '../../../shared/shipping-views.ts';
import { boardCounts, boardRows } from '../../support/station/exceptions.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { soldOrderId, soldOrders } from '../../support/station/shipping-orders.ts';
import type { ShippingKit } from '../../support/station/shipping.ts';
import { shippingKit } from '../../support/station/shipping.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const HOUR_MS = 3_600_000;

const every = (group: ShippingGroup): ShippingFilter => ({ group, platform: null, text: '' });
const listed = ({ ledger }: ShippingKit, group: ShippingGroup) =>
  listShipments(ledger.db, { filter: every(group), after: null, limit: 10 }).rows;

const exceptions = ({ ledger }: ShippingKit) => boardCounts(ledger, 'ship_');
const exceptionRows = ({ ledger }: ShippingKit, kind: ExceptionKind) => boardRows(ledger, kind);

describe('what a call waits for', () => {
  test('is the paper first, then nobody; on the card as in the list', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('douyin', soldOrderId('douyin', 1)))[0]);
    expect(readShippingView(kit.ledger.db, key)).toBeNull();
    const jobId = kit.prints.print(key);
    await kit.prints.queue.idle();
    expect(readShippingView(kit.ledger.db, key)).toMatchObject({
      state: 'waiting',
      waitsFor: 'paper',
    });
    expect(listed(kit, 'waiting')).toMatchObject([{ waitsFor: 'paper' }]);
    kit.prints.queue.confirm(jobId, 'scan');
    await kit.settled();
    expect(readShippingView(kit.ledger.db, key)).toMatchObject({ state: 'done', waitsFor: null });
  });

  test('is a person where no call reaches the platform', async () => {
    const kit = await shippingKit();
    const key = the((await kit.issue('kuaishou', '4900000000000000901'))[0]);
    kit.prints.print(key);
    await kit.prints.queue.idle();
    expect(readShippingView(kit.ledger.db, key)).toMatchObject({
      platform: 'by_hand',
      state: 'waiting',
      waitsFor: 'person',
    });
    expect(listed(kit, 'waiting')).toMatchObject([{ platform: 'by_hand', waitsFor: 'person' }]);
  });
});

describe('what needs a person', () => {
  test('is a refusal, with its number and why', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('douyin', soldOrderId('douyin', 1)))[0]);
    await kit.shipElsewhere('douyin', key, '770000000001');
    await kit.confirm(key);
    await kit.settled();
    expect(exceptions(kit)).toEqual({ ship_refused: 1 });
    expect(exceptionRows(kit, 'ship_refused')).toMatchObject([
      {
        orderId: key.orderId,
        trackNo: trackNoOf(key),
        numberFault: { code: 'SHIPMENT_OTHER_NUMBER' },
      },
    ]);
  });

  test('is a call of which nobody knows whether it was done', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const key = the((await kit.issue('douyin', soldOrderId('douyin', 1)))[0]);
    kit.makeDue([key]);
    const { shipmentId } = kit.shipment(key);
    const atMs = kit.ledger.clock.nowMs();
    moveShipment(kit.ledger.db, { shipmentId, from: ['due'], to: 'checking', atMs, fault: null });
    expect(exceptions(kit)).toEqual({ ship_checking: 1 });
    expect(exceptionRows(kit, 'ship_checking')).toMatchObject([{ sinceMs: atMs }]);
  });

  test('is what was due an hour ago, unless somebody keeps it back', async () => {
    const kit = await shippingKit({ gateway: soldOrders(1) });
    const keys = await kit.issue('douyin', soldOrderId('douyin', 1));
    const dueAtMs = kit.ledger.clock.nowMs();
    kit.makeDue(keys);
    kit.ledger.clock.advance(HOUR_MS - 1);
    expect(exceptions(kit)).toEqual({});
    kit.ledger.clock.advance(1);
    expect(exceptions(kit)).toEqual({ ship_late: 1 });
    expect(exceptionRows(kit, 'ship_late')).toMatchObject([{ sinceMs: dueAtMs }]);
    await kit.gateway.setReachable(false);
    valueOf(kit.desk.hold(the(keys[0]), true));
    expect(exceptions(kit)).toEqual({});
  });

  test('is read from partial indices', async () => {
    const { ledger } = await shippingKit();
    const plans = ['shipments_stuck', 'shipments_late'].map((index) =>
      ledger.db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(index),
    );
    expect(plans.map(String)).toEqual([
      expect.stringContaining('WHERE'),
      expect.stringContaining('WHERE'),
    ]);
  });
});

describe('a parcel with the orders of others in it', () => {
  test('is as far as the least of them', async () => {
    const kit = await shippingKit({ gateway: soldOrders(2) });
    const [main, other] = await kit.issue(
      'douyin',
      soldOrderId('douyin', 1),
      soldOrderId('douyin', 2),
    );
    kit.makeDue([the(main)]);
    const { shipmentId } = kit.shipment(the(main));
    const atMs = kit.ledger.clock.nowMs();
    moveShipment(kit.ledger.db, { shipmentId, from: ['due'], to: 'done', atMs, fault: null });
    expect(readShippingView(kit.ledger.db, the(main))).toMatchObject({ state: 'done' });
    kit.makeDue([the(other)]);
    kit.ledger.db
      .prepare('UPDATE shipments SET label_order_id = ? WHERE order_id = ?')
      .run(the(main).orderId, the(other).orderId);
    expect(readShippingView(kit.ledger.db, the(main))).toMatchObject({ state: 'due' });
    expect(listed(kit, 'due')).toMatchObject([{ travelsIn: the(main).orderId }]);
  });
});

describe('a file of a group', () => {
  test('has order, carrier and number of every row that the filter finds', async () => {
    const kit = await shippingKit();
    const orderIds = Array.from({ length: 3 }, (_, at) => `490000000000000090${at}`);
    const keys = await kit.issue('kuaishou', ...orderIds);
    for (const key of keys) await kit.confirm(key);
    const file = join(tempFolder(), 'waiting.csv');
    const asked: string[] = [];
    const saved = await saveShipments(
      {
        db: kit.ledger.db,
        nowMs: () => Date.UTC(2026, 10, 22, 12),
        language: () => 'en',
        askWhere: async ({ name }) => {
          asked.push(name);
          return file;
        },
      },
      { ...every('waiting'), text: '0901' },
    );
    expect(valueOf(saved)).toEqual({ kind: 'saved', file, rows: 1 });
    expect(asked).toEqual(['shipping-waiting-2026-11-22.csv']);
    const [heading, ...lines] = readFileSync(file, 'utf8').split('\r\n');
    expect(heading).toContain('Order id,Carrier,Tracking number');
    const key = the(keys[1]);
    expect(lines[0]).toContain(`${key.orderId}\t,ZTO Express,${trackNoOf(key)}\t`);
    expect(lines.filter((line) => line !== '')).toHaveLength(1);
  });

  test('is not written where nobody says where', async () => {
    const kit = await shippingKit();
    const saved = await saveShipments(
      {
        db: kit.ledger.db,
        nowMs: () => 0,
        language: () => 'zh-CN',
        askWhere: async () => null,
      },
      every('done'),
    );
    expect(valueOf(saved)).toEqual({ kind: 'cancelled' });
  });
});
