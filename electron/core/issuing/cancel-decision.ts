import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ShippingState } from '../../../shared/shipping.ts';
import type { JobId, TrackNo } from '../../../shared/ids.ts';
import { isOutOfUse, isPaperless } from '../../../shared/states.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { Cancellation } from '../../ledger/cancellations.ts';
import type { AskedWith, NumberRecord } from '../../ledger/numbers.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';

/** What the ledger knows when somebody wants to give a number back. */
export interface CancelFacts {
  readonly number: NumberRecord | null;
  readonly jobs: readonly PrintJob[];
  readonly cancellation: Cancellation | null;
  /** Where the shipping calls with this number stand. */
  readonly shipping: readonly ShippingState[];
  /** The spooler says that it still has a label of this number in line. */
  readonly labelInLine: boolean;
  /** A label may exist that this ledger does not know of. */
  readonly labelMayExist: boolean;
  /** A person says that every label of this number was destroyed. */
  readonly labelDestroyed: boolean;
}

/** A cancellation that may go out. */
export interface CancelStep {
  readonly askedWith: AskedWith;
  readonly trackNo: TrackNo;
  /** Labels in line: they are stopped first and never reach paper. */
  readonly toStop: readonly JobId[];
  /** Labels that a person says were destroyed. */
  readonly destroyed: number;
  /** An earlier call of the same cancellation may have done it. */
  readonly mayBeDone: boolean;
}

/**
 * Whether a number may be given back. Paper that exists needs a person's word that it was
 * destroyed; paper that is on its way or in doubt has to be decided first, and a label that waits
 * for its printer has to come out or leave the line, since nobody can destroy what may still come.
 */
export function decideCancel(facts: CancelFacts): Result<CancelStep, Fault> {
  const { number, jobs, cancellation, shipping, labelInLine, labelMayExist, labelDestroyed } =
    facts;
  if (number?.trackNo === undefined || number.trackNo === null)
    return fail(fault('NUMBER_MISSING'));
  if (isOutOfUse(number.state)) return fail(fault('NUMBER_CANCELLED'));
  if (shipping.includes('done')) return fail(fault('CANCEL_SHIPPED'));
  if (shipping.some((state) => state === 'sending' || state === 'checking'))
    return fail(fault('CANCEL_SHIPPING'));
  const undecided = jobs.some(({ state }) => state === 'claimed' || state === 'doubtful');
  if (undecided) return fail(fault('CANCEL_LABEL_UNDECIDED'));
  if (labelInLine) return fail(fault('CANCEL_LABEL_IN_LINE'));
  const toStop = jobs.filter(({ state }) => state === 'queued').map(({ jobId }) => jobId);
  const labels = jobs.filter(({ state }) => !isPaperless(state) && state !== 'queued').length;
  const mayBeDone = cancellation?.state === 'open';
  const needsWord = (labels > 0 || labelMayExist) && !mayBeDone;
  if (needsWord && !labelDestroyed) return fail(fault('CANCEL_LABEL_EXISTS'));
  return ok({
    askedWith: number.askedWith,
    trackNo: number.trackNo,
    toStop,
    destroyed: labels,
    mayBeDone,
  });
}

/** What a call made of a cancellation. */
export type CancelEnd =
  | { readonly kind: 'gone'; readonly became: 'cancelled' | 'recycled' }
  | { readonly kind: 'open'; readonly fault: Fault }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** Refusals that show that the number lives, whatever an earlier call did. */
const SHOWS_THAT_IT_LIVES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_TOO_LATE_TO_CANCEL',
  'PLATFORM_CANCEL_UNSUPPORTED',
]);

/**
 * Where an earlier call may have given the number back, only a refusal that shows that it lives
 * ends that doubt; a call that was not sent, or refused for another reason, proves nothing.
 */
export function endOfCancel(
  answer: Result<{ readonly became: 'cancelled' | 'recycled' }, CallFailure>,
  mayBeDone: boolean,
): CancelEnd {
  if (answer.ok) return { kind: 'gone', became: answer.value.became };
  const { outcome, fault: why } = answer.error;
  if (outcome === 'unknown') return { kind: 'open', fault: why };
  const lives = outcome === 'refused' && SHOWS_THAT_IT_LIVES.has(why.code);
  return mayBeDone && !lives ? { kind: 'open', fault: why } : { kind: 'refused', fault: why };
}
