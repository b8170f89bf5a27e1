import { z } from 'zod';
import type {
  ExceptionCount,
  ExceptionCursor,
  ExceptionKind,
  ExceptionRow,
} from '../../shared/exceptions.ts';
import { exceptionKindSchema, MOST_COUNTED } from '../../shared/exceptions.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { LEDGER_COLUMNS, ledgerRow } from './search.ts';
import { DISTRIBUTION_KINDS } from './distribution-exceptions.ts';
import { SHIPMENT_KINDS } from './shipment-exceptions.ts';

/** From which age on something is an exception, and how long an unprinted number lives. */
export interface ExceptionAges {
  readonly notPrintedMs: number;
  readonly notConfirmedMs: number;
  readonly numberLifeMs: number;
}

export interface ExceptionSource {
  /** Rows of `numbers n` with the moment since when; a partial index has just these. */
  readonly from: string;
  readonly where: string;
  readonly since: string;
  /** What makes a ledger row of it where it is not a number; with the id of the row. */
  readonly columns?: string;
  readonly rowId?: string;
}

/** The conditions of the partial indices, word for word: SQLite takes an index only by them. */
const PAPER_OPEN = "n.state = 'issued' AND n.print_state IN ('spooled', 'doubtful')";
const NOT_ISSUED = "n.state IN ('refused', 'unknown')";

/** One entry for each kind: a kind of a later table needs only its own. */
const KINDS: Readonly<Record<ExceptionKind, ExceptionSource>> = {
  doubtful: {
    from: 'numbers n INDEXED BY numbers_paper_open',
    where: `${PAPER_OPEN} AND n.print_state = 'doubtful'`,
    since: 'n.print_changed_at_ms',
  },
  conflict: {
    from: `(SELECT order_id, pack_id, min(seen_at_ms) AS seen_at_ms FROM number_conflicts
             GROUP BY order_id, pack_id) c JOIN numbers n USING (order_id, pack_id)`,
    where: "n.state NOT IN ('cancelled', 'recycled')",
    since: 'c.seen_at_ms',
  },
  unknown: {
    from: 'numbers n INDEXED BY numbers_not_issued',
    where: `${NOT_ISSUED} AND n.state = 'unknown'`,
    since: 'n.changed_at_ms',
  },
  refused: {
    from: 'numbers n INDEXED BY numbers_not_issued',
    where: `${NOT_ISSUED} AND n.state = 'refused'`,
    since: 'n.changed_at_ms',
  },
  cancelling: {
    from: 'cancellations c INDEXED BY cancellations_open JOIN numbers n USING (order_id, pack_id)',
    where: "c.state = 'open'",
    since: 'c.requested_at_ms',
  },
  not_printed: {
    from: 'numbers n INDEXED BY numbers_unprinted',
    where: "n.state = 'issued' AND n.print_state IN ('none', 'failed', 'cancelled')",
    since: 'n.issued_at_ms',
  },
  not_confirmed: {
    from: 'numbers n INDEXED BY numbers_paper_open',
    where: `${PAPER_OPEN} AND n.print_state = 'spooled'`,
    since: 'n.print_changed_at_ms',
  },
  ...SHIPMENT_KINDS,
  ...DISTRIBUTION_KINDS,
};

/** A platform hears of a parcel within seconds; after an hour something stands in the way. */
const LATE_MS = 3_600_000;

/** The newest moment from which something of this kind is old enough. */
function untilMs(kind: ExceptionKind, ages: ExceptionAges, nowMs: number): number {
  if (kind === 'not_printed') return nowMs - ages.notPrintedMs;
  if (kind === 'not_confirmed') return nowMs - ages.notConfirmedMs;
  if (kind === 'ship_late') return nowMs - LATE_MS;
  return nowMs;
}

const countRow = z.object({ count: z.number(), oldest: z.number().nullable() });

/** How many of each kind there are and how old the oldest is, read from the indices alone. */
export const countExceptions = (
  db: ReadableDb,
  ages: ExceptionAges,
  nowMs: number,
): readonly ExceptionCount[] =>
  exceptionKindSchema.options.map((kind) => {
    const { from, where, since } = KINDS[kind];
    const row = countRow.parse(
      statement(
        db,
        `SELECT count(*) AS count, min(since) AS oldest FROM (
           SELECT ${since} AS since FROM ${from} WHERE ${where} AND ${since} <= ?
           ORDER BY 1 LIMIT ${MOST_COUNTED + 1})`,
      ).get(untilMs(kind, ages, nowMs)),
    );
    return { kind, count: row.count, oldestMs: row.oldest };
  });

const sinceRow = z.object({ since_ms: z.number() });

/** Exceptions of one kind, oldest first, one page. */
export function listExceptions(
  db: ReadableDb,
  query: {
    readonly kind: ExceptionKind;
    readonly after: ExceptionCursor | null;
    readonly limit: number;
    readonly ages: ExceptionAges;
    readonly nowMs: number;
  },
): { readonly rows: ExceptionRow[]; readonly more: boolean } {
  const { kind, after, limit, ages } = query;
  const { from, where, since, columns = LEDGER_COLUMNS, rowId = 'n.number_id' } = KINDS[kind];
  const found = statement(
    db,
    `SELECT ${columns}, ${since} AS since_ms FROM ${from}
     WHERE ${where} AND ${since} <= @untilMs
       AND ${since} >= @sinceMs AND (${since}, ${rowId}) > (@sinceMs, @rowId)
     ORDER BY ${since}, ${rowId} LIMIT @limit`,
  ).all({
    untilMs: untilMs(kind, ages, query.nowMs),
    sinceMs: after?.sinceMs ?? 0,
    rowId: after?.rowId ?? 0,
    limit: limit + 1,
  });
  const rows = found.slice(0, limit).map((row): ExceptionRow => {
    const { since_ms: sinceMs } = sinceRow.parse(row);
    const deadlineMs = kind === 'not_printed' ? sinceMs + ages.numberLifeMs : null;
    return Object.assign(ledgerRow.parse(row), { sinceMs, deadlineMs });
  });
  return { rows, more: found.length > limit };
}
