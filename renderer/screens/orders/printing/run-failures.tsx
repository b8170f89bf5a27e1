import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintRunView } from '../../../../shared/print-run.ts';
import { parcelKeyText } from '../../../../shared/ids.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import './run-failures.css';

/** Labels with a fault of their own: which, why, and what to do. */
export function RunFailures({ run }: { readonly run: PrintRunView }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { failures, tally } = run;
  return (
    <section className="run-failures">
      <h3>{t('prints.failures', { count: tally.failed })}</h3>
      <ul>
        {failures.map((failure) => {
          const { title, action } = describeFault(failure.fault, language);
          return (
            <li
              key={parcelKeyText(failure)}
              data-testid="run-failure"
              data-code={failure.fault.code}
            >
              <span className="mono">
                {failure.orderId} {failure.packId}
              </span>
              <strong>{title}</strong>
              <span>{action}</span>
            </li>
          );
        })}
      </ul>
      {tally.failed > failures.length && (
        <p>{t('prints.moreFailures', { count: tally.failed - failures.length })}</p>
      )}
    </section>
  );
}
