import { z } from 'zod';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { LedgerRow } from '../../shared/parcel-views.ts';
import { numberStateSchema, printStateSchema } from '../../shared/states.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';

export interface LedgerQuery {
  /** Any part of an order id or tracking number, blanks left out; `""` finds all. */
  readonly text: string;
  /** `rowId` of the last row of the page before; null for the newest rows. */
  readonly beforeRowId: number | null;
  readonly limit: number;
}

const ledgerRow = z
  .object({
    number_id: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    shop: z.string(),
    carrier: z.string(),
    channel: z.string(),
    state: numberStateSchema,
    track_no: z.string().nullable(),
    fault: faultColumn,
    conflicts: z.number(),
    print_state: printStateSchema.nullable(),
    labels: z.number(),
    changed_at_ms: z.number(),
  })
  .transform((row): LedgerRow => ({
    rowId: row.number_id,
    orderId: row.order_id,
    packId: row.pack_id,
    shop: row.shop,
    carrier: row.carrier,
    channel: row.channel,
    numberState: row.state,
    trackNo: row.track_no,
    numberFault: row.fault,
    conflicts: row.conflicts,
    printState: row.print_state,
    labels: row.labels,
    changedAtMs: row.changed_at_ms,
  }));

/** Numbers newest first, one page. */
export function searchLedger(
  db: ReadableDb,
  query: LedgerQuery,
): { readonly rows: LedgerRow[]; readonly more: boolean } {
  const text = query.text.replaceAll(/\s/g, '');
  const found = z.array(ledgerRow).parse(
    statement(
      db,
      `SELECT number_id, order_id, pack_id, shop, carrier, channel, state, track_no, fault,
         (SELECT count(*) FROM number_conflicts c
           WHERE c.order_id = n.order_id AND c.pack_id = n.pack_id) AS conflicts,
         (SELECT j.state FROM print_jobs j
           WHERE j.order_id = n.order_id AND j.pack_id = n.pack_id
           ORDER BY j.state IN ('failed', 'cancelled'), j.rowid DESC LIMIT 1) AS print_state,
         (SELECT count(*) FROM print_jobs j
           WHERE j.order_id = n.order_id AND j.pack_id = n.pack_id
             AND j.state NOT IN ('failed', 'cancelled')) AS labels,
         changed_at_ms
       FROM numbers n
       WHERE (@like IS NULL OR order_id LIKE @like ESCAPE '\\' OR track_no LIKE @like ESCAPE '\\')
         AND (@beforeRowId IS NULL OR number_id < @beforeRowId)
       ORDER BY number_id DESC LIMIT @limit`,
    ).all({
      like: text === '' ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`,
      beforeRowId: query.beforeRowId,
      limit: query.limit + 1,
    }),
  );
  return { rows: found.slice(0, query.limit), more: found.length > query.limit };
}
