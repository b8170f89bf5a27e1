import type { EventKind } from '../../shared/event-kinds.ts';
import type { JobId, ParcelKey } from '../../shared/ids.ts';
import type { WritableDb } from './db.ts';
import { statement } from './db.ts';

export type { EventKind } from '../../shared/event-kinds.ts';

interface LedgerEvent {
  readonly kind: EventKind;
  readonly atMs: number;
  readonly operator: string;
  readonly parcel: ParcelKey | null;
  readonly jobId?: JobId;
  /** Facts for support; never personal data, never secrets. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends an event. Call it inside the transaction of the row it tells about. */
export function appendEvent(db: WritableDb, event: LedgerEvent): void {
  statement(
    db,
    `INSERT INTO events (at_ms, kind, order_id, pack_id, job_id, operator, detail)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    event.atMs,
    event.kind,
    event.parcel?.orderId ?? null,
    event.parcel?.packId ?? null,
    event.jobId ?? null,
    event.operator,
    JSON.stringify(event.detail ?? {}),
  );
}
