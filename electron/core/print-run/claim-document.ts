import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { JobId, ParcelKey, TrackNo } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { PrinterNote } from '../../../shared/print-routing.ts';
import type { Lane } from '../../../shared/print-run.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readMergedInto } from '../../ledger/merges.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { addJob, readJob } from '../../ledger/print-jobs.ts';
import {
  isLeft,
  nextDocument,
  putHandedOver,
  putLabelFault,
} from '../../ledger/print-run-labels.ts';
import { readStarter } from '../../ledger/print-runs.ts';
import { breathe } from '../breathe.ts';
import type { ClaimedLabel } from '../labels/hand-labels-over.ts';
import { together } from '../labels/hand-labels-over.ts';
import type { PrintMoveDeps } from '../labels/print-moves.ts';
import { stepPrintJob } from '../labels/print-moves.ts';
import { labelOrFault } from '../labels/print-queue.ts';
import { followNote } from '../labels/spare-printer.ts';
import { printableNumber } from './printable.ts';
import type { LabelSource } from '../labels/label-source.ts';

export interface ClaimDeps extends PrintMoveDeps {
  readonly newJobId: () => JobId;
  readonly labelFor: LabelSource;
}

/** A label that the next document is to hold. */
export interface WantedLabel {
  readonly place: number;
  readonly key: ParcelKey;
  /** Where the setup sends it; the lane is another one where a spare has taken over. */
  readonly printer: string | null;
  /** What is to be told about its printer. */
  readonly note: PrinterNote | null;
}

/** A label whose content is ready; nothing of it is in the ledger yet. */
interface PreparedLabel {
  readonly wanted: WantedLabel;
  readonly jobId: JobId;
  readonly trackNo: TrackNo;
  /** The orders that travelled in its parcel when it was put together. */
  readonly merged: string;
  readonly model: Result<LabelModel, Fault>;
}

/** So many labels are put together before everything else has its turn. */
const PIECE = 5;

/** Puts the contents of labels together. What may not be printed is left out: claiming tells why. */
export async function prepareLabels(
  deps: ClaimDeps,
  lane: Lane,
  wanted: readonly WantedLabel[],
): Promise<readonly PreparedLabel[]> {
  const prepared: PreparedLabel[] = [];
  for (const [place, label] of wanted.entries()) {
    if (place % PIECE === 0) await breathe();
    const trackNo = printableNumber(deps.db, label.key);
    if (!trackNo.ok) continue;
    const jobId = deps.newJobId();
    const merged = mergedText(deps.db, label.key);
    const job = firstLabel({ jobId, key: label.key, trackNo: trackNo.value, lane });
    const model = labelOrFault(job, deps.labelFor);
    prepared.push({ wanted: label, jobId, trackNo: trackNo.value, merged, model });
  }
  return prepared;
}

const mergedText = (db: ReadableDb, key: ParcelKey): string =>
  readMergedInto(db, key).map(parcelKeyText).join('\n');

const firstLabel = (label: {
  readonly jobId: JobId;
  readonly key: ParcelKey;
  readonly trackNo: TrackNo;
  readonly lane: Lane;
}): PrintJob => ({
  ...label.lane,
  jobId: label.jobId,
  key: label.key,
  trackNo: label.trackNo,
  copy: 1,
  state: 'queued',
  spoolerJob: null,
  reprintOf: null,
  reason: null,
  operator: '',
  fault: null,
  changedAtMs: 0,
});

/**
 * Writes the labels of one document as claimed, all in one transaction, before anything moves. A
 * label that may not be printed any more is written with its reason and is not among them; one that
 * is not as it was put together stays for the next document.
 */
export function claimDocument(
  deps: ClaimDeps,
  document: {
    readonly runId: number;
    readonly lane: Lane;
    readonly wanted: readonly WantedLabel[];
    readonly prepared: readonly PreparedLabel[];
    readonly deadlineAtMs: number;
  },
): readonly ClaimedLabel[] {
  const { runId, lane, wanted, prepared, deadlineAtMs } = document;
  const { db } = deps;
  const operator = readStarter(db, runId);
  const claimed: ClaimedLabel[] = [];
  together(deps, (within) => {
    const number = nextDocument(db, runId);
    for (const label of wanted) {
      const { place, key } = label;
      // The setup may have sent it to another lane meanwhile.
      if (!isLeft(db, runId, place)) continue;
      const trackNo = printableNumber(db, key);
      if (!trackNo.ok) {
        putLabelFault(db, runId, place, trackNo.error);
        continue;
      }
      const ready = prepared.find(({ wanted: { place: other } }) => other === place);
      if (ready === undefined || ready.trackNo !== trackNo.value) continue;
      if (ready.merged !== mergedText(db, key)) continue;
      const { jobId, model } = ready;
      const atMs = deps.nowMs();
      const first = { copy: 1, reprintOf: null, reason: null, backend: lane.backend };
      const row = { ...first, jobId, key, trackNo: ready.trackNo, printer: label.printer };
      if (!addJob(db, { ...row, operator, atMs })) {
        putLabelFault(db, runId, place, fault('PRINT_ALREADY_LABELLED'));
        continue;
      }
      const detail = { copy: 1, backend: lane.backend, run: runId };
      appendEvent(db, { kind: 'print_queued', atMs, operator, parcel: key, jobId, detail });
      putHandedOver(db, { runId, place, document: number, jobId });
      const queued = readJob(db, jobId);
      if (queued === null) continue;
      if (label.note !== null) followNote(within, queued, label.note);
      const job = { ...queued, printer: lane.printer };
      if (!model.ok) {
        stepPrintJob(within, job, ['queued'], 'failed', { fault: model.error });
      } else if (stepPrintJob(within, job, ['queued'], 'claimed', { deadlineAtMs })) {
        claimed.push({ job, model: model.value });
      }
    }
  });
  return claimed;
}
