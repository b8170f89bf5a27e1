import { parcelKeyText, trackNoSchema } from '../../shared/ids.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { platformFailure } from '../gateway/advice.ts';
import type { IssuedEntry, RefusedEntry } from '../gateway/douyin/new-create-order.ts';
import { newCreateOrder } from '../gateway/douyin/new-create-order.ts';
import type { CallFailure } from '../gateway/outcome.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import { appendEvent } from '../ledger/events.ts';
import { putConflict } from '../ledger/number-conflicts.ts';
import { putIssued, putWithoutNumber, readHolder, readNumber } from '../ledger/numbers.ts';
import type { NumbersAnswer, ParcelToAsk } from './asking.ts';

export interface RecordDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: string;
}

/**
 * Writes what one call said about each of its parcels, in one transaction. Entries are joined by
 * (`order_id`, `pack_id`), never by place. A parcel in no list is `unknown` and asked again.
 *
 * @param open why a number may have been bought by an earlier call, by parcel: a call that did not
 *   get through says nothing about it
 */
export function recordAnswer(
  deps: RecordDeps,
  asked: readonly ParcelToAsk[],
  answer: Result<NumbersAnswer, CallFailure>,
  open: ReadonlyMap<string, Fault> = new Map(),
): void {
  inTransaction(deps.db, () => {
    if (!answer.ok) {
      const { outcome, fault: why } = answer.error;
      for (const parcel of asked) {
        const earlier = outcome === 'unknown' ? undefined : open.get(parcelKeyText(parcel.key));
        const state = outcome === 'rejected' && earlier === undefined ? 'refused' : 'unknown';
        recordWithoutNumber(deps, parcel, state, earlier ?? why);
      }
      return;
    }
    const parcels = new Map(asked.map((parcel) => [parcelKeyText(parcel.key), parcel]));
    const answered = new Set<string>();
    for (const entry of answer.value.issued) {
      const parcel = parcels.get(entryKey(entry));
      if (parcel === undefined) recordNotAsked(deps, entry);
      else recordNumber(deps, parcel, entry);
      answered.add(entryKey(entry));
    }
    for (const entry of answer.value.refused) {
      const parcel = parcels.get(entryKey(entry));
      if (parcel === undefined || answered.has(entryKey(entry))) continue;
      recordWithoutNumber(deps, parcel, ...refusalOf(entry));
      answered.add(entryKey(entry));
    }
    for (const [keyText, parcel] of parcels) {
      if (answered.has(keyText)) continue;
      recordWithoutNumber(deps, parcel, 'unknown', fault('PARCEL_NOT_ANSWERED'));
    }
  });
}

const entryKey = (entry: IssuedEntry | RefusedEntry): string =>
  `${entry.order_id}\n${entry.pack_id}`;

/** A busy platform may have done the work; every other item error is a refusal. */
function refusalOf(entry: RefusedEntry): ['refused' | 'unknown', Fault] {
  const words = { code: entry.err_code, text: entry.err_msg };
  const { outcome, fault: why } = platformFailure(newCreateOrder.path, words);
  return [outcome === 'unknown' ? 'unknown' : 'refused', why];
}

function recordNumber(deps: RecordDeps, parcel: ParcelToAsk, entry: IssuedEntry): void {
  const { db, operator } = deps;
  const atMs = deps.nowMs();
  const { key, askWith } = parcel;
  const trackNo = trackNoSchema.parse(entry.track_no);
  const recorded = readNumber(db, key)?.trackNo ?? null;
  if (recorded === trackNo) return;
  const holder = readHolder(db, trackNo, askWith.carrier);
  if (recorded !== null || holder !== null) {
    const reason = recorded === null ? 'taken' : 'differs';
    putConflict(db, { key, trackNo, carrier: askWith.carrier, reason, atMs });
    appendEvent(db, {
      kind: 'number_conflict',
      atMs,
      operator,
      parcel: key,
      detail: { reason, track_no: trackNo, recorded },
    });
    if (recorded === null && holder !== null) {
      const details = { answered: trackNo, other: holder.key.orderId };
      putWithoutNumber(db, { key, state: 'refused', fault: fault('NUMBER_TAKEN', details), atMs });
    }
    return;
  }
  putIssued(db, {
    key,
    trackNo,
    sortCode: entry.sort_code,
    packageCentre: entry.package_center_name,
    shortAddress: entry.short_address_name,
    answer: JSON.stringify(entry),
    atMs,
  });
  appendEvent(db, {
    kind: 'number_issued',
    atMs,
    operator,
    parcel: key,
    detail: { track_no: trackNo, carrier: askWith.carrier, shop: askWith.shop },
  });
}

function recordWithoutNumber(
  deps: RecordDeps,
  parcel: ParcelToAsk,
  state: 'refused' | 'unknown',
  why: Fault,
): void {
  const atMs = deps.nowMs();
  putWithoutNumber(deps.db, { key: parcel.key, state, fault: why, atMs });
  appendEvent(deps.db, {
    kind: state === 'refused' ? 'number_refused' : 'number_unknown',
    atMs,
    operator: deps.operator,
    parcel: parcel.key,
    detail: { code: why.code, gateway_code: why.gatewayCode },
  });
}

/** A number for a parcel that this call did not ask for: kept in the story for support. */
function recordNotAsked(deps: RecordDeps, entry: IssuedEntry): void {
  appendEvent(deps.db, {
    kind: 'answer_not_asked',
    atMs: deps.nowMs(),
    operator: deps.operator,
    parcel: null,
    detail: { order_id: entry.order_id, pack_id: entry.pack_id, track_no: entry.track_no },
  });
}
