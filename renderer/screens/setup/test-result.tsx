import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CLOCK_DRIFT_MS } from '../../../shared/clock.ts';

/** A connection that works, and how far the two clocks are apart. `clockOffsetMs`: gateway minus this PC. */
export function TestResult({
  clockOffsetMs,
}: {
  readonly clockOffsetMs: number | null;
}): ReactElement {
  const { t } = useTranslation();
  const seconds = Math.round(Math.abs(clockOffsetMs ?? 0) / 1000);
  if (clockOffsetMs !== null && Math.abs(clockOffsetMs) >= CLOCK_DRIFT_MS) {
    const title = clockOffsetMs < 0 ? 'setup.clockAhead' : 'setup.clockBehind';
    return (
      <p className="test-result" data-tone="attention">
        <ExclamationCircleFilled aria-hidden />
        <span>
          <strong>{t(title, { seconds })}</strong> {t('setup.clockAdvice')}
        </span>
      </p>
    );
  }
  return (
    <p className="test-result" data-tone="good">
      <CheckCircleFilled aria-hidden />
      <span>
        <strong>{t('setup.testOk')}</strong>{' '}
        {clockOffsetMs === null ? t('setup.clockUnknown') : t('setup.clockOk', { seconds })}
      </span>
    </p>
  );
}
