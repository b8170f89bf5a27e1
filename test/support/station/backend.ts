import type {
  LabelToPrint,
  PrintBackend,
  PrintOutcome,
} from '../../../electron/printing/backend.ts';
import type { Spooler } from '../../../electron/printing/cups.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { PrintBackendName } from '../../../shared/states.ts';

/** A way to paper that keeps the labels it was given. */
export interface FakeBackend extends PrintBackend {
  readonly labels: readonly LabelToPrint[];
  /** What becomes of the labels from now on. */
  readonly answer: (outcome: (label: LabelToPrint) => Promise<PrintOutcome>) => void;
}

export const SPOOLED: PrintOutcome = { kind: 'spooled', spoolerJob: 'label-1-1', printer: null };
export const NO_PAPER: PrintOutcome = {
  kind: 'failed',
  fault: fault('PRINT_SPOOLER_REFUSED', { reason: 'x' }),
};
export const NOBODY_KNOWS: PrintOutcome = {
  kind: 'doubtful',
  fault: fault('PRINT_OUTCOME_UNKNOWN', { reason: 'x' }),
};

const comesOut = async (_label: LabelToPrint): Promise<PrintOutcome> => SPOOLED;

/** Labels come out at once until it is told otherwise. */
export function fakeBackend(name: PrintBackendName, deadlineMs = 60_000): FakeBackend {
  const labels: LabelToPrint[] = [];
  let outcomeOf = comesOut;
  return {
    name,
    deadlineMs,
    document: null,
    labels,
    answer: (outcome) => {
      outcomeOf = outcome;
    },
    print: async (label) => {
      labels.push(label);
      return outcomeOf(label);
    },
  };
}

/** A spooler that does not answer; a question about labels ends without one, as at the real one. */
export const NO_SPOOLER: Pick<Spooler, 'views' | 'readiness' | 'cancel' | 'openJobs'> = {
  views: () =>
    new Promise((answer) => {
      setTimeout(answer, 20, null);
    }),
  readiness: () => new Promise(() => {}),
  cancel: () => new Promise(() => {}),
  openJobs: () => new Promise(() => {}),
};
