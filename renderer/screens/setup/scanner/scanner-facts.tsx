import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScannerFinding } from '../../../../shared/scanner.ts';
import { scanRules } from '../../../scanner/scan-rules.ts';

/** What the check learnt, and what is wrong with it, each with what to do. */
export function ScannerFacts({ finding }: { readonly finding: ScannerFinding }): ReactElement {
  const { t } = useTranslation();
  const { suffix, gapMs, prefix, faults } = finding;
  const { idleMs } = scanRules(finding);
  return (
    <div className="scanner-facts" data-testid="scanner-facts">
      <dl>
        <dt>{t('scanner.suffix.label')}</dt>
        <dd data-testid="scanner-suffix">{t(`scanner.suffix.${suffix}`, { idleMs })}</dd>
        <dt>{t('scanner.gap.label')}</dt>
        <dd data-testid="scanner-gap">{t('scanner.gap.value', { gapMs })}</dd>
        <dt>{t('scanner.prefix.label')}</dt>
        <dd data-testid="scanner-prefix">
          {prefix === '' ? t('scanner.prefix.none') : <span className="mono">{prefix}</span>}
        </dd>
      </dl>
      {faults.length === 0 ? (
        <p className="scanner-finding" data-tone="good">
          <CheckCircleOutlined aria-hidden /> <strong>{t('scanner.noFault')}</strong>
        </p>
      ) : (
        faults.map((fault) => (
          <p
            key={fault}
            className="scanner-finding"
            data-tone="attention"
            data-testid={`scanner-fault-${fault}`}
          >
            <WarningOutlined aria-hidden />
            <span>
              <strong>{t(`scanner.fault.${fault}.title`)}</strong>{' '}
              {t(`scanner.fault.${fault}.text`)}
            </span>
          </p>
        ))
      )}
    </div>
  );
}
