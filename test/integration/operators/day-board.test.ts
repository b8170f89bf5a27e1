import { describe, expect, test } from 'vitest';
import { boardColumns } from '../../../electron/core/operators/board-columns.ts';
import { dayBoard } from '../../../electron/core/operators/day-board.ts';
import { createCsvLines } from '../../../electron/core/exporting/csv-cells.ts';
import {
  countFirstLabels,
  countReprints,
  countTroubles,
} from '../../../electron/ledger/day-board.ts';
import { appendEvent } from '../../../electron/ledger/events.ts';
import type { DayBoard } from '../../../shared/operators.ts';
import { NOON_MS } from '../../support/station/clock.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putManyNumbers } from '../../support/station/many-numbers.ts';

const DAY = '2026-11-21';
const HOUR_MS = 3_600_000;

/** Three parcels of tester at noon, two of wang in the evening, one of the day before. */
function busyLedger(): TestLedger {
  const ledger = openTestLedger();
  const { db } = ledger;
  putManyNumbers(db, { first: 1, count: 3, printed: 'confirmed' });
  putManyNumbers(db, { first: 11, count: 2, printed: 'spooled', atMs: NOON_MS + 8 * HOUR_MS });
  putManyNumbers(db, { first: 21, count: 1, printed: 'confirmed', atMs: NOON_MS - 24 * HOUR_MS });
  db.exec("UPDATE print_jobs SET operator = 'wang' WHERE job_id IN ('job-11', 'job-12')");
  db.exec(`
    INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend, reprint_of,
        reason, role, operator, created_at_ms, changed_at_ms)
      SELECT column1, order_id, pack_id, track_no, column2, column3, backend, job_id, 'lost',
        'packer', 'wang', ${NOON_MS}, ${NOON_MS}
      FROM print_jobs, (VALUES ('again', 2, 'spooled'), ('no-paper', 3, 'failed'))
      WHERE job_id = 'job-1'`);
  for (const kind of ['number_refused', 'number_refused', 'print_doubtful'] as const) {
    appendEvent(db, { kind, atMs: NOON_MS, operator: 'li', parcel: null });
  }
  appendEvent(db, { kind: 'print_confirmed', atMs: NOON_MS, operator: 'li', parcel: null });
  appendEvent(db, {
    kind: 'number_refused',
    atMs: NOON_MS + 24 * HOUR_MS,
    operator: 'li',
    parcel: null,
  });
  return ledger;
}

const boardOf = ({ db }: TestLedger, day = DAY): DayBoard =>
  dayBoard(day, {
    firstLabels: countFirstLabels(db, day),
    reprints: countReprints(db, day),
    troubles: countTroubles(db, day),
  });

const hoursWith = (parts: Readonly<Record<number, number>>): readonly number[] =>
  Array.from({ length: 24 }, (_, hour) => parts[hour] ?? 0);

describe('the board of a day', () => {
  test('counts parcels by operator and hour, reprints, refusals and exceptions', () => {
    const board = boardOf(busyLedger());
    expect(board.rows).toEqual([
      {
        operator: 'tester',
        hours: hoursWith({ 12: 3 }),
        parcels: 3,
        reprints: 0,
        refusals: 0,
        exceptions: 0,
      },
      {
        operator: 'wang',
        hours: hoursWith({ 20: 2 }),
        parcels: 2,
        reprints: 1,
        refusals: 0,
        exceptions: 0,
      },
      {
        operator: 'li',
        hours: hoursWith({}),
        parcels: 0,
        reprints: 0,
        refusals: 2,
        exceptions: 1,
      },
    ]);
    expect(board.total).toEqual({
      operator: '',
      hours: hoursWith({ 12: 3, 20: 2 }),
      parcels: 5,
      reprints: 1,
      refusals: 2,
      exceptions: 1,
    });
  });

  test('is empty on a day on which nothing was done', () => {
    expect(boardOf(busyLedger(), '2026-11-30').rows).toEqual([]);
  });

  test('becomes a line for each operator, an hour in each column', () => {
    const { rows } = boardOf(busyLedger());
    const lines = createCsvLines(boardColumns('en'))(rows).split('\r\n');
    expect(lines[1]).toBe(`wang\t,2,1,0,0,${hoursWith({ 20: 2 }).join(',')}`);
  });
});
