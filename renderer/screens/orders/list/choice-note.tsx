import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ChoiceNoteProps {
  /** How many of the chosen the list shows, and how many are chosen. */
  readonly here: number;
  readonly count: number;
  /** One decision is about so many at most. */
  readonly most: number;
  /** The row that somebody was on has left the list. */
  readonly isGone: boolean;
  /** What there is to say of the chosen where all of them are in sight. */
  readonly children: ReactNode;
}

/** What a key would act on: the chosen rows, the active one, or none where those have left. */
export function ChoiceNote({ here, count, most, isGone, children }: ChoiceNoteProps): ReactElement {
  const { t } = useTranslation();
  const nothing = isGone || (count > 0 && here === 0);
  return (
    <output
      className="order-chosen"
      data-testid="chosen"
      data-chosen={here}
      {...(nothing ? { 'data-tone': 'attention' } : {})}
    >
      {count === 0 && t(isGone ? 'choice.gone' : 'choice.hint')}
      {count > 0 && here === 0 && t('choice.elsewhere', { count })}
      {here > 0 && here < count && t('choice.partly', { here, count })}
      {here > 0 && here === count && children}
      {here === most && ` · ${t('choice.most')}`}
    </output>
  );
}
