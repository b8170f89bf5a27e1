import { z } from 'zod';
import type { EventKind } from '../../shared/event-kinds.ts';
import { eventKindSchema } from '../../shared/event-kinds.ts';
import type { JobId, ParcelKey } from '../../shared/ids.ts';
import { jobIdSchema } from '../../shared/ids.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** An event as it was written. */
export interface ParcelEvent {
  readonly atMs: number;
  readonly kind: EventKind;
  readonly jobId: JobId | null;
  readonly operator: string;
  readonly detail: z.infer<typeof detailSchema>;
}

const eventRow = z
  .object({
    at_ms: z.number(),
    kind: eventKindSchema,
    job_id: jobIdSchema.nullable(),
    operator: z.string(),
    detail: z.string().transform((text) => detailSchema.parse(JSON.parse(text))),
  })
  .transform((row): ParcelEvent => ({
    atMs: row.at_ms,
    kind: row.kind,
    jobId: row.job_id,
    operator: row.operator,
    detail: row.detail,
  }));

/** Everything that was written about a parcel, in the order it was written. */
export const readEventsOfParcel = (db: ReadableDb, key: ParcelKey): readonly ParcelEvent[] =>
  z.array(eventRow).parse(
    statement(
      db,
      `SELECT at_ms, kind, job_id, operator, detail FROM events
       WHERE order_id = ? AND pack_id = ? ORDER BY event_id`,
    ).all(key.orderId, key.packId),
  );
