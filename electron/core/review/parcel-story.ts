import type { ParcelKey } from '../../../shared/ids.ts';
import type { StoryCall, StoryEntry, StoryEvent } from '../../../shared/parcel-story.ts';
import type { CallRecord } from '../../ledger/calls.ts';
import { readCallsOfParcel } from '../../ledger/calls.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { ParcelEvent } from '../../ledger/parcel-events.ts';
import { readEventsOfParcel } from '../../ledger/parcel-events.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';

/** All that the ledger knows to have happened to a parcel, oldest first. */
export function readStory(db: ReadableDb, key: ParcelKey): StoryEntry[] {
  const jobs = readJobsOfParcel(db, key);
  const events = readEventsOfParcel(db, key).map((event) => toldEvent(event, jobs));
  const calls = readCallsOfParcel(db, key).map(toldCall);
  return inOrder(events, calls);
}

/**
 * Both lists keep their own order, whatever the clock did; a call goes after the events of the
 * moment it was begun in, since the wish is written before the call.
 */
function inOrder(events: readonly StoryEvent[], calls: readonly StoryCall[]): StoryEntry[] {
  const told: StoryEntry[] = [];
  let next = 0;
  for (const call of calls) {
    for (let event = events[next]; event !== undefined && event.atMs <= call.atMs;) {
      if (event.atMs === call.atMs && ANSWERS.has(event.kind)) break;
      told.push(event);
      next += 1;
      event = events[next];
    }
    told.push(call);
  }
  return [...told, ...events.slice(next)];
}

/** Events that are written once a call has ended. */
const ANSWERS: ReadonlySet<StoryEvent['kind']> = new Set([
  'number_issued',
  'number_refused',
  'number_unknown',
  'number_conflict',
  'waybill_data_kept',
  'cancel_unknown',
  'cancel_refused',
  'number_cancelled',
  'number_recycled',
]);

function toldEvent(
  { atMs, kind, operator, detail, jobId }: ParcelEvent,
  jobs: readonly PrintJob[],
): StoryEvent {
  const job = jobId === null ? undefined : jobs.find((one) => one.jobId === jobId);
  const label =
    job === undefined
      ? null
      : { jobId: job.jobId, copy: job.copy, printer: job.printer, reason: job.reason };
  return { type: 'event', atMs, kind, operator, detail, label };
}

const toldCall = (call: CallRecord): StoryCall => ({
  type: 'call',
  atMs: call.startedAtMs,
  operationId: call.operationId,
  path: call.path,
  shop: call.shop,
  tries: call.tries,
  outcome: call.outcome,
  faultCode: call.faultCode,
  gatewayCode: call.gatewayCode,
  gatewayText: call.gatewayText,
  traceId: call.traceId,
  durationMs: call.durationMs,
});
