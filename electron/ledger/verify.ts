import { z } from 'zod';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

/** One check of the ledger; `rows` tells what was found where it is not fine. */
export interface LedgerCheck {
  readonly check:
    | 'integrity'
    | 'foreign_keys'
    | 'one_number_per_parcel'
    | 'one_parcel_per_number'
    | 'no_conflicts'
    | 'no_number_without_parcel'
    | 'no_stuck_numbers'
    | 'no_stuck_print_jobs'
    | 'no_stuck_cancellations'
    | 'no_number_of_merged_parcel'
    | 'waiting_list_agrees'
    | 'label_states_agree'
    | 'number_groups_agree';
  readonly ok: boolean;
  readonly rows: readonly unknown[];
}

/** A call ends within its time limits; a number that waits longer was left behind by a stop. */
const STUCK_AFTER_MS = 5 * 60_000;
const MOST_ROWS = 100;

/** Checks the file itself, then what must never be true of its rows. */
export function verifyLedger(db: ReadableDb, nowMs: number): readonly LedgerCheck[] {
  const find = (sql: string, ...values: readonly unknown[]): readonly unknown[] =>
    statement(db, `${sql} LIMIT ${MOST_ROWS}`).all(...values);
  const finding = (check: LedgerCheck['check'], rows: readonly unknown[]): LedgerCheck => ({
    check,
    ok: rows.length === 0,
    rows,
  });

  const integrity = z
    .array(z.object({ integrity_check: z.string() }))
    .parse(statement(db, 'PRAGMA integrity_check').all())
    .filter((row) => row.integrity_check !== 'ok');

  const boxFindings = (): readonly LedgerCheck[] => [
    finding(
      'no_stuck_cancellations',
      find(
        `SELECT order_id, pack_id, requested_at_ms FROM cancellations
         WHERE state = 'open' AND changed_at_ms < ?`,
        nowMs - STUCK_AFTER_MS,
      ),
    ),
    finding(
      'no_number_of_merged_parcel',
      find(`SELECT m.order_id, m.pack_id, n.state, n.track_no
            FROM merged_parcels m JOIN numbers n USING (order_id, pack_id)
            WHERE n.track_no IS NOT NULL OR n.state = 'requesting'`),
    ),
  ];

  /** What triggers keep beside the rows: lists and totals are read from it. */
  const keptFindings = (): readonly LedgerCheck[] => [
    finding(
      'waiting_list_agrees',
      find(`SELECT p.order_id, p.pack_id, w.parcel_id IS NOT NULL AS waits FROM parcels p
            LEFT JOIN numbers n USING (order_id, pack_id)
            LEFT JOIN merged_parcels m USING (order_id, pack_id)
            LEFT JOIN waiting_parcels w ON w.parcel_id = p.parcel_id
            WHERE (n.track_no IS NULL AND m.main_order_id IS NULL) <> (w.parcel_id IS NOT NULL)`),
    ),
    finding(
      'label_states_agree',
      find(`SELECT order_id, pack_id, print_state FROM numbers n
            WHERE print_state <> coalesce((SELECT j.state FROM print_jobs j
              WHERE j.order_id = n.order_id AND j.pack_id = n.pack_id
              ORDER BY j.state IN ('failed', 'cancelled'), j.rowid DESC LIMIT 1), 'none')`),
    ),
    finding(
      'number_groups_agree',
      find(`SELECT g.group_id, g.size, coalesce(counted.n, 0) AS counted FROM number_groups g
            LEFT JOIN (SELECT group_id, count(*) AS n FROM numbers JOIN number_groups USING
              (group_id, shop, carrier, channel, operator, state, print_state)
              GROUP BY group_id) counted USING (group_id)
            WHERE g.size <> coalesce(counted.n, 0)
            UNION ALL SELECT NULL, total.size, total.numbers FROM
              (SELECT (SELECT coalesce(sum(size), 0) FROM number_groups) AS size,
                 (SELECT count(*) FROM numbers) AS numbers) total
            WHERE total.size <> total.numbers`),
    ),
  ];

  return [
    finding('integrity', integrity),
    finding('foreign_keys', statement(db, 'PRAGMA foreign_key_check').all()),
    finding(
      'one_number_per_parcel',
      find(`SELECT order_id, pack_id, count(*) AS rows FROM numbers
            GROUP BY order_id, pack_id HAVING count(*) > 1`),
    ),
    finding(
      'one_parcel_per_number',
      find(`SELECT track_no, carrier, count(*) AS rows FROM numbers WHERE track_no IS NOT NULL
            GROUP BY track_no, carrier HAVING count(*) > 1`),
    ),
    finding(
      'no_conflicts',
      find('SELECT order_id, pack_id, track_no, reason, seen_at_ms FROM number_conflicts'),
    ),
    finding(
      'no_number_without_parcel',
      find("SELECT at_ms, detail FROM events WHERE kind = 'answer_not_asked'"),
    ),
    finding(
      'no_stuck_numbers',
      find(
        `SELECT order_id, pack_id, shop, state, requested_at_ms FROM numbers
         WHERE (state = 'unknown' AND coalesce(json_extract(fault, '$.code'), '') <> 'GATEWAY_UNREACHABLE') OR (state = 'requesting' AND requested_at_ms < ?)`,
        nowMs - STUCK_AFTER_MS,
      ),
    ),
    finding(
      'no_stuck_print_jobs',
      find(
        `SELECT job_id, order_id, pack_id, state, changed_at_ms FROM print_jobs
         WHERE state = 'doubtful' OR (state IN ('queued', 'claimed') AND changed_at_ms < ?)`,
        nowMs - STUCK_AFTER_MS,
      ),
    ),
    ...(hasTable(db, 'merged_parcels') ? [...boxFindings(), ...keptFindings()] : []),
  ];
}

/** A ledger that is only looked at may stand at an older step. */
const hasTable = (db: ReadableDb, name: string): boolean =>
  statement(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
  undefined;
