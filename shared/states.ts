import { z } from 'zod';

/** What is known about a parcel's tracking number (design §5). */
export const NUMBER_STATES = [
  'requesting',
  'issued',
  'refused',
  'unknown',
  'cancelled',
  'recycled',
] as const;
export const numberStateSchema = z.enum(NUMBER_STATES);
export type NumberState = z.infer<typeof numberStateSchema>;

/** The number is not to be used any more; its parcel gets another one only under a new pack id. */
export const isOutOfUse = (state: NumberState | null): boolean =>
  state === 'cancelled' || state === 'recycled';

/** What is known about giving a number back. `open`: asked, or about to be, and no answer recorded. */
export const cancellationStateSchema = z.enum(['open', 'done', 'refused']);
export type CancellationState = z.infer<typeof cancellationStateSchema>;

/**
 * What is known about one label (design §5). `spooled`: the operating system took it.
 * `confirmed`: a person or a scan saw the paper, or the platform's print
 * program says that it printed it. `doubtful`: nobody knows, a person decides.
 */
export const PRINT_STATES = [
  'queued',
  'claimed',
  'spooled',
  'confirmed',
  'failed',
  'cancelled',
  'doubtful',
] as const;
export const printStateSchema = z.enum(PRINT_STATES);
export type PrintState = z.infer<typeof printStateSchema>;

/** States in which a label certainly never reached paper, so that it may be printed without being a copy. */
export const PAPERLESS_STATES = ['failed', 'cancelled'] as const satisfies readonly PrintState[];

export const isPaperless = (state: PrintState): boolean =>
  PAPERLESS_STATES.some((paperless) => paperless === state);

/** How labels reach paper (design §8). */
export const printBackendSchema = z.enum(['dialog', 'direct', 'file', 'component']);
export type PrintBackendName = z.infer<typeof printBackendSchema>;

/**
 * What the system's spooler says about a label that it took. `stopped`: the printer takes no jobs
 * out of its line; `finished`: everything went to the printer, which is not paper yet; `gone`: it left the
 * line, and the spooler does not say how.
 */
export const spoolerViewSchema = z.enum([
  'waiting',
  'printing',
  'held',
  'stopped',
  'paper_out',
  'trouble',
  'finished',
  'gone',
  'cancelled',
  'silent',
]);
export type SpoolerView = z.infer<typeof spoolerViewSchema>;

const VIEWS_IN_LINE: ReadonlySet<SpoolerView> = new Set([
  'waiting',
  'held',
  'stopped',
  'paper_out',
  'trouble',
]);

/** Whether a label waits for its printer and comes out later, by all that the spooler says. */
export const isInLine = (view: SpoolerView): boolean => VIEWS_IN_LINE.has(view);

/** Why a label is printed again; the paper carries the copy mark, the ledger the reason. */
export const reprintReasonSchema = z.enum([
  'damaged',
  'unreadable',
  'jammed',
  'lost',
  'wrong_parcel',
]);
export type ReprintReason = z.infer<typeof reprintReasonSchema>;
