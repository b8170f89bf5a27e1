import { z } from 'zod';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import { labelStateSchema } from '../../shared/ledger-filter.ts';
import type { LedgerRow } from '../../shared/parcel-views.ts';
import { numberStateSchema } from '../../shared/states.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { filterSql } from './filter-sql.ts';
import { readGroups } from './number-groups.ts';
import { faultColumn } from './numbers.ts';
import { sourceOf } from './search-sources.ts';

export interface LedgerQuery {
  readonly filter: LedgerFilter;
  /** The keyed hash of the text where it may be the last four digits of a phone. */
  readonly tail: Buffer | null;
  /** Where the page before said that this one begins; null for the newest rows. */
  readonly beforeRowId: number | null;
  readonly limit: number;
}

export interface LedgerPage {
  readonly rows: LedgerRow[];
  /**
   * Where the next page begins, null where nothing is left. A page may have fewer rows than asked
   * for, even none, and still have a next one: the search took a breath.
   */
  readonly next: number | null;
}

/** The columns of `numbers n` that make a `LedgerRow`. */
export const LEDGER_COLUMNS = `n.number_id, n.order_id, n.pack_id, n.shop, n.carrier, n.channel,
  n.operator, n.state, n.track_no, n.fault, n.print_state, n.changed_at_ms,
  (SELECT count(*) FROM print_jobs j
    WHERE j.order_id = n.order_id AND j.pack_id = n.pack_id
      AND j.state NOT IN ('failed', 'cancelled')) AS labels,
  (SELECT count(*) FROM number_conflicts c
    WHERE c.order_id = n.order_id AND c.pack_id = n.pack_id) AS conflicts,
  (SELECT item_summary FROM parcels p
    WHERE p.order_id = n.order_id AND p.pack_id = n.pack_id) AS goods`;

export const ledgerRow = z
  .object({
    number_id: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    shop: z.string(),
    carrier: z.string(),
    channel: z.string(),
    operator: z.string(),
    state: numberStateSchema,
    track_no: z.string().nullable(),
    fault: faultColumn,
    print_state: labelStateSchema,
    labels: z.number(),
    changed_at_ms: z.number(),
    conflicts: z.number(),
    goods: z.string(),
  })
  .transform((row): LedgerRow => ({
    rowId: row.number_id,
    orderId: row.order_id,
    packId: row.pack_id,
    shop: row.shop,
    carrier: row.carrier,
    channel: row.channel,
    operator: row.operator,
    numberState: row.state,
    trackNo: row.track_no,
    numberFault: row.fault,
    conflicts: row.conflicts,
    printState: row.print_state === 'none' ? null : row.print_state,
    labels: row.labels,
    goods: row.goods,
    changedAtMs: row.changed_at_ms,
  }));

/** Proposed numbers are looked at in batches that grow: most searches need only the first. */
const FIRST_BATCH = 1.3;
const GROWTH = 3;
/** After so many batches a search takes a breath, so that the window stays alive. */
const MOST_BATCHES = 4;

const ABOVE_ALL = 2 ** 40;

/** Numbers that a filter means, newest first, one page. */
export function searchLedger(db: ReadableDb, query: LedgerQuery): LedgerPage {
  const { limit } = query;
  const source = sourceOf(db, query.filter, query.tail);
  const { where, values } = filterSql(query.filter, query.tail);
  const check = statement(
    db,
    `SELECT ${LEDGER_COLUMNS} FROM numbers n
     WHERE number_id IN (SELECT value FROM json_each(@ids)) AND ${where}
     ORDER BY number_id DESC LIMIT @limit`,
  );
  const rows: LedgerRow[] = [];
  let before = query.beforeRowId ?? ABOVE_ALL;
  let size = Math.ceil(limit * FIRST_BATCH) + 1;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const { ids, downTo } = source(before, size);
    const wanted = limit + 1 - rows.length;
    const found = check.all({ ...values, ids: JSON.stringify(ids), limit: wanted });
    rows.push(...z.array(ledgerRow).parse(found));
    if (rows.length > limit)
      return { rows: rows.slice(0, limit), next: rows[limit - 1]?.rowId ?? null };
    if (downTo === null) return { rows, next: null };
    before = downTo;
    size *= GROWTH;
  }
  return { rows, next: before };
}

/** How many numbers a filter means; null where counting them would take long. */
export function countLedger(db: ReadableDb, filter: LedgerFilter): number | null {
  if (filter.text.trim() !== '' || filter.day !== null) return null;
  return readGroups(db, filter).reduce((sum, { size }) => sum + size, 0);
}
