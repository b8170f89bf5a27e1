import type { ImportOutcome, ImportRowView } from '../../../../shared/import-views.ts';

const OUTCOMES = {
  refused: 'refused',
  changed: 'taken',
  asked: 'kept',
  fresh: 'taken',
  unchanged: 'unchanged',
} as const;

/** What became of a parcel of a file. */
export const outcomeOf = ({
  verdict,
  left,
}: Pick<ImportRowView, 'verdict' | 'left'>): keyof ImportOutcome =>
  left ? 'left' : OUTCOMES[verdict];
