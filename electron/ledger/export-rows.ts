import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { faultSchema } from '../../shared/errors/codes.ts';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import type { NumberState, PrintState } from '../../shared/states.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import type { EventKind } from './events.ts';
import { filterSql } from './filter-sql.ts';

/** One number with what a lead asks about it. No personal data. Times in UTC milliseconds. */
export interface ExportRow {
  readonly orderId: string;
  readonly packId: string;
  readonly trackNo: string | null;
  readonly carrier: string;
  readonly channel: string;
  readonly shop: string;
  readonly state: NumberState;
  readonly printState: PrintState | 'none';
  /** Labels that reached paper or may have. */
  readonly labels: number;
  readonly issuedAtMs: number | null;
  /** When the first label was handed to the printer. */
  readonly printedAtMs: number | null;
  /** When somebody saw its paper. */
  readonly confirmedAtMs: number | null;
  readonly operator: string;
  readonly goods: string;
  readonly wave: string;
  /** Why there is no number, or why nobody knows. */
  readonly fault: Fault | null;
}

/** How many numbers a filter means. */
export function countExportRows(db: ReadableDb, filter: LedgerFilter, tail: Buffer | null): number {
  const { where, values } = filterSql(filter, tail);
  const counted: unknown = statement(
    db,
    `SELECT count(*) AS total FROM numbers n WHERE ${where}`,
  ).get(values);
  return z.object({ total: z.number() }).parse(counted).total;
}

type Values = Readonly<Record<string, string | number | Buffer>>;

const eventOfFirstLabel = (kind: EventKind): string => `
  (SELECT min(e.at_ms) FROM events e
    WHERE e.order_id = n.order_id AND e.pack_id = n.pack_id AND e.kind = '${kind}'
      AND e.job_id = first_label.job_id)`;

/** The statement and its values, newest number first; its columns in the order of `ExportRow`. */
export function exportSql(
  filter: LedgerFilter,
  tail: Buffer | null,
): {
  readonly sql: string;
  readonly values: Values;
} {
  const { where, values } = filterSql(filter, tail);
  const sql = `
    SELECT n.order_id, n.pack_id, n.track_no, n.carrier, n.channel, n.shop, n.state,
      n.print_state,
      (SELECT count(*) FROM print_jobs j
        WHERE j.order_id = n.order_id AND j.pack_id = n.pack_id
          AND j.state NOT IN ('failed', 'cancelled')),
      n.issued_at_ms,
      ${eventOfFirstLabel('print_spooled')},
      ${eventOfFirstLabel('print_confirmed')},
      n.operator, p.item_summary, p.wave, n.fault
    FROM numbers n
    JOIN parcels p ON p.order_id = n.order_id AND p.pack_id = n.pack_id
    LEFT JOIN print_jobs first_label ON first_label.order_id = n.order_id
      AND first_label.pack_id = n.pack_id AND first_label.copy = 1
      AND first_label.state NOT IN ('failed', 'cancelled')
    WHERE ${where}
    ORDER BY n.number_id DESC`;
  return { sql, values };
}

/** What SQLite gives for the columns of `exportSql`, in their order. */
type RawRow = readonly [
  orderId: string,
  packId: string,
  trackNo: string | null,
  carrier: string,
  channel: string,
  shop: string,
  state: NumberState,
  printState: PrintState | 'none',
  labels: number,
  issuedAtMs: number | null,
  printedAtMs: number | null,
  confirmedAtMs: number | null,
  operator: string,
  goods: string,
  wave: string,
  fault: string | null,
];

/**
 * The numbers a filter means, one at a time. The ledger's own CHECKs and STRICT tables vouch for
 * the columns: a schema for each of a million rows would take longer than the reading itself.
 */
export function* exportRows(
  db: ReadableDb,
  filter: LedgerFilter,
  tail: Buffer | null,
): Generator<ExportRow> {
  const { sql, values } = exportSql(filter, tail);
  for (const row of db.prepare<[Values], RawRow>(sql).raw().iterate(values)) {
    yield {
      orderId: row[0],
      packId: row[1],
      trackNo: row[2],
      carrier: row[3],
      channel: row[4],
      shop: row[5],
      state: row[6],
      printState: row[7],
      labels: row[8],
      issuedAtMs: row[9],
      printedAtMs: row[10],
      confirmedAtMs: row[11],
      operator: row[12],
      goods: row[13],
      wave: row[14],
      fault: row[15] === null ? null : faultSchema.parse(JSON.parse(row[15])),
    };
  }
}
