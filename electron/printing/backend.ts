import type { Fault } from '../../shared/errors/codes.ts';
import type { JobId, ParcelKey } from '../../shared/ids.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { PrintBackendName } from '../../shared/states.ts';

/** One label to bring to paper. */
export interface LabelToPrint {
  /** One job is one label: the same id is never given away twice. */
  readonly jobId: JobId;
  readonly key: ParcelKey;
  readonly model: LabelModel;
  /**
   * Where to: a print queue, a printer as the platform's program names it, or a folder; null = the
   * operator chooses in the dialog, or nothing is chosen.
   */
  readonly printer: string | null;
  /** Fires when the deadline has passed: let go of everything, the job is doubtful by then. */
  readonly signal: AbortSignal;
}

/**
 * What is known after a label was given away. `spooled`: the operating system took it, or the file
 * is on the disk. `confirmed`: the platform's print program says that it was printed.
 * `failed`, `cancelled`: certainly no paper. `doubtful`: nobody knows.
 */
export type PrintOutcome =
  | {
      readonly kind: 'spooled' | 'confirmed';
      readonly spoolerJob: string | null;
      readonly printer: string | null;
    }
  | { readonly kind: 'failed' | 'cancelled' | 'doubtful'; readonly fault: Fault };

/** Many labels handed over as one document, a page each. */
export interface DocumentPrinting {
  readonly mostLabels: number;
  /** How long until nobody knows what became of a document of so many labels. */
  readonly deadlineMs: (labels: number) => number;
  /**
   * @param labels all for the same printer, in the order of the pages
   * @returns what became of each, in the same order: a label with a fault of its own is `failed`
   *   and has no page, the others go out without it
   */
  readonly print: (
    labels: readonly LabelToPrint[],
    signal: AbortSignal,
  ) => Promise<readonly PrintOutcome[]>;
}

/** One way to paper. */
export interface PrintBackend {
  readonly name: PrintBackendName;
  /** How long until nobody knows what became of a label. */
  readonly deadlineMs: number;
  readonly print: (label: LabelToPrint) => Promise<PrintOutcome>;
  /** Null where every label goes alone. */
  readonly document: DocumentPrinting | null;
}

/** The ways that need the windows of the station; the platform's program needs none. */
export type SystemBackends = Readonly<Record<Exclude<PrintBackendName, 'component'>, PrintBackend>>;
