import { z } from 'zod';
import { jobIdSchema, orderIdSchema, packIdSchema, trackNoSchema } from '../../shared/ids.ts';
import { localDayRange } from '../../shared/local-day.ts';
import type { ReprintRow } from '../../shared/reprints.ts';
import { roleSchema } from '../../shared/roles.ts';
import { printStateSchema, reprintReasonSchema } from '../../shared/states.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

const reprintRow = z
  .object({
    job_id: jobIdSchema,
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    track_no: trackNoSchema,
    copy: z.number(),
    reason: reprintReasonSchema,
    operator: z.string(),
    role: roleSchema.nullable(),
    state: printStateSchema,
    created_at_ms: z.number(),
  })
  .transform((row): ReprintRow => ({
    jobId: row.job_id,
    orderId: row.order_id,
    packId: row.pack_id,
    trackNo: row.track_no,
    reprint: row.copy - 1,
    reason: row.reason,
    operator: row.operator,
    role: row.role,
    state: row.state,
    atMs: row.created_at_ms,
  }));

/** The reprints that were asked for on a local day, by time. */
export const listReprints = (db: ReadableDb, day: string): readonly ReprintRow[] =>
  z.array(reprintRow).parse(
    statement(
      db,
      `SELECT job_id, order_id, pack_id, track_no, copy, reason, operator, role, state, created_at_ms
       FROM print_jobs WHERE copy > 1 AND created_at_ms >= @fromMs AND created_at_ms < @untilMs
       ORDER BY created_at_ms, rowid`,
    ).all(localDayRange(day)),
  );
