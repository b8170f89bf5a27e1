import { expect, test } from 'vitest';
import { ROWS_OF_PAGE, reprintPages } from '../../../../renderer/reprint-sheet/reprint-pages.ts';
import { trackNoSchema } from '../../../../shared/ids.ts';
import type { ReprintReport } from '../../../../shared/reprints.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { jobOf, keyOf } from '../../../support/station/records.ts';

const reportOf = (rows: number, operators = 2): ReprintReport => ({
  day: '2026-11-21',
  labels: rows,
  parcels: rows,
  reasons: [{ reason: 'lost', labels: rows }],
  operators: Array.from({ length: operators }, (_, n) => ({ operator: `p${n}`, labels: 1 })),
  rows: Array.from({ length: rows }, (_, place) => ({
    ...keyOf(orderIdOf(place)),
    jobId: jobOf('spooled').jobId,
    trackNo: trackNoSchema.parse(`7853${place}`),
    reprint: 1,
    reason: 'lost' as const,
    operator: 'p0',
    role: 'packer' as const,
    state: 'spooled' as const,
    atMs: 0,
  })),
});

const sizes = (report: ReprintReport): readonly number[] =>
  reprintPages(report).map(({ rows }) => rows.length);

test('the rows follow the sums on the first page and fill the others', () => {
  const first = ROWS_OF_PAGE - 4;
  expect(sizes(reportOf(0))).toEqual([0]);
  expect(sizes(reportOf(first))).toEqual([first]);
  expect(sizes(reportOf(first + 1))).toEqual([first, 1]);
  expect(sizes(reportOf(first + ROWS_OF_PAGE + 3))).toEqual([first, ROWS_OF_PAGE, 3]);
});

test('every row is on one page, in its order', () => {
  const report = reportOf(137);
  expect(reprintPages(report).flatMap(({ rows }) => rows)).toEqual(report.rows);
  expect(reprintPages(report).map(({ isFirst }) => isFirst)).toEqual([true, false, false, false]);
});

test('many operators leave room for rows', () => {
  expect(sizes(reportOf(100, 80))[0]).toBe(ROWS_OF_PAGE - 27);
});
