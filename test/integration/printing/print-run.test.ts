import { describe, expect, test } from 'vitest';
import { settleLeftovers } from '../../../electron/core/issuing/recovery.ts';
import { putMerged, readMergedInto } from '../../../electron/ledger/merges.ts';
import { putConflict } from '../../../electron/ledger/number-conflicts.ts';
import { writeLostPeriod } from '../../../electron/ledger/lost-period.ts';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeySchema } from '../../../shared/ids.ts';
import type { PrinterReadiness } from '../../../shared/print-routing.ts';
import { printRunViewSchema } from '../../../shared/print-run.ts';
import { ok } from '../../../shared/result.ts';
import { NO_PAPER } from '../../support/station/backend.ts';
import { deferred } from '../../support/station/deferred.ts';
import { labelOf } from '../../support/station/labels.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import type { RunKit } from '../../support/station/print-runs.ts';
import { EVERYTHING, runKit, spooledAs } from '../../support/station/print-runs.ts';
import { issueOrders, trackNoOf } from '../../support/station/printing.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const ids = (...places: readonly number[]): string[] => places.map(orderIdOf);

/** A ledger with so many numbers, and no label. */
async function withNumbers(count: number): Promise<TestLedger> {
  const ledger = openTestLedger();
  await issueOrders(ledger, ...Array.from({ length: count }, (_, place) => orderIdOf(place + 1)));
  return ledger;
}

const start = async ({ desk }: RunKit): Promise<void> => {
  valueOf(await desk.runs.start(EVERYTHING, 'import'));
};

const keyOf = (place: number): ParcelKey =>
  parcelKeySchema.parse({ orderId: orderIdOf(place), packId: '' });

