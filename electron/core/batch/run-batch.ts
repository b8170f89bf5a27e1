import type { BatchTally } from '../../../shared/batch.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { NEW_CREATE_ORDER_LIMIT } from '../../gateway/douyin/new-create-order.ts';
import {
  lastPlaceOf,
  listOpenParcels,
  putNotAsked,
  readBatch,
  tallyBatch,
} from '../../ledger/batches.ts';
import type { OpenParcel } from '../../ledger/batches.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { NumberRecord } from '../../ledger/numbers.ts';
import { readNumber } from '../../ledger/numbers.ts';
import type { ParcelToAsk } from '../issuing/asking.ts';
import { inLanes } from '../breathe.ts';
import type { Issuer } from '../issuing/issuing.ts';
import { CALLS_AT_ONCE } from '../issuing/issuing.ts';
import type { PrepareDeps } from '../issuing/prepare-ask.ts';
import { prepareAsks } from '../issuing/prepare-ask.ts';
import { decideStop } from './decide-stop.ts';

export interface RunDeps extends PrepareDeps {
  readonly db: WritableDb;
  readonly issuer: () => Result<Issuer, Fault>;
  /** Who started or resumed the batch; others work at the bench meanwhile. */
  readonly by: string;
  /** Something is known that was not known before. */
  readonly progressed: () => void;
}

/** How a run came to its end. `asked_to`: a person or the end of the program stopped it. */
export type RunEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'asked_to' }
  | { readonly kind: 'stopped'; readonly fault: Fault };

/** One run of a batch: from its start or resumption until it is done or stopped. */
export interface BatchRun {
  readonly ended: Promise<RunEnd>;
  /** No further call begins; those on their way finish. */
  readonly stop: () => void;
  readonly tally: () => BatchTally;
  readonly callsUnderWay: () => number;
}

/** One of the shop's places at the gateway stays free, so that a scan does not wait for the batch. */
const LANES = CALLS_AT_ONCE - 1;

/**
 * Asks for every open parcel of a batch, in calls of up to 100, several at a time. What is in doubt
 * afterwards is asked again as long as that settles something. The shop that a person saw when the
 * batch began pays for all of it: where the setup has another one now, the batch stops.
 */
export function runBatch(deps: RunDeps, batchId: number): BatchRun {
  const { db } = deps;
  const started = readBatch(db, batchId)?.shop ?? '';
  const lastPlace = lastPlaceOf(db, batchId);
  const recount = (): BatchTally => tallyBatch(db, batchId, 1, lastPlace);
  let tally = recount();
  let end: RunEnd | null = null;
  let fruitless = 0;
  let cursor = 0;
  let underWay = 0;

  const stopWith = (why: Fault): void => {
    end ??= { kind: 'stopped', fault: why };
  };

  /** @returns false where nothing is left to take */
  const takeTurn = async (): Promise<boolean> => {
    if (end !== null) return false;
    const parcels = listOpenParcels(db, batchId, cursor, NEW_CREATE_ORDER_LIMIT);
    const from = parcels[0]?.place;
    const to = parcels.at(-1)?.place;
    if (from === undefined || to === undefined) return false;
    cursor = to;
    const before = tallyBatch(db, batchId, from, to);
    underWay += 1;
    deps.progressed();
    try {
      await ask(parcels);
    } finally {
      underWay -= 1;
    }
    tally = moved(tally, before, tallyBatch(db, batchId, from, to));
    deps.progressed();
    return true;
  };

  const ask = async (parcels: readonly OpenParcel[]): Promise<void> => {
    const issuer = deps.issuer();
    if (!issuer.ok) {
      stopWith(issuer.error);
      return;
    }
    const places = new Map(parcels.map(({ key, place }) => [parcelKeyText(key), place]));
    const notAsked = new Map<number, Fault>();
    const leave = (key: ParcelKey, why: Fault): void => {
      const place = places.get(parcelKeyText(key));
      if (place !== undefined) notAsked.set(place, why);
    };
    const toAsk: ParcelToAsk[] = [];
    const keys = parcels.map(({ key }) => key);
    for (const { key, ready } of await prepareAsks(deps, keys)) {
      if (ready.ok) toAsk.push(ready.value);
      else leave(key, ready.error);
    }
    const other = toAsk.find(({ askWith }) => askWith.shop !== started);
    if (other !== undefined) {
      stopWith(fault('BATCH_OTHER_SHOP', { started, now: other.askWith.shop }));
    }
    if (end !== null) return;
    const issued = await issuer.value.issue(toAsk, deps.by);
    for (const { key, number, notAsked: why } of issued) {
      if (why !== null && !isToldByDoubt(number, why)) leave(key, why);
    }
    if (notAsked.size > 0) {
      inTransaction(db, () => {
        for (const [place, why] of notAsked) putNotAsked(db, batchId, place, why);
      });
    }
    const step = decideStop(fruitless, issued);
    ({ fruitless } = step);
    if (step.stop !== null) stopWith(step.stop);
  };

  const runToEnd = async (): Promise<RunEnd> => {
    for (let openBefore = openOf(tally); ; openBefore = openOf(tally)) {
      cursor = 0;
      await inLanes(LANES, takeTurn);
      tally = recount();
      if (openOf(tally) === 0 && end?.kind !== 'stopped') return { kind: 'done' };
      if (end !== null) return end;
      if (openOf(tally) >= openBefore) return { kind: 'stopped', fault: doubtOf() };
    }
  };

  /** Why a parcel is still open after a whole round. */
  const doubtOf = (): Fault => {
    const [first] = listOpenParcels(db, batchId, 0, 1);
    const number = first === undefined ? null : readNumber(db, first.key);
    return number?.fault ?? fault('PARCEL_NOT_ANSWERED');
  };

  return {
    ended: runToEnd(),
    stop: () => {
      end ??= { kind: 'asked_to' };
    },
    tally: () => tally,
    callsUnderWay: () => underWay,
  };
}

/** A parcel that was asked for and stays in doubt: its number tells the rest. */
const isToldByDoubt = (number: NumberRecord | null, why: Fault): boolean =>
  why.code !== 'SHOP_MISMATCH' &&
  why.code !== 'GATEWAY_MISMATCH' &&
  (number?.state === 'unknown' || number?.state === 'requesting');

const openOf = ({ left, unknown }: BatchTally): number => left + unknown;

const moved = (all: BatchTally, before: BatchTally, after: BatchTally): BatchTally => ({
  issued: all.issued + after.issued - before.issued,
  refused: all.refused + after.refused - before.refused,
  unknown: all.unknown + after.unknown - before.unknown,
  notAsked: all.notAsked + after.notAsked - before.notAsked,
  left: all.left + after.left - before.left,
});
