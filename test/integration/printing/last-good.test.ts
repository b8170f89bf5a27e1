import { describe, expect, test } from 'vitest';
import { settleLeftovers } from '../../../electron/core/issuing/recovery.ts';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { jobIdSchema, parcelKeySchema } from '../../../shared/ids.ts';
import type { LastGoodView } from '../../../shared/print-run.ts';
import { lastGoodViewSchema } from '../../../shared/print-run.ts';
import { NOBODY_KNOWS } from '../../support/station/backend.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import type { RunKit } from '../../support/station/print-runs.ts';
import { EVERYTHING, runKit, spooledAs } from '../../support/station/print-runs.ts';
import { issueOrders, trackNoOf } from '../../support/station/printing.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const LANE = { backend: 'direct', printer: 'label-1' } as const;
const keyOf = (place: number): ParcelKey =>
  parcelKeySchema.parse({ orderId: orderIdOf(place), packId: '' });
const codeAt = (place: number): string => trackNoOf(keyOf(place));
const ids = (...places: readonly number[]): string[] => places.map(orderIdOf);

interface Broken extends RunKit {
  readonly ledger: TestLedger;
  readonly find: (code: string | null) => Promise<LastGoodView>;
}

/** Ten labels in documents of four: two handed over, the second one still at the spooler; paused. */
async function broken(): Promise<Broken> {
  const ledger = openTestLedger();
  await issueOrders(ledger, ...Array.from({ length: 10 }, (_, place) => orderIdOf(place + 1)));
  const kit = runKit(ledger);
  kit.spooler.say('direct-2', 'paper_out');
  valueOf(await kit.desk.runs.start(EVERYTHING, 'import'));
  await kit.until(({ lanes }) => lanes[0]?.spooler === 'paper_out');
  valueOf(kit.desk.runs.pause());
  return { ...kit, ledger, find: async (code) => found(await kit.desk.runs.findLast(code, null)) };
}

const found = (answer: Parameters<typeof valueOf<LastGoodView>>[0]): LastGoodView =>
  lastGoodViewSchema.parse(valueOf(answer));

/** The labels that came to paper or may have, without those that a person said did not. */
const allStates = (kit: RunKit): readonly string[] =>
  Array.from({ length: 10 }, (_, place) => kit.states(orderIdOf(place + 1)).join(' '));

