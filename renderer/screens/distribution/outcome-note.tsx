import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../../shared/errors/describe.ts';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import type { DistributionOutcome } from './use-distribution-actions.ts';

interface OutcomeNoteProps {
  readonly outcome: DistributionOutcome;
  /** How many are being placed now. */
  readonly placing: number;
}

/** What became of an act for many orders: done, still without an answer, and why not. */
export function OutcomeNote({ outcome, placing }: OutcomeNoteProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, done, refused } = outcome;
  const isPlacing = kind === 'create' && placing > 0;
  return (
    <output
      className="distribution-outcome"
      data-tone={refused.length > 0 ? 'attention' : isPlacing ? 'working' : 'good'}
      data-testid="distribution-outcome"
      data-done={done}
      data-refused={refused.length}
    >
      <p>
        {t(`distribution.outcome.${kind}`, { done })}
        {isPlacing && ` · ${t('distribution.outcome.left', { count: placing })}`}
        {refused.length > 0 && ` · ${t('distribution.outcome.refused', { count: refused.length })}`}
      </p>
      {refused.length > 0 && (
        <ScrollArea
          className="distribution-refused"
          label={t('distribution.outcome.refused', { count: refused.length })}
        >
          <ul>
            {refused.map(({ name, fault }) => {
              const { title, text } = describeFault(fault, language);
              return (
                <li key={name} data-testid="distribution-not-done" data-code={fault.code}>
                  <span className="mono">{name}</span> <b>{title}</b> {fault.gatewayText ?? text}
                </li>
              );
            })}
          </ul>
        </ScrollArea>
      )}
    </output>
  );
}
