import { describe, expect, test } from 'vitest';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeySchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { NOBODY_KNOWS } from '../../support/station/backend.ts';
import { labelOf } from '../../support/station/labels.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import type { RunKit } from '../../support/station/print-runs.ts';
import { EVERYTHING, runKit, spooledAs, toPrinter } from '../../support/station/print-runs.ts';
import { issueOrders, trackNoOf } from '../../support/station/printing.ts';
import { the, valueOf } from '../../support/station/result.ts';

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

describe('the lanes of a print run', () => {
  test('stops a lane in doubt until a person decides, and lets the others go on', async () => {
    const ledger = await withNumbers(8);
    ledger.db.exec(`UPDATE numbers SET carrier = 'shunfeng' WHERE number_id % 2 = 0`);
    const kit = runKit(ledger, { mostLabels: 2 });
    kit.use(({ carrier }) => toPrinter(carrier)({ carrier, shop: '' }));
    kit.direct.answer(async (labels, job) =>
      labels.map(() => (labels[0]?.printer === 'shunfeng' ? NOBODY_KNOWS : spooledAs(job))),
    );
    await start(kit);
    const run = await kit.until(({ tally }) => tally.spooled === 4);
    expect(run).toMatchObject({ state: 'running', tally: { doubtful: 2, left: 2 } });
    expect(run.lanes.map(({ lane, waitsFor }) => [lane.printer, waitsFor])).toContainEqual([
      'shunfeng',
      'doubt',
    ]);
    const [lane] = kit.desk.lanes();
    expect(lane).toMatchObject({
      waitsFor: 'doubt',
      doubts: 2,
      doubt: { orderId: orderIdOf(2), runId: run.runId },
    });
    kit.direct.answer(async (labels, job) => labels.map(() => spooledAs(job)));
    expect(kit.desk.prints.confirm(the(lane?.doubt).jobId, 'key')).toBe(true);
    await kit.desk.prints.idle();
    expect(kit.run().tally.left).toBe(2);
    expect(kit.desk.prints.sayNoPaper(the(the(kit.desk.lanes()[0]).doubt).jobId)).toBe(true);
    await kit.until(({ state }) => state === 'finished');
    expect(kit.states(orderIdOf(2))).toEqual(['confirmed']);
    expect(kit.states(orderIdOf(4))).toEqual(['failed', 'spooled']);
  });

  test('goes to the spare while its printer is not ready, and back', async () => {
    const ledger = await withNumbers(9);
    const kit = runKit(ledger, { mostLabels: 3 });
    kit.use(() => ({ backend: 'direct', printer: 'label-1', spare: 'label-2' }));
    kit.spooler.ready({ 'label-1': 'paper_out', 'label-2': 'ready' });
    const printers: (string | null)[] = [];
    kit.direct.answer(async (labels, job) => {
      printers.push(...new Set(labels.map(({ printer }) => printer)));
      if (printers.length === 2) kit.spooler.ready({ 'label-1': 'ready', 'label-2': 'ready' });
      return labels.map(() => spooledAs(job));
    });
    await start(kit);
    const run = await kit.until(({ state }) => state === 'finished');
    expect(printers).toEqual(['label-2', 'label-2', 'label-1']);
    expect(kit.direct.documents.flat()).toEqual(ids(1, 2, 3, 4, 5, 6, 7, 8, 9));
    expect(run.lanes.map(({ lane, tally }) => [lane.printer, tally.spooled])).toEqual(
      expect.arrayContaining([
        ['label-2', 6],
        ['label-1', 3],
      ]),
    );
    const moved = ledger.db
      .prepare("SELECT count(*) FROM events WHERE kind = 'print_moved_to_spare'")
      .pluck()
      .get();
    expect(moved).toBe(6);
  });

  test('follows the setup where that sends its labels elsewhere', async () => {
    const kit = runKit(await withNumbers(4), { mostLabels: 2 });
    kit.direct.answer(async (labels) => labels.map(() => NOBODY_KNOWS));
    await start(kit);
    await kit.until(({ tally }) => tally.doubtful === 2);
    kit.direct.answer(async (labels, job) => labels.map(() => spooledAs(job)));
    kit.use(toPrinter('label-2'));
    kit.desk.runs.routesChanged();
    const run = await kit.until(({ state }) => state === 'finished');
    expect(run.tally).toMatchObject({ doubtful: 2, spooled: 2 });
  });

  test('and its lane stand still where the ledger could not take what became of a label', async () => {
    const ledger = await withNumbers(3);
    const kit = runKit(ledger, { mostLabels: 1 });
    ledger.db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON print_jobs WHEN new.state = 'spooled'
      BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await start(kit);
    await kit.until(({ state }) => state === 'paused');
    ledger.db.exec('DROP TRIGGER temp.full');
    valueOf(kit.desk.prints.add({ key: keyOf(3), trackNo: trackNoOf(keyOf(3)), reason: null }));
    valueOf(kit.desk.runs.resume());
    await kit.desk.prints.idle();
    expect([1, 2, 3].map((place) => kit.states(orderIdOf(place)))).toEqual([
      ['claimed'],
      [],
      ['queued'],
    ]);
    expect(kit.direct.documents).toEqual([ids(1)]);
  });

  test('hands a label over once where the setup sends it elsewhere while it is put together', async () => {
    let isElsewhere = false;
    const kit = runKit(await withNumbers(12), {
      mostLabels: 6,
      labelFor: ({ trackNo, key }) => {
        if (!isElsewhere) {
          isElsewhere = true;
          kit.use(toPrinter('label-2'));
          kit.desk.runs.routesChanged();
        }
        return ok(labelOf(trackNo, { orderId: key.orderId }));
      },
    });
    await start(kit);
    const run = await kit.until(({ state }) => state === 'finished');
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toEqual([ids(1, 2, 3, 4, 5, 6), ids(7, 8, 9, 10, 11, 12)]);
    expect(run.tally).toMatchObject({ spooled: 12, elsewhere: 0 });
  });
});