describe('a print run', () => {
  test('hands labels over in documents, each label a job of its own', async () => {
    const kit = runKit(await withNumbers(10));
    await start(kit);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(printRunViewSchema.parse(run)).toMatchObject({
      total: 10,
      tally: { left: 0, underWay: 0, spooled: 10, failed: 0 },
      lanes: [{ lane: { backend: 'direct', printer: 'label-1' }, tally: { spooled: 10 } }],
    });
    expect(kit.direct.documents).toEqual([ids(1, 2, 3, 4), ids(5, 6, 7, 8), ids(9, 10)]);
    expect(ids(1, 5, 10).map(kit.states)).toEqual([['spooled'], ['spooled'], ['spooled']]);
    expect(kit.pushes).toContainEqual({ topic: 'prints' });
    expect(kit.bugs).toEqual([]);
  });

  test('claims every label of a document before any of it moves', async () => {
    const kit = runKit(await withNumbers(5));
    const seen: (readonly string[])[] = [];
    kit.direct.answer(async (labels, job) => {
      seen.push(ids(1, 2, 3, 4, 5).flatMap(kit.states));
      return labels.map(() => spooledAs(job));
    });
    await start(kit);
    await kit.until(({ state }) => state === 'finished');
    expect(seen).toEqual([
      ['claimed', 'claimed', 'claimed', 'claimed'],
      ['spooled', 'spooled', 'spooled', 'spooled', 'claimed'],
    ]);
  });

  test('goes on past labels with a fault of their own, which stay without a label', async () => {
    const kit = runKit(await withNumbers(6));
    const overflow = fault('PRINT_LABEL_OVERFLOW', { mm: 2 });
    kit.direct.answer(async (labels, job) =>
      labels.map(({ model }): PrintOutcome =>
        model.orderId === orderIdOf(2) ? { kind: 'failed', fault: overflow } : spooledAs(job),
      ),
    );
    await start(kit);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(run.tally).toMatchObject({ spooled: 5, failed: 1, left: 0 });
    expect(run.failures).toMatchObject([{ place: 2, orderId: orderIdOf(2), fault: overflow }]);
  });

  test('gives the spooler no more labels at once than the setup says', async () => {
    const kit = runKit(await withNumbers(5), { mostLabels: 4, chosen: 2 });
    await start(kit);
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  test('shows the dialog once, whatever the setup says about the spooler', async () => {
    const kit = runKit(await withNumbers(3), { mostLabels: 4, chosen: 1 });
    kit.use(() => ({ backend: 'dialog', printer: null, spare: null }));
    await start(kit);
    await kit.until(({ state }) => state === 'finished');
    expect(kit.dialog.documents.map(({ length }) => length)).toEqual([3]);
  });

  test('leaves out parcels that may not be printed, and tells why', async () => {
    const ledger = await withNumbers(4);
    const kit = runKit(ledger, { mostLabels: 2 });
    const first = deferred<readonly PrintOutcome[]>();
    kit.direct.answer(() => first.promise);
    await start(kit);
    await kit.until(({ tally }) => tally.underWay === 2);
    putConflict(ledger.db, {
      key: keyOf(3),
      trackNo: 'X1',
      carrier: 'a',
      reason: 'differs',
      atMs: 1,
    });
    ledger.db.exec(`UPDATE numbers SET state = 'cancelled' WHERE order_id = '${orderIdOf(4)}'`);
    first.resolve([spooledAs('a'), spooledAs('a')]);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(run.failures.map(({ place, fault: why }) => [place, why.code])).toEqual([
      [3, 'NUMBER_CONFLICT'],
      [4, 'NUMBER_CANCELLED'],
    ]);
    expect(kit.direct.documents).toHaveLength(1);
  });

  test('prints nothing whose label may exist since a restore', async () => {
    const ledger = await withNumbers(2);
    writeLostPeriod(ledger.db, { fromMs: 1, toMs: 2 });
    const kit = runKit(ledger);
    await start(kit);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(run.failures.map(({ fault: why }) => why.code)).toEqual([
      'LABEL_MAY_EXIST',
      'LABEL_MAY_EXIST',
    ]);
    expect(kit.direct.documents).toEqual([]);
  });

  test('takes no label that came out elsewhere meanwhile', async () => {
    const ledger = await withNumbers(3);
    const kit = runKit(ledger, { mostLabels: 1 });
    const first = deferred<readonly PrintOutcome[]>();
    kit.direct.answer((labels, job) =>
      labels[0]?.model.orderId === orderIdOf(1)
        ? first.promise
        : Promise.resolve(labels.map(() => spooledAs(job))),
    );
    await start(kit);
    await kit.until(({ tally }) => tally.underWay === 1);
    const key = keyOf(3);
    valueOf(kit.desk.prints.add({ key, trackNo: trackNoOf(key), reason: null }));
    first.resolve([spooledAs('a')]);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(run.tally).toMatchObject({ spooled: 2, elsewhere: 1, failed: 0 });
    // The scan took its turn before the next label of the run.
    expect(kit.direct.documents).toEqual([ids(1), ids(3), ids(2)]);
  });

  test('hands nothing further over while the spooler holds what went before', async () => {
    const kit = runKit(await withNumbers(12));
    kit.spooler.say('direct-1', 'printing');
    kit.spooler.say('direct-2', 'stopped');
    await start(kit);
    const waiting = await kit.until(
      ({ lanes }) => lanes[0]?.waitsFor === 'spooler' && lanes[0].spooler !== null,
    );
    expect(waiting).toMatchObject({ state: 'running', lanes: [{ held: 4, spooler: 'printing' }] });
    expect(kit.desk.lanes()).toMatchObject([{ waitsFor: 'spooler', held: 4 }]);
    kit.spooler.say('direct-1', 'finished');
    await kit.until(({ lanes }) => lanes[0]?.spooler === 'stopped');
    expect(kit.direct.documents).toHaveLength(2);
    kit.spooler.say('direct-2', 'gone');
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents).toHaveLength(3);
  });

  test('pauses, goes on and ends by a person, and only one goes at a time', async () => {
    const kit = runKit(await withNumbers(12));
    const first = deferred<readonly PrintOutcome[]>();
    kit.direct.answer(() => first.promise);
    await start(kit);
    await kit.until(({ tally }) => tally.underWay === 4);
    expect(codeOf(await kit.desk.runs.start(EVERYTHING, 'import'))).toBe('PRINT_RUN_OPEN');
    expect(valueOf(kit.desk.runs.pause()).state).toBe('paused');
    first.resolve(Array.from({ length: 4 }, () => spooledAs('a')));
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toHaveLength(1);
    kit.direct.answer(async (labels, job) => {
      valueOf(kit.desk.runs.cancel());
      return labels.map(() => spooledAs(job));
    });
    expect(valueOf(kit.desk.runs.resume()).state).toBe('running');
    const run = await kit.until(({ state }) => state === 'cancelled');
    await kit.desk.prints.idle();
    expect(kit.run().tally).toMatchObject({ spooled: 8, left: 4 });
    expect(codeOf(kit.desk.runs.resume())).toBe('PRINT_RUN_NOT_OPEN');
    expect(run.fault).toBeNull();
  });

  test('pauses where the dialog was cancelled, and shows it again when it goes on', async () => {
    const kit = runKit(await withNumbers(6));
    kit.use(() => ({ backend: 'dialog', printer: null, spare: null }));
    const cancelled: PrintOutcome = { kind: 'cancelled', fault: fault('PRINT_DIALOG_CANCELLED') };
    kit.dialog.answer(async (labels) => labels.map(() => cancelled));
    await start(kit);
    const run = await kit.until(({ state }) => state === 'paused');
    expect(run).toMatchObject({ fault: { code: 'PRINT_DIALOG_CANCELLED' }, tally: { left: 6 } });
    expect(kit.dialog.documents).toHaveLength(1);
    kit.dialog.answer(async (labels, job) => labels.map(() => spooledAs(job)));
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.dialog.documents.slice(1)).toEqual([ids(1, 2, 3, 4), ids(5, 6)]);
    expect(kit.states(orderIdOf(1))).toEqual(['cancelled', 'spooled']);
  });

  test('pauses where a whole lane is refused, and hands the same labels over later', async () => {
    const kit = runKit(await withNumbers(2));
    kit.direct.answer(async (labels) => labels.map(() => NO_PAPER));
    await start(kit);
    const run = await kit.until(({ state }) => state === 'paused');
    expect(run).toMatchObject({
      fault: { code: 'PRINT_SPOOLER_REFUSED' },
      tally: { left: 2, failed: 0 },
    });
    kit.direct.answer(async (labels, job) => labels.map(() => spooledAs(job)));
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(ids(1, 2).map(kit.states)).toEqual([
      ['failed', 'spooled'],
      ['failed', 'spooled'],
    ]);
  });

  test('is paused where the program stopped, and prints nothing again by itself', async () => {
    const ledger = await withNumbers(6);
    const before = runKit(ledger, { mostLabels: 2 });
    before.direct.answer((labels, job) =>
      before.direct.documents.length > 1
        ? new Promise(() => {})
        : Promise.resolve(labels.map(() => spooledAs(job))),
    );
    await start(before);
    await before.until(({ tally }) => tally.underWay === 2 && tally.spooled === 2);
    before.desk.stop();
    settleLeftovers(ledger.shared);
    const kit = runKit(ledger, { mostLabels: 2 });
    kit.desk.runs.settle();
    expect(kit.run()).toMatchObject({
      state: 'paused',
      fault: { code: 'PRINT_RUN_INTERRUPTED' },
      tally: { spooled: 2, doubtful: 2, left: 2 },
    });
    expect(kit.run().lanes).toMatchObject([{ waitsFor: 'doubt' }]);
    valueOf(kit.desk.runs.resume());
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toEqual([]);
  });

  test('pauses where the print service was away while it held labels', async () => {
    const kit = runKit(await withNumbers(8));
    kit.spooler.say('direct-1', 'printing');
    await start(kit);
    await kit.until(({ lanes }) => lanes[0]?.spooler === 'printing');
    kit.spooler.silence(true);
    await kit.until(({ lanes }) => lanes[0]?.spooler === 'silent');
    expect(kit.run().state).toBe('running');
    kit.spooler.silence(false);
    const run = await kit.until(({ state }) => state === 'paused');
    expect(run.fault?.code).toBe('PRINT_SPOOLER_LOST');
    kit.spooler.say('direct-1', 'finished');
    await kit.until(({ lanes }) => lanes[0]?.spooler === 'finished');
    expect(kit.direct.documents).toHaveLength(1);
  });

  test('hands nothing over once it is cancelled, also where another one goes by then', async () => {
    const kit = runKit(await withNumbers(4));
    kit.use(() => ({ backend: 'direct', printer: 'label-1', spare: 'label-2' }));
    const asked = deferred<ReadonlyMap<string, PrinterReadiness>>();
    Object.assign(kit.spooler, { readiness: () => asked.promise });
    await start(kit);
    valueOf(kit.desk.runs.cancel());
    valueOf(await kit.desk.runs.start({ kind: 'keys', keys: [keyOf(4)] }, 'import'));
    asked.resolve(new Map([['label-1', 'ready']]));
    await kit.until(({ state }) => state === 'finished');
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toEqual([ids(4)]);
  });

  test('goes past a label that cannot be put together', async () => {
    const kit = runKit(await withNumbers(3), {
      labelFor: ({ trackNo, key }) => {
        if (key.orderId === orderIdOf(2)) throw new Error('unreadable');
        return ok(labelOf(trackNo, { orderId: key.orderId }));
      },
    });
    await start(kit);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(run.failures).toMatchObject([{ place: 2, fault: { code: 'PRINT_LABEL_NOT_RENDERED' } }]);
    expect(kit.direct.documents).toEqual([ids(1, 3)]);
  });

  test('draws a label anew where an order was put into its parcel meanwhile', async () => {
    const ledger = await withNumbers(1);
    takeOrders(ledger, [orderEntry(orderIdOf(9))]);
    const orders: number[] = [];
    const kit = runKit(ledger, {
      labelFor: ({ trackNo, key }) => {
        const merged = readMergedInto(ledger.db, key).length;
        if (merged === 0) {
          putMerged(ledger.db, { key: keyOf(9), main: key, operator: OPERATOR, atMs: 1 });
        }
        return ok(labelOf(trackNo, { orderId: key.orderId, orders: 1 + merged }));
      },
    });
    kit.direct.answer(async (labels, job) => {
      orders.push(...labels.map(({ model }) => model.orders));
      return labels.map(() => spooledAs(job));
    });
    await start(kit);
    await kit.until(({ state }) => state === 'finished');
    expect(orders).toEqual([2]);
  });
});
