import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../../shared/errors/describe.ts';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { byReason } from './by-reason.ts';
import { useLeft } from './use-left.ts';
import type { DistributionOutcome } from './use-distribution-actions.ts';

/** What became of an act for many orders: done, still without an answer, and why not. */
export function OutcomeNote(props: { readonly outcome: DistributionOutcome }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, done, refused, names, handed } = props.outcome;
  const left = useLeft(handed);
  const isPlacing = left > 0;
  return (
    <output
      className="distribution-outcome"
      data-tone={refused.length > 0 ? 'attention' : isPlacing ? 'working' : 'good'}
      data-testid="distribution-outcome"
      data-done={done}
      data-refused={refused.length}
      data-left={left}
    >
      <p>
        {names.length === 1 && done === 1 && <span className="mono">{names[0]} · </span>}
        {t(`distribution.outcome.${kind}`, { done })}
        {isPlacing && ` · ${t('distribution.outcome.left', { count: left })}`}
        {refused.length > 0 && ` · ${t('distribution.outcome.refused', { count: refused.length })}`}
      </p>
      {refused.length > 0 && (
        <ScrollArea
          className="distribution-refused"
          label={t('distribution.outcome.refused', { count: refused.length })}
        >
          <ul>
            {byReason(refused).map(({ fault, names: notDone }) => {
              const { title, text, action } = describeFault(fault, language);
              const why =
                fault.gatewayText === null
                  ? t('distribution.outcome.why', { text, action })
                  : `${fault.gatewayText} · ${action}`;
              return (
                <li key={notDone[0]} data-testid="distribution-not-done" data-code={fault.code}>
                  <b>{title}</b> {why} <span className="mono">{notDone.join(' ')}</span>
                </li>
              );
            })}
          </ul>
        </ScrollArea>
      )}
    </output>
  );
}
