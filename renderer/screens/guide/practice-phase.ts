import type { ParcelCard } from '../../../shared/parcel-views.ts';

/** What is next for somebody who prints the first label: scan, wait for paper, scan the paper. */
export const PRACTICE_PHASES = ['scan', 'print', 'confirm'] as const;
export type PracticePhase = (typeof PRACTICE_PHASES)[number] | 'done';

/** @param card the parcel on the bench, null before the first scan */
export function practicePhase(card: Pick<ParcelCard, 'print'> | null): PracticePhase {
  if (card === null) return 'scan';
  switch (card.print?.state) {
    case 'spooled':
      return 'confirm';
    case 'confirmed':
      return 'done';
    default:
      return 'print';
  }
}
