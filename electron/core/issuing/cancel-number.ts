import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { JobId, ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import { isInLine } from '../../../shared/states.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { orderLogisticsCancel } from '../../gateway/douyin/order-logistics-cancel.ts';
import {
  listOpenCancellations,
  putCancelling,
  readCancellation,
  settleCancellation,
} from '../../ledger/cancellations.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putGone, readNumber } from '../../ledger/numbers.ts';
import { moveJob, readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { isMaybeTold } from '../../ledger/shipment-decisions.ts';
import { readShipmentsTold, readShipmentsUnder } from '../../ledger/shipments.ts';
import type { CancelEnd, CancelFacts, CancelStep } from './cancel-decision.ts';
import { decideCancel, endOfCancel } from './cancel-decision.ts';
import { labelDoubt } from '../labels/label-doubt.ts';
import { noteGone } from '../shipping/dead-number.ts';

export interface CancelDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** The client of the current setup, or what is missing in it. */
  readonly client: () => Result<GatewayClient, Fault>;
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
  readonly changed: (key: ParcelKey) => void;
}

export interface Canceller {
  /**
   * Gives a number back with the shop that bought it. Settles when the answer is recorded.
   *
   * @param labelDestroyed a person says that every label of this number was destroyed
   */
  readonly cancel: (key: ParcelKey, labelDestroyed: boolean) => Promise<Result<null, Fault>>;
  /** Asks again for every cancellation without an answer: cancelling twice is safe (contract §4.6). */
  readonly askAgain: () => Promise<void>;
}

/**
 * Makes the canceller of one ledger. The wish is committed before the call; while its answer is
 * missing the number is neither printed nor shipped. It ends in `cancelled` or `recycled`, or back
 * in `issued` with the refusal beside it.
 */
export function createCanceller(deps: CancelDeps): Canceller {
  const { db } = deps;
  const underWay = new Set<string>();

  const begin = (key: ParcelKey, labelDestroyed: boolean): Result<CancelStep, Fault> =>
    inTransaction(db, () => {
      const jobs = readJobsOfParcel(db, key);
      const facts = {
        number: readNumber(db, key),
        jobs,
        cancellation: readCancellation(db, key),
        shipping: shippingOf(db, key),
        labelInLine: jobs.some((job) => {
          const view = job.state === 'spooled' ? deps.spoolerView(job.jobId) : null;
          return view !== null && isInLine(view);
        }),
        labelMayExist: labelDoubt(db, key) !== null,
        labelDestroyed,
      };
      const step = decideCancel(facts);
      if (step.ok) writeIntent(deps, key, step.value);
      return step;
    });

  async function ask(key: ParcelKey, step: CancelStep): Promise<CancelEnd> {
    const client = deps.client();
    if (!client.ok) {
      return endOfCancel(fail({ outcome: 'not_sent', fault: client.error }), step.mayBeDone);
    }
    const { shop, carrier, userId } = step.askedWith;
    const request = { carrier, trackNo: step.trackNo, userId: ownerOf(userId), parcel: key };
    const answer = await client.value.call(orderLogisticsCancel, shop, request);
    return endOfCancel(answer.ok ? ok(answer.value.data) : answer, step.mayBeDone);
  }

  async function cancel(key: ParcelKey, labelDestroyed: boolean): Promise<Result<null, Fault>> {
    const text = parcelKeyText(key);
    if (underWay.has(text)) return fail(fault('NUMBER_CANCELLING'));
    underWay.add(text);
    const by = deps.operator();
    try {
      const step = begin(key, labelDestroyed);
      if (!step.ok) return step;
      deps.changed(key);
      const end = await ask(key, step.value);
      inTransaction(db, () => writeEnd({ ...deps, operator: () => by }, key, end));
      return ok(null);
    } finally {
      underWay.delete(text);
      deps.changed(key);
    }
  }

  return {
    cancel,
    askAgain: async () => {
      for (const { key } of listOpenCancellations(db)) await cancel(key, false);
    },
  };
}

/** A number that a platform has, or may have, counts so, whatever became of its call since. */
function shippingOf(db: WritableDb, key: ParcelKey): CancelFacts['shipping'] {
  const trackNo = readNumber(db, key)?.trackNo ?? null;
  const isTold = trackNo !== null && readShipmentsTold(db, trackNo).length > 0;
  const isInDoubt = trackNo !== null && isMaybeTold(db, trackNo);
  const states = readShipmentsUnder(db, key).map(({ state }) => state);
  return [
    ...states,
    ...(isTold ? ['done' as const] : []),
    ...(isInDoubt ? ['checking' as const] : []),
  ];
}

/** `-1` leaves the owner open when a number is bought; a cancellation then leaves it out. */
const ownerOf = (userId: string | null): string | null => (userId === '-1' ? null : userId);

function writeIntent(deps: CancelDeps, key: ParcelKey, step: CancelStep): void {
  const { db } = deps;
  const operator = deps.operator();
  const atMs = deps.nowMs();
  const event = { atMs, operator, parcel: key };
  for (const jobId of step.toStop) {
    const why = fault('PRINT_NUMBER_CANCELLED');
    moveJob(db, { jobId, from: ['queued'], to: 'cancelled', atMs, fault: why });
    appendEvent(db, { ...event, kind: 'print_cancelled', jobId, detail: { code: why.code } });
  }
  if (!step.mayBeDone) putCancelling(db, { key, operator, atMs });
  if (!step.mayBeDone && step.destroyed > 0) {
    appendEvent(db, { ...event, kind: 'labels_destroyed', detail: { labels: step.destroyed } });
  }
  const { shop, carrier } = step.askedWith;
  const detail = { track_no: step.trackNo, shop, carrier, again: step.mayBeDone };
  appendEvent(db, { ...event, kind: 'cancel_requested', detail });
}

/** Says nothing where the cancellation has ended meanwhile: the platform had taken the number back. */
function writeEnd(deps: CancelDeps, key: ParcelKey, end: CancelEnd): void {
  const { db } = deps;
  const operator = deps.operator();
  const atMs = deps.nowMs();
  const event = { atMs, operator, parcel: key };
  switch (end.kind) {
    case 'gone':
      if (!settleCancellation(db, { key, state: 'done', fault: null, atMs })) return;
      putGone(db, { key, state: end.became, fault: null, atMs });
      appendEvent(db, { ...event, kind: `number_${end.became}`, detail: { by: 'cancel' } });
      noteGone(db, key, { operator, atMs });
      break;
    case 'open':
    case 'refused': {
      const { code, gatewayCode } = end.fault;
      if (!settleCancellation(db, { key, state: end.kind, fault: end.fault, atMs })) return;
      const kind = end.kind === 'open' ? 'cancel_unknown' : 'cancel_refused';
      appendEvent(db, { ...event, kind, detail: { code, gateway_code: gatewayCode } });
      break;
    }
  }
}
