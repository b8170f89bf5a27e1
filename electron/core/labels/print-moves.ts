import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { PrintState } from '../../../shared/states.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { moveJob } from '../../ledger/print-jobs.ts';
import type { PrintOutcome } from '../../printing/backend.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import { noteLabel } from '../shipping/note-label.ts';

export interface PrintMoveDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly changed: (key: ParcelKey) => void;
}

interface MoveFacts {
  readonly spoolerJob?: string | null;
  readonly printer?: string | null;
  readonly fault?: Fault;
  /** By what it was confirmed: a person's key, a scan, the platform's print program. */
  readonly how?: string;
  readonly deadlineAtMs?: number;
}

const EVENT_OF: Readonly<Record<PrintState, EventKind>> = {
  queued: 'print_queued',
  claimed: 'print_claimed',
  spooled: 'print_spooled',
  confirmed: 'print_confirmed',
  failed: 'print_failed',
  cancelled: 'print_cancelled',
  doubtful: 'print_doubtful',
};

/**
 * Moves a job to another state, with its event, in one transaction.
 *
 * @returns false where the job was in none of the `from` states; nothing changed then
 */
export function movePrintJob(
  deps: PrintMoveDeps,
  job: PrintJob,
  from: readonly PrintState[],
  to: PrintState,
  facts: MoveFacts = {},
): boolean {
  const atMs = deps.nowMs();
  const { how, ...columns } = facts;
  const moved = inTransaction(deps.db, () => {
    if (!moveJob(deps.db, { jobId: job.jobId, from, to, atMs, ...columns })) return false;
    noteLabel(deps.db, { job, to, atMs, operator: deps.operator() });
    appendEvent(deps.db, {
      kind: EVENT_OF[to],
      atMs,
      operator: deps.operator(),
      parcel: job.key,
      jobId: job.jobId,
      detail: {
        copy: job.copy,
        ...(how === undefined ? {} : { how }),
        ...(facts.fault === undefined ? {} : { code: facts.fault.code }),
        ...(facts.spoolerJob ? { spooler_job: facts.spoolerJob } : {}),
      },
    });
    return true;
  });
  if (moved) deps.changed(job.key);
  return moved;
}

/** Moves a job on by itself: that is by who asked for the label, whoever is at the bench now. */
export const stepPrintJob: typeof movePrintJob = (deps, job, ...step) =>
  movePrintJob({ ...deps, operator: () => job.operator }, job, ...step);

/**
 * Writes what a way to paper said. A late word still beats not knowing; where a person has decided
 * already it only goes into the story.
 */
export function settlePrintJob(deps: PrintMoveDeps, job: PrintJob, outcome: PrintOutcome): void {
  const open: readonly PrintState[] =
    outcome.kind === 'doubtful' ? ['claimed'] : ['claimed', 'doubtful'];
  const facts = 'fault' in outcome ? { fault: outcome.fault } : placeFacts(outcome);
  if (stepPrintJob(deps, job, open, outcome.kind, facts) || outcome.kind === 'doubtful') return;
  appendEvent(deps.db, {
    kind: 'print_word_too_late',
    atMs: deps.nowMs(),
    operator: job.operator,
    parcel: job.key,
    jobId: job.jobId,
    detail: { copy: job.copy, said: outcome.kind },
  });
}

type Placed = Extract<PrintOutcome, { readonly printer: string | null }>;

const placeFacts = ({ kind, spoolerJob, printer }: Placed): MoveFacts => ({
  spoolerJob,
  printer,
  ...(kind === 'confirmed' ? { how: 'program' } : {}),
});

export const doubtfulBecause = (error: unknown): PrintOutcome => ({
  kind: 'doubtful',
  fault: fault('PRINT_OUTCOME_UNKNOWN', { reason: messageOf(error) }),
});
