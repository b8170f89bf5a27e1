import type { ErrorCode } from '../../../shared/errors/codes.ts';
import type { JobId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { PrintState, ReprintReason } from '../../../shared/states.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { lastLabel } from '../../ledger/print-jobs.ts';

/** Which copy a new label of this parcel is. A first label is one that no paper can exist of yet. */
export function planCopy(
  jobs: readonly PrintJob[],
  reason: ReprintReason | null,
): Result<{ readonly copy: number; readonly reprintOf: JobId | null }, ErrorCode> {
  const last = lastLabel(jobs);
  if (last === undefined) return ok({ copy: 1, reprintOf: null });
  const settled = last.state === 'spooled' || last.state === 'confirmed';
  if (reason === null || !settled) return fail('PRINT_ALREADY_LABELLED');
  return ok({ copy: last.copy + 1, reprintOf: last.jobId });
}

/** A label on its way may be out before the system says so. */
const ON_PAPER_PERHAPS = [
  'claimed',
  'spooled',
  'doubtful',
] as const satisfies readonly PrintState[];

/**
 * The states from which a scan of the tracking number confirms a job. The number stands on every
 * copy, so a scan tells that a reprint came out only once the system has taken it. A label that
 * somebody said had not come out, and that is scanned all the same, came out.
 */
export function confirmableByScan(job: PrintJob): readonly PrintState[] {
  if (job.fault?.code === 'PRINT_NO_PAPER') return ['failed'];
  return job.copy === 1 ? ON_PAPER_PERHAPS : ['spooled'];
}

/** The job that a scan of the tracking number speaks of. */
export function scannedLabel(jobs: readonly PrintJob[]): PrintJob | undefined {
  return lastLabel(jobs) ?? jobs.findLast((job) => job.fault?.code === 'PRINT_NO_PAPER');
}

/** The states from which a person confirms a job with a key. */
export const CONFIRMABLE_BY_KEY: readonly PrintState[] = ON_PAPER_PERHAPS;
