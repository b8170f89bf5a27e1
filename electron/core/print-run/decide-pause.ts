import type { Fault } from '../../../shared/errors/codes.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { OF_THE_LANE } from '../../ledger/print-run-labels.ts';

type Outcome = Pick<PrintJob, 'state' | 'fault'>;

/**
 * Why a run goes no further after one document: the next one would meet the same wall, or a person
 * closed the dialog. A fault of single labels stops nothing; a doubt stops its lane by itself.
 */
export function pauseAfter(document: readonly Outcome[]): Fault | null {
  const cancelled = document.find(({ state }) => state === 'cancelled');
  if (cancelled !== undefined) return cancelled.fault;
  const failed = document.flatMap(({ state, fault }) =>
    state === 'failed' && fault !== null ? [fault] : [],
  );
  const wall = failed.find(({ code }) => OF_THE_LANE.has(code));
  if (wall !== undefined) return wall;
  const [first] = failed;
  const isEveryOne = document.length > 1 && failed.length === document.length;
  const isUndrawn = failed.every(({ code }) => code === 'PRINT_LABEL_NOT_RENDERED');
  return isEveryOne && isUndrawn ? (first ?? null) : null;
}
