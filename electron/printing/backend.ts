import type { Fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { PrintBackendName } from '../../shared/states.ts';

/** One label to bring to paper. */
export interface LabelToPrint {
  readonly model: LabelModel;
  /** Queue to print to; null = the operator chooses in the dialog. */
  readonly printer: string | null;
  /** Fires when the deadline has passed: let go of everything, the job is doubtful by then. */
  readonly signal: AbortSignal;
}

/**
 * What is known after a label was given away. `spooled`: the operating system took it.
 * `failed`, `cancelled`: certainly no paper. `doubtful`: nobody knows.
 */
export type PrintOutcome =
  | {
      readonly kind: 'spooled';
      readonly spoolerJob: string | null;
      readonly printer: string | null;
    }
  | { readonly kind: 'failed' | 'cancelled' | 'doubtful'; readonly fault: Fault };

/** One way to paper. */
export interface PrintBackend {
  readonly name: PrintBackendName;
  /** How long until nobody knows what became of a label. */
  readonly deadlineMs: number;
  readonly print: (label: LabelToPrint) => Promise<PrintOutcome>;
}
