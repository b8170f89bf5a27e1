import { parcelKeyText } from '../../../shared/ids.ts';
import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { platformFailure } from '../../gateway/advice.ts';
import type { IssuedEntry, RefusedEntry } from '../../gateway/douyin/new-create-order.ts';
import { newCreateOrder } from '../../gateway/douyin/new-create-order.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putConflict } from '../../ledger/number-conflicts.ts';
import { putIssued, putWithoutNumber, readHolder, readTrackNo } from '../../ledger/numbers.ts';
import type { NumbersAnswer, ParcelToAsk } from './asking.ts';

export interface RecordDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/** What stood in the ledger when a call was prepared, by parcel. */
export interface AskedFacts {
  /** Why a number may have been bought by an earlier call. */
  readonly open: ReadonlyMap<string, Fault>;
  /** Which question about the parcel this call is. */
  readonly questions: ReadonlyMap<string, number | null>;
}

const NOTHING_KNOWN: AskedFacts = { open: new Map(), questions: new Map() };

/**
 * Writes what one call said about each of its parcels, in one transaction. Entries are joined by
 * (`order_id`, `pack_id`), never by place. A parcel in no list is `unknown` and asked again. Where
 * an earlier call or try may have bought a number, only a refusal that shows that there can be none
 * ends that doubt.
 *
 * @returns what this call said of parcels that stay in doubt all the same
 */
export function recordAnswer(
  deps: RecordDeps,
  asked: readonly ParcelToAsk[],
  answer: Result<NumbersAnswer, CallFailure>,
  facts: AskedFacts = NOTHING_KNOWN,
): ReadonlyMap<string, Fault> {
  const said = new Map<string, Fault>();
  const openDoubt = ({ key }: ParcelToAsk): Fault | undefined => facts.open.get(parcelKeyText(key));
  const withoutNumber = (parcel: ParcelToAsk, failure: CallFailure, doubt?: Fault): void => {
    const text = parcelKeyText(parcel.key);
    const unknown = failure.outcome === 'unknown' || failure.outcome === 'not_sent';
    const question = facts.questions.get(text) ?? null;
    if (doubt !== undefined && failure.outcome !== 'unknown') {
      said.set(text, failure.fault);
      recordWithoutNumber(deps, parcel, 'unknown', doubt, question);
    } else {
      recordWithoutNumber(deps, parcel, unknown ? 'unknown' : 'refused', failure.fault, question);
    }
  };
  inTransaction(deps.db, () => {
    if (!answer.ok) {
      for (const parcel of asked) withoutNumber(parcel, answer.error, openDoubt(parcel));
      return;
    }
    const { issued, refused, afterLostTry } = answer.value;
    const parcels = new Map(asked.map((parcel) => [parcelKeyText(parcel.key), parcel]));
    const answered = new Set<string>();
    for (const entry of issued) {
      const parcel = parcels.get(entryKey(entry));
      if (parcel === undefined) recordNotAsked(deps, entry);
      else recordNumber(deps, parcel, entry);
      answered.add(entryKey(entry));
    }
    for (const entry of refused) {
      const parcel = parcels.get(entryKey(entry));
      if (parcel === undefined || answered.has(entryKey(entry))) continue;
      const words = { code: entry.err_code, text: entry.err_msg };
      const failure = platformFailure(newCreateOrder.path, words);
      const doubt = openDoubt(parcel) ?? (afterLostTry ? LOST_TRY : undefined);
      withoutNumber(parcel, failure, showsThatNoneCanBe(failure) ? undefined : doubt);
      answered.add(entryKey(entry));
    }
    for (const [keyText, parcel] of parcels) {
      if (answered.has(keyText)) continue;
      const why = fault('PARCEL_NOT_ANSWERED');
      withoutNumber(parcel, { outcome: 'unknown', fault: why });
    }
  });
  return said;
}

/** An earlier try of the same call was lost. */
const LOST_TRY = fault('GATEWAY_CONNECTION_LOST', { host: '', reason: 'retry' });

/** Refusals of the order itself: the platform can never have sold a number for it. */
const NO_NUMBER_EVER: ReadonlySet<string> = new Set<ErrorCode>([
  'PLATFORM_ORDER_INVALID',
  'PLATFORM_ORDER_NOT_FOUND',
  'PLATFORM_ORDER_OTHER_SHOP',
  'PLATFORM_CIPHERTEXT_DAMAGED',
]);

const showsThatNoneCanBe = ({ outcome, fault: why }: CallFailure): boolean =>
  outcome === 'refused' && NO_NUMBER_EVER.has(why.code);

const entryKey = (entry: IssuedEntry | RefusedEntry): string =>
  `${entry.order_id}\n${entry.pack_id}`;

function recordNumber(deps: RecordDeps, parcel: ParcelToAsk, entry: IssuedEntry): void {
  const { db } = deps;
  const operator = deps.operator();
  const atMs = deps.nowMs();
  const { key, askWith } = parcel;
  const { track_no: trackNo } = entry;
  const written = putIssued(db, {
    key,
    trackNo,
    sortCode: entry.sort_code,
    packageCentre: entry.package_center_name,
    shortAddress: entry.short_address_name,
    answer: JSON.stringify(entry),
    atMs,
  });
  if (written === 'written') {
    const detail = { track_no: trackNo, carrier: askWith.carrier, shop: askWith.shop };
    appendEvent(db, { kind: 'number_issued', atMs, operator, parcel: key, detail });
    return;
  }
  const recorded = readTrackNo(db, key);
  if (recorded !== trackNo) recordConflict(deps, parcel, trackNo, recorded);
}

/** A number that cannot be this parcel's: it has another one, or another parcel has this one. */
function recordConflict(
  { db, operator, nowMs }: RecordDeps,
  { key, askWith: { carrier } }: ParcelToAsk,
  trackNo: string,
  recorded: string | null,
): void {
  const atMs = nowMs();
  const reason = recorded === null ? 'taken' : 'differs';
  putConflict(db, { key, trackNo, carrier, reason, atMs });
  const detail = { reason, track_no: trackNo, recorded };
  appendEvent(db, {
    kind: 'number_conflict',
    atMs,
    operator: operator(),
    parcel: key,
    detail,
  });
  if (recorded !== null) return;
  const other = readHolder(db, trackNo, carrier)?.key.orderId ?? '';
  const why = fault('NUMBER_TAKEN', { answered: trackNo, other });
  putWithoutNumber(db, { key, state: 'refused', fault: why, atMs, question: null });
}

function recordWithoutNumber(
  deps: RecordDeps,
  parcel: ParcelToAsk,
  state: 'refused' | 'unknown',
  why: Fault,
  question: number | null,
): void {
  const atMs = deps.nowMs();
  if (!putWithoutNumber(deps.db, { key: parcel.key, state, fault: why, atMs, question })) return;
  appendEvent(deps.db, {
    kind: state === 'refused' ? 'number_refused' : 'number_unknown',
    atMs,
    operator: deps.operator(),
    parcel: parcel.key,
    detail: { code: why.code, gateway_code: why.gatewayCode },
  });
}

/** A number for a parcel that this call did not ask for: kept in the story for support. */
function recordNotAsked(deps: RecordDeps, entry: IssuedEntry): void {
  appendEvent(deps.db, {
    kind: 'answer_not_asked',
    atMs: deps.nowMs(),
    operator: deps.operator(),
    parcel: null,
    detail: { order_id: entry.order_id, pack_id: entry.pack_id, track_no: entry.track_no },
  });
}
