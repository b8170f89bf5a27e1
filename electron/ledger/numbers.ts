import { z } from 'zod';
import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import { faultSchema } from '../../shared/errors/codes.ts';
import type { ParcelKey, TrackNo } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema, trackNoSchema } from '../../shared/ids.ts';
import type { NumberState } from '../../shared/states.ts';
import { numberStateSchema } from '../../shared/states.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

/** What a number is asked with. A number asked with a shop is used with that shop for ever. */
export interface AskedWith {
  readonly shop: string;
  readonly carrier: string;
  readonly channel: string;
  readonly userId: string | null;
}

/** The number of one parcel. Times in UTC milliseconds. */
export interface NumberRecord {
  readonly key: ParcelKey;
  readonly askedWith: AskedWith;
  readonly state: NumberState;
  readonly trackNo: TrackNo | null;
  readonly sortCode: string;
  readonly packageCentre: string;
  readonly shortAddress: string;
  readonly fault: Fault | null;
  readonly issuedAtMs: number | null;
  /** The gateway that was asked last. */
  readonly gatewayHost: string;
  /** Who asked for it last. */
  readonly operator: string;
}

/** Faults are stored as JSON text. */
export const faultColumn = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : faultSchema.parse(JSON.parse(text))));

const numberRow = z
  .object({
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    shop: z.string(),
    carrier: z.string(),
    channel: z.string(),
    user_id: z.string().nullable(),
    state: numberStateSchema,
    track_no: trackNoSchema.nullable(),
    sort_code: z.string(),
    package_centre: z.string(),
    short_address: z.string(),
    fault: faultColumn,
    issued_at_ms: z.number().nullable(),
    gateway_host: z.string(),
    operator: z.string(),
  })
  .transform((row): NumberRecord => ({
    key: { orderId: row.order_id, packId: row.pack_id },
    askedWith: {
      shop: row.shop,
      carrier: row.carrier,
      channel: row.channel,
      userId: row.user_id,
    },
    state: row.state,
    trackNo: row.track_no,
    sortCode: row.sort_code,
    packageCentre: row.package_centre,
    shortAddress: row.short_address,
    fault: row.fault,
    issuedAtMs: row.issued_at_ms,
    gatewayHost: row.gateway_host,
    operator: row.operator,
  }));

const recordOrNull = (row: unknown): NumberRecord | null =>
  row === undefined ? null : numberRow.parse(row);

export const readNumber = (db: ReadableDb, key: ParcelKey): NumberRecord | null =>
  recordOrNull(
    statement(db, 'SELECT * FROM numbers WHERE order_id = ? AND pack_id = ?').get(
      key.orderId,
      key.packId,
    ),
  );

/** The recorded number of a parcel alone, for many parcels in a row; null where there is none. */
export function readTrackNo(db: ReadableDb, { orderId, packId }: ParcelKey): string | null {
  const select = 'SELECT track_no FROM numbers WHERE order_id = ? AND pack_id = ?';
  const trackNo: unknown = statement(db, select).pluck().get(orderId, packId);
  return typeof trackNo === 'string' ? trackNo : null;
}

/** Carriers may share a number range; the newest issued one is meant. */
export const readNumberByTrackNo = (db: ReadableDb, trackNo: string): NumberRecord | null =>
  recordOrNull(
    statement(db, 'SELECT * FROM numbers WHERE track_no = ? ORDER BY number_id DESC LIMIT 1').get(
      trackNo,
    ),
  );

/** The parcel that has this number of this carrier. */
export const readHolder = (db: ReadableDb, trackNo: string, carrier: string): NumberRecord | null =>
  recordOrNull(
    statement(db, 'SELECT * FROM numbers WHERE track_no = ? AND carrier = ?').get(trackNo, carrier),
  );

/** Why a call certainly did not reach the gateway. */
export const CERTAINLY_NOT_SENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'GATEWAY_UNREACHABLE',
  'GATEWAY_ADDRESS_INVALID',
  'SECRET_MISSING',
  'SETUP_INCOMPLETE',
]);

/**
 * Whether a call may have bought a number that is not recorded. Where the last call certainly did
 * not reach the gateway, nothing was bought.
 */
export const mayBeBought = ({ state, fault }: Pick<NumberRecord, 'state' | 'fault'>): boolean =>
  state === 'requesting' ||
  (state === 'unknown' && (fault === null || !CERTAINLY_NOT_SENT.has(fault.code)));

/** Numbers that were asked for and whose answer is not recorded. */
export const listOpenNumbers = (db: ReadableDb): readonly NumberRecord[] =>
  z
    .array(numberRow)
    .parse(
      statement(
        db,
        "SELECT * FROM numbers WHERE state IN ('requesting', 'unknown') ORDER BY number_id",
      ).all(),
    );

