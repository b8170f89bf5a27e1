import { describe, expect, test } from 'vitest';
import { reprintReport } from '../../../../electron/core/reprints/reprint-report.ts';
import { trackNoSchema } from '../../../../shared/ids.ts';
import type { ReprintRow } from '../../../../shared/reprints.ts';
import { NOON_MS } from '../../../support/station/clock.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { jobOf, keyOf } from '../../../support/station/records.ts';

const DAY = '2026-11-21';

const rowOf = (order: number, minute: number, over: Partial<ReprintRow> = {}): ReprintRow => ({
  ...keyOf(orderIdOf(order)),
  jobId: jobOf('spooled').jobId,
  trackNo: trackNoSchema.parse(`7853${order}`),
  reprint: 1,
  reason: 'damaged',
  operator: 'wang',
  role: 'packer',
  state: 'confirmed',
  atMs: NOON_MS + minute * 60_000,
  ...over,
});

describe('the report of a day', () => {
  const rows = [
    rowOf(1, 0),
    rowOf(2, 1, { reason: 'lost', operator: 'li' }),
    rowOf(3, 2, { state: 'failed', reason: 'jammed', operator: 'chen' }),
    rowOf(2, 3, { reprint: 2, reason: 'lost' }),
    rowOf(1, 4, { packId: keyOf('1', 'p2').packId }),
    rowOf(2, 5, { reprint: 3, state: 'doubtful', reason: 'jammed', role: 'lead' }),
  ];
  const report = reprintReport(DAY, rows);

  test('counts labels that reached paper or may have', () => {
    expect(report).toMatchObject({ day: DAY, labels: 5, parcels: 3 });
    expect(report.reasons).toEqual([
      { reason: 'damaged', labels: 2 },
      { reason: 'lost', labels: 2 },
      { reason: 'jammed', labels: 1 },
    ]);
    expect(report.operators).toEqual([
      { operator: 'wang', labels: 4 },
      { operator: 'li', labels: 1 },
    ]);
  });

  test("lists every reprint, the parcel with most of them first, each parcel's by time", () => {
    expect(report.rows).toEqual([rows[1], rows[3], rows[5], rows[0], rows[4], rows[2]]);
  });

  test('of a day without reprints is empty', () => {
    expect(reprintReport(DAY, [])).toEqual({
      day: DAY,
      labels: 0,
      parcels: 0,
      reasons: [],
      operators: [],
      rows: [],
    });
  });
});
