import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** From here on the clock deserves a word; the gateway itself refuses some minutes later. */
const WARN_FROM_S = 60;

/** A connection that works, and how far the two clocks are apart. `clockOffsetMs`: gateway minus this PC. */
export function TestResult({
  clockOffsetMs,
}: {
  readonly clockOffsetMs: number | null;
}): ReactElement {
  const { t } = useTranslation();
  const seconds = Math.round(Math.abs(clockOffsetMs ?? 0) / 1000);
  if (clockOffsetMs !== null && seconds >= WARN_FROM_S) {
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