describe('the last good label in a hand', () => {
  test('confirms all before it, and the run goes on right after it', async () => {
    const kit = await broken();
    const seen = await kit.find(codeAt(6));
    expect(seen).toMatchObject({
      place: 6,
      confirmed: 6,
      again: 2,
      held: 2,
      left: 2,
      seenLater: 0,
    });
    expect(allStates(kit).filter((state) => state === 'spooled')).toHaveLength(8);
    expect(kit.spooler.cancelled).toEqual([]);
    const run = valueOf(await kit.desk.runs.goOnAfter(seen));
    expect(run).toMatchObject({ state: 'paused', fault: { code: 'PRINT_CLEAR_PRINTER' } });
    expect(kit.spooler.cancelled).toEqual(['direct-2']);
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toHaveLength(2);
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.slice(2)).toEqual([ids(7, 8, 9, 10)]);
    expect(allStates(kit)).toEqual([
      ...Array.from({ length: 6 }, () => 'confirmed'),
      'failed spooled',
      'failed spooled',
      'spooled',
      'spooled',
    ]);
    const how = kit.ledger.db
      .prepare(
        "SELECT DISTINCT json_extract(detail, '$.how') FROM events WHERE kind = 'print_confirmed'",
      )
      .pluck()
      .all();
    expect(how).toEqual(['last_good']);
  });

  test('says nothing about labels that the spooler gave up before it', async () => {
    const kit = await broken();
    kit.spooler.say('direct-1', 'cancelled');
    const seen = await kit.find(codeAt(6));
    expect(seen).toMatchObject({ confirmed: 2, unsure: 4, again: 2 });
    valueOf(await kit.desk.runs.goOnAfter(seen));
    expect(allStates(kit).slice(0, 8)).toEqual([
      ...Array.from({ length: 4 }, () => 'spooled'),
      'confirmed',
      'confirmed',
      'failed',
      'failed',
    ]);
  });

  test('says nothing about a doubt that somebody left for later', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, ...ids(1, 2, 3, 4));
    const kit = runKit(ledger, { mostLabels: 2 });
    kit.direct.answer(async (labels) => labels.map(() => NOBODY_KNOWS));
    valueOf(await kit.desk.runs.start(EVERYTHING, 'import'));
    await kit.until(({ tally }) => tally.doubtful === 2);
    kit.direct.answer(async (labels, job) => labels.map(() => spooledAs(job)));
    expect(kit.desk.prints.goOn(LANE, 2)).toBe(true);
    await kit.until(({ state }) => state === 'finished');
    const seen = found(await kit.desk.runs.findLast(codeAt(4), LANE));
    expect(seen).toMatchObject({ confirmed: 2, unsure: 2, again: 0 });
    valueOf(await kit.desk.runs.goOnAfter(seen));
    expect(ids(1, 2, 3, 4).flatMap(kit.states)).toEqual([
      'doubtful',
      'doubtful',
      'confirmed',
      'confirmed',
    ]);
  });

  test('may be none: everything that was handed over is printed again', async () => {
    const kit = await broken();
    const seen = await kit.find(null);
    expect(seen).toMatchObject({ place: 0, last: null, confirmed: 0, again: 8, held: 4 });
    valueOf(await kit.desk.runs.goOnAfter(seen));
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.slice(2)).toEqual([ids(1, 2, 3, 4), ids(5, 6, 7, 8), ids(9, 10)]);
  });

  test('may be the very last: nothing is printed again and the spooler is left alone', async () => {
    const kit = await broken();
    kit.spooler.silence(true);
    const seen = await kit.find(codeAt(8));
    expect(seen).toMatchObject({ confirmed: 8, again: 0, held: 0 });
    valueOf(await kit.desk.runs.goOnAfter(seen));
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.slice(2)).toEqual([ids(9, 10)]);
    expect(kit.spooler.cancelled).toEqual([]);
  });

  test('waits until the printer is empty also where the spooler has given it everything', async () => {
    const kit = await broken();
    kit.spooler.say('direct-2', 'finished');
    await kit.until(({ lanes }) => lanes[0]?.held === 0);
    const seen = await kit.find(codeAt(6));
    expect(seen).toMatchObject({ again: 2, held: 0 });
    const run = valueOf(await kit.desk.runs.goOnAfter(seen));
    expect(run).toMatchObject({
      state: 'paused',
      fault: { code: 'PRINT_CLEAR_PRINTER', details: { held: 2 } },
    });
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toHaveLength(2);
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.slice(2)).toEqual([ids(7, 8, 9, 10)]);
  });

  test('keeps labels that were seen after it, and speaks of the order on paper', async () => {
    const kit = await broken();
    kit.desk.prints.confirm(the(kit.ledger, 7), 'key');
    const seen = await kit.find(codeAt(6));
    expect(seen).toMatchObject({ confirmed: 6, again: 1, seenLater: 1 });
    valueOf(await kit.desk.runs.goOnAfter(seen));
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.slice(2)).toEqual([ids(8, 9, 10)]);
    // 8 came after 7 on paper now: the last good one being 8 says nothing against 7.
    const next = await kit.find(codeAt(8));
    expect(next).toMatchObject({ again: 2, seenLater: 0, confirmed: 1 });
  });

  test.each([
    ['the spooler does not let go', 'held', 'PRINT_STILL_HELD'],
    ['labels came out meanwhile', 'finished', 'PRINT_LAST_CHANGED'],
  ] as const)('prints nothing again where %s', async (_, afterCancel, code) => {
    const kit = await broken();
    const before = allStates(kit);
    const seen = await kit.find(codeAt(6));
    kit.spooler.onCancel(afterCancel);
    expect(codeOf(await kit.desk.runs.goOnAfter(seen))).toBe(code);
    expect(allStates(kit)).toEqual(before);
    expect(kit.run().state).toBe('paused');
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toHaveLength(2);
  });

  test('prints nothing again where the spooler does not answer', async () => {
    const kit = await broken();
    const before = allStates(kit);
    kit.spooler.silence(true);
    const seen = await kit.find(codeAt(6));
    expect(codeOf(await kit.desk.runs.goOnAfter(seen))).toBe('PRINT_STILL_HELD');
    expect(allStates(kit)).toEqual(before);
  });

  test('prints nothing again where something changed since a person saw it', async () => {
    const kit = await broken();
    const seen = await kit.find(codeAt(6));
    kit.desk.prints.confirm(the(kit.ledger, 8), 'scan');
    expect(codeOf(await kit.desk.runs.goOnAfter(seen))).toBe('PRINT_LAST_CHANGED');
    const again = await kit.find(codeAt(6));
    kit.spooler.say('direct-2', 'finished');
    expect(codeOf(await kit.desk.runs.goOnAfter(again))).toBe('PRINT_LAST_CHANGED');
    expect(kit.spooler.cancelled).toEqual([]);
    expect(codeOf(await kit.desk.runs.goOnAfter({ ...again, runId: 99 }))).toBe(
      'PRINT_LAST_CHANGED',
    );
  });

  test('prints nothing again where a label was seen since, also one that the spooler let go', async () => {
    const kit = await broken();
    kit.spooler.say('direct-2', 'finished');
    const seen = await kit.find(codeAt(6));
    expect(seen).toMatchObject({ again: 2, held: 0 });
    kit.desk.prints.confirm(the(kit.ledger, 8), 'scan');
    expect(codeOf(await kit.desk.runs.goOnAfter(seen))).toBe('PRINT_LAST_CHANGED');
    expect(kit.states(orderIdOf(7))).toEqual(['spooled']);
  });

  test('is asked for only while nothing is on its way', async () => {
    const kit = await broken();
    expect(codeOf(await kit.desk.runs.findLast(codeAt(9), null))).toBe('PRINT_LAST_UNKNOWN');
    expect(codeOf(await kit.desk.runs.findLast('no such number', null))).toBe('PRINT_LAST_UNKNOWN');
    const seen = await kit.find(codeAt(6));
    valueOf(kit.desk.runs.resume());
    expect(codeOf(await kit.desk.runs.findLast(codeAt(6), null))).toBe('PRINT_RUN_UNDER_WAY');
    expect(codeOf(await kit.desk.runs.goOnAfter(seen))).toBe('PRINT_RUN_UNDER_WAY');
  });

  test('ends the doubt that stops its lane while the run goes on elsewhere', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, ...ids(1, 2, 3, 4, 5, 6));
    const kit = runKit(ledger, { mostLabels: 3 });
    kit.direct.answer(async (labels) => labels.map(() => NOBODY_KNOWS));
    valueOf(await kit.desk.runs.start(EVERYTHING, 'import'));
    await kit.until(({ tally }) => tally.doubtful === 3);
    kit.direct.answer(async (labels, job) => labels.map(() => spooledAs(job)));
    const seen = found(await kit.desk.runs.findLast(codeAt(1), LANE));
    expect(seen).toMatchObject({ confirmed: 1, again: 2, held: 0 });
    valueOf(await kit.desk.runs.goOnAfter(seen));
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents.slice(1)).toEqual([ids(2, 3, 4), ids(5, 6)]);
  });

  test('prints nothing again while a job is in line that may be the one nobody heard of', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, ...ids(1, 2, 3));
    const before = runKit(ledger);
    before.direct.answer(() => new Promise<readonly PrintOutcome[]>(() => {}));
    valueOf(await before.desk.runs.start(EVERYTHING, 'import'));
    await before.until(({ tally }) => tally.underWay === 3);
    before.desk.stop();
    settleLeftovers(ledger.shared);
    const kit = runKit(ledger);
    kit.desk.runs.settle();
    kit.spooler.strangers.push('label-1-7');
    const seen = found(await kit.desk.runs.findLast(null, null));
    expect(seen).toMatchObject({ again: 3, held: 0 });
    expect(codeOf(await kit.desk.runs.goOnAfter(seen))).toBe('PRINT_STILL_HELD');
    expect(ids(1, 2, 3).flatMap(kit.states)).toEqual(['doubtful', 'doubtful', 'doubtful']);
    kit.spooler.strangers.length = 0;
    kit.spooler.silence(true);
    const unknown = found(await kit.desk.runs.findLast(null, null));
    expect(unknown).toMatchObject({ again: 3, held: 3 });
    expect(codeOf(await kit.desk.runs.goOnAfter(unknown))).toBe('PRINT_STILL_HELD');
    kit.spooler.silence(false);
    valueOf(await kit.desk.runs.goOnAfter(seen));
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.direct.documents).toEqual([ids(1, 2, 3)]);
  });

  test('puts labels of a cancelled run back among those without one, and prints nothing', async () => {
    const kit = await broken();
    valueOf(kit.desk.runs.cancel());
    const seen = await kit.find(codeAt(6));
    expect(seen).toMatchObject({ confirmed: 6, again: 2, left: 0 });
    expect(valueOf(await kit.desk.runs.goOnAfter(seen)).state).toBe('cancelled');
    await kit.desk.prints.idle();
    expect(kit.direct.documents).toHaveLength(2);
    expect(allStates(kit).slice(6, 8)).toEqual(['failed', 'failed']);
  });
});

/** The label that a parcel has now. */
function the(
  ledger: TestLedger,
  place: number,
): Parameters<RunKit['desk']['prints']['confirm']>[0] {
  const row: unknown = ledger.db
    .prepare('SELECT job_id FROM print_jobs WHERE order_id = ? ORDER BY rowid DESC')
    .pluck()
    .get(orderIdOf(place));
  return jobIdSchema.parse(row);
}