/**
 * Writes that a number is about to be asked for. Commit it before the call.
 *
 * @returns which question about this parcel it is, from 1; null where it has a number already
 */
export function putRequesting(
  db: WritableDb,
  row: {
    readonly key: ParcelKey;
    readonly askedWith: AskedWith;
    /** `""` while that is not known: what stands there stays. */
    readonly gatewayHost: string;
    readonly operator: string;
    readonly atMs: number;
  },
): number | null {
  const asked: unknown = statement(
    db,
    `INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, user_id, gateway_host, operator,
                          state, asked_times, requested_at_ms, changed_at_ms)
     VALUES (@orderId, @packId, @shop, @carrier, @channel, @userId, @gatewayHost, @operator,
             'requesting', 1, @atMs, @atMs)
     ON CONFLICT (order_id, pack_id) DO UPDATE SET
       shop = excluded.shop, carrier = excluded.carrier, channel = excluded.channel,
       user_id = excluded.user_id, gateway_host = iif(excluded.gateway_host = '', gateway_host, excluded.gateway_host), operator = excluded.operator, state = 'requesting',
       fault = NULL, asked_times = asked_times + 1, requested_at_ms = excluded.requested_at_ms,
       changed_at_ms = excluded.changed_at_ms
     WHERE track_no IS NULL
     RETURNING asked_times`,
  ).get({
    ...row.key,
    ...row.askedWith,
    gatewayHost: row.gatewayHost,
    operator: row.operator,
    atMs: row.atMs,
  });
  return z.object({ asked_times: z.number() }).optional().parse(asked)?.asked_times ?? null;
}

export interface IssuedNumber {
  readonly key: ParcelKey;
  readonly trackNo: TrackNo;
  readonly sortCode: string;
  readonly packageCentre: string;
  readonly shortAddress: string;
  /** The gateway's entry as JSON text, for fields that only some carriers use. */
  readonly answer: string;
  readonly atMs: number;
}

/**
 * Writes an issued number over an open one. A number that stands already is never replaced.
 *
 * @returns `stands`: the parcel has a number; `taken`: another parcel has this number of this carrier
 */
export function putIssued(db: WritableDb, issued: IssuedNumber): 'written' | 'stands' | 'taken' {
  try {
    return updateToIssued(db, issued) === 1 ? 'written' : 'stands';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
      return 'taken';
    }
    throw error;
  }
}

const updateToIssued = (db: WritableDb, issued: IssuedNumber): number =>
  statement(
    db,
    `UPDATE numbers SET state = 'issued', track_no = @trackNo, sort_code = @sortCode,
       package_centre = @packageCentre, short_address = @shortAddress, answer = @answer,
       fault = NULL, issued_at_ms = @atMs, changed_at_ms = @atMs
     WHERE order_id = @orderId AND pack_id = @packId AND track_no IS NULL`,
  ).run({
    ...issued.key,
    trackNo: issued.trackNo,
    sortCode: issued.sortCode,
    packageCentre: issued.packageCentre,
    shortAddress: issued.shortAddress,
    answer: issued.answer,
    atMs: issued.atMs,
  }).changes;

/**
 * Writes why there is no number, or that nobody knows. An issued number stays issued.
 *
 * @returns false where nothing changed
 */
export function putWithoutNumber(
  db: WritableDb,
  row: {
    readonly key: ParcelKey;
    readonly state: 'refused' | 'unknown';
    readonly fault: Fault;
    readonly atMs: number;
    /** Which question it answers: once a later one is under way, this one has no say any more. */
    readonly question: number | null;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE numbers SET state = @state, fault = @fault, changed_at_ms = @atMs
     WHERE order_id = @orderId AND pack_id = @packId AND track_no IS NULL
       AND (@question IS NULL OR asked_times = @question)`,
  ).run({
    ...row.key,
    state: row.state,
    fault: JSON.stringify(row.fault),
    atMs: row.atMs,
    question: row.question,
  });
  return changes === 1;
}

/**
 * Writes that an issued number is out of use for good; it keeps its track_no.
 *
 * @returns false where the number was not `issued`; nothing changed then
 */
export function putGone(
  db: WritableDb,
  row: {
    readonly key: ParcelKey;
    readonly state: 'cancelled' | 'recycled';
    readonly fault: Fault | null;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `UPDATE numbers SET state = @state, fault = @fault, changed_at_ms = @atMs
     WHERE order_id = @orderId AND pack_id = @packId AND state = 'issued'`,
  ).run({
    ...row.key,
    state: row.state,
    fault: row.fault === null ? null : JSON.stringify(row.fault),
    atMs: row.atMs,
  });
  return changes === 1;
}

export const countIssued = (db: ReadableDb): number =>
  z
    .object({ n: z.number() })
    .parse(
      statement(
        db,
        "SELECT coalesce(sum(size), 0) AS n FROM number_groups WHERE state = 'issued'",
      ).get(),
    ).n;
