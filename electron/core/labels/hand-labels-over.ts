import { fault } from '../../../shared/errors/codes.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import type { LabelToPrint, PrintBackend, PrintOutcome } from '../../printing/backend.ts';
import type { PrintMoveDeps } from './print-moves.ts';
import { doubtfulBecause, settlePrintJob, stepPrintJob } from './print-moves.ts';

export interface HandOverDeps extends PrintMoveDeps {
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** A label whose job is `claimed`. */
export interface ClaimedLabel {
  readonly job: PrintJob;
  readonly model: LabelModel;
}

/** How long until nobody knows what became of so many labels. */
export const deadlineFor = ({ document, deadlineMs }: PrintBackend, labels: number): number =>
  document === null || labels === 1 ? deadlineMs : document.deadlineMs(labels);

/**
 * Gives claimed labels to their way to paper, several as one document, and writes what became of
 * each. Settles when that is known, or when the deadline has passed and all of them are `doubtful`;
 * a late word still settles them.
 *
 * @param heardLate called when a late word was written
 */
export async function handLabelsOver(
  deps: HandOverDeps,
  backend: PrintBackend,
  claimed: readonly ClaimedLabel[],
  heardLate: () => void = () => undefined,
): Promise<void> {
  const deadline = new AbortController();
  const labels = claimed.map(({ job: { jobId, key, printer }, model }): LabelToPrint => ({
    jobId,
    key,
    model,
    printer,
    signal: deadline.signal,
  }));
  const printing = Promise.resolve()
    .then(() => outcomesOf(backend, labels, deadline.signal))
    .catch((error: unknown) => labels.map(() => doubtfulBecause(error)))
    .then((outcomes) => settleAll(deps, claimed, outcomes))
    .then(() => (deadline.signal.aborted ? heardLate() : undefined));
  deps.drop(printing, 'settle print jobs');
  const deadlineMs = deadlineFor(backend, claimed.length);
  await Promise.race([printing, pastDeadline(deps, claimed, { deadlineMs, deadline, printing })]);
}

async function outcomesOf(
  { print, document }: PrintBackend,
  labels: readonly LabelToPrint[],
  signal: AbortSignal,
): Promise<readonly PrintOutcome[]> {
  const [only] = labels;
  if (labels.length === 1 && only !== undefined) return [await print(only)];
  if (document === null) throw new Error('This way takes one label at a time.');
  return document.print(labels, signal);
}

/** A label of which nothing was said is in doubt. */
function settleAll(
  deps: PrintMoveDeps,
  claimed: readonly ClaimedLabel[],
  outcomes: readonly PrintOutcome[],
): void {
  together(deps, (within) => {
    for (const [place, { job }] of claimed.entries()) {
      settlePrintJob(within, job, outcomes[place] ?? doubtfulBecause('no outcome'));
    }
  });
}

/** Settles when the time is up, and has written the doubt then; rejects where it could not. */
function pastDeadline(
  deps: PrintMoveDeps,
  claimed: readonly ClaimedLabel[],
  waiting: {
    readonly deadlineMs: number;
    readonly deadline: AbortController;
    readonly printing: Promise<void>;
  },
): Promise<void> {
  const { deadlineMs, deadline, printing } = waiting;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const why = fault('PRINT_DEADLINE', { seconds: Math.round(deadlineMs / 1000) });
      try {
        together(deps, (within) => {
          for (const { job } of claimed) {
            stepPrintJob(within, job, ['claimed'], 'doubtful', { fault: why });
          }
        });
        resolve();
      } catch (error) {
        reject(error);
      } finally {
        deadline.abort();
      }
    }, deadlineMs);
    const settled = (): void => clearTimeout(timer);
    printing.then(settled, settled);
  });
}

/** Moves many jobs in one transaction, and tells about them when it is done. */
export function together(deps: PrintMoveDeps, move: (within: PrintMoveDeps) => void): void {
  const moved: Parameters<PrintMoveDeps['changed']>[0][] = [];
  inTransaction(deps.db, () => move({ ...deps, changed: (key) => moved.push(key) }));
  for (const key of moved) deps.changed(key);
}
