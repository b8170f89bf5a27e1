import type { ParcelCard } from '../../../shared/parcel-views.ts';

/** What may be done about a parcel at the desk, where nobody holds its box. */
export interface LedgerSteps {
  /** There is no number, or nobody knows: the same pair is asked for again. */
  readonly askAgain: boolean;
  /** The system took the label and nobody scanned it: a person says that the paper is there. */
  readonly confirm: boolean;
}

export const ledgerSteps = ({ numberState, print }: ParcelCard): LedgerSteps => ({
  askAgain: numberState === 'refused' || numberState === 'unknown',
  confirm: numberState === 'issued' && print?.state === 'spooled',
});
