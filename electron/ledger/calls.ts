import { z } from 'zod';
import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import { errorCodeSchema } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import type { Sealed } from './vault.ts';

interface NewCall {
  readonly operationId: string;
  readonly path: string;
  readonly shop: string;
  readonly sealedParams: Sealed;
  /** Keys as they were sent; the order need not be known to this ledger. */
  readonly parcels: readonly { readonly orderId: string; readonly packId: string }[];
  readonly startedAtMs: number;
}

const outcomeSchema = z.enum(['ok', 'not_sent', 'rejected', 'refused', 'unknown']);

interface CallEnd {
  readonly operationId: string;
  readonly tries: number;
  readonly outcome: z.infer<typeof outcomeSchema>;
  readonly fault: Fault | null;
  readonly traceId: string | null;
  readonly endedAtMs: number;
}

/** What the sealed parameters of a call are bound to. */
export const callContext = (operationId: string): string => `call\n${operationId}`;

/** Stores a call that is about to be made, under each of its parcels. */
export function putCall(db: WritableDb, call: NewCall): void {
  statement(
    db,
    `INSERT INTO calls (operation_id, path, shop, sealed_params, data_key_id, started_at_ms, tries)
     VALUES (?, ?, ?, ?, ?, ?, 0)`,
  ).run(
    call.operationId,
    call.path,
    call.shop,
    call.sealedParams.bytes,
    call.sealedParams.dataKeyId,
    call.startedAtMs,
  );
  const insert = 'INSERT INTO call_parcels (operation_id, order_id, pack_id) VALUES (?, ?, ?)';
  for (const { orderId, packId } of call.parcels) {
    statement(db, `${insert} ON CONFLICT DO NOTHING`).run(call.operationId, orderId, packId);
  }
}

/** So many tries of a call have failed, and another one follows. */
export function putTries(db: WritableDb, operationId: string, tries: number): void {
  statement(db, 'UPDATE calls SET tries = ? WHERE operation_id = ?').run(tries, operationId);
}

export function putCallEnd(db: WritableDb, end: CallEnd): void {
  statement(
    db,
    `UPDATE calls SET tries = @tries, outcome = @outcome, fault_code = @faultCode,
       gateway_code = @gatewayCode, gateway_text = @gatewayText, trace_id = @traceId,
       ended_at_ms = @endedAtMs, duration_ms = max(0, @endedAtMs - started_at_ms)
     WHERE operation_id = @operationId`,
  ).run({
    operationId: end.operationId,
    tries: end.tries,
    outcome: end.outcome,
    faultCode: end.fault?.code ?? null,
    gatewayCode: end.fault?.gatewayCode ?? null,
    gatewayText: end.fault?.gatewayText ?? null,
    traceId: end.traceId,
    endedAtMs: end.endedAtMs,
  });
}

/** One call as support sees it. A null end is a call under way, or one that a stop left open. */
export interface CallRecord {
  readonly operationId: string;
  readonly path: string;
  readonly shop: string;
  /** Open them with `callContext`; null once they were cleared. */
  readonly sealedParams: Sealed | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  /** Tries that ended; of a call under way one more may have been made. */
  readonly tries: number;
  readonly outcome: z.infer<typeof outcomeSchema> | null;
  readonly faultCode: ErrorCode | null;
  readonly gatewayCode: string | null;
  readonly gatewayText: string | null;
  readonly traceId: string | null;
  readonly durationMs: number | null;
}

const callRow = z
  .object({
    operation_id: z.uuid(),
    path: z.string(),
    shop: z.string(),
    sealed_params: z.instanceof(Buffer).nullable(),
    data_key_id: z.number().nullable(),
    started_at_ms: z.number(),
    ended_at_ms: z.number().nullable(),
    tries: z.number(),
    outcome: outcomeSchema.nullable(),
    fault_code: errorCodeSchema.nullable(),
    gateway_code: z.string().nullable(),
    gateway_text: z.string().nullable(),
    trace_id: z.string().nullable(),
    duration_ms: z.number().nullable(),
  })
  .transform((row): CallRecord => ({
    operationId: row.operation_id,
    path: row.path,
    shop: row.shop,
    sealedParams:
      row.sealed_params === null || row.data_key_id === null
        ? null
        : { bytes: row.sealed_params, dataKeyId: row.data_key_id },
    startedAtMs: row.started_at_ms,
    endedAtMs: row.ended_at_ms,
    tries: row.tries,
    outcome: row.outcome,
    faultCode: row.fault_code,
    gatewayCode: row.gateway_code,
    gatewayText: row.gateway_text,
    traceId: row.trace_id,
    durationMs: row.duration_ms,
  }));

/** Every call that was about a parcel, in the order they were begun. */
export const readCallsOfParcel = (db: ReadableDb, key: ParcelKey): readonly CallRecord[] =>
  z.array(callRow).parse(
    statement(
      db,
      `SELECT calls.* FROM call_parcels JOIN calls USING (operation_id)
       WHERE call_parcels.order_id = ? AND call_parcels.pack_id = ?
       ORDER BY calls.started_at_ms, calls.rowid`,
    ).all(key.orderId, key.packId),
  );
