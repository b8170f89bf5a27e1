import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Writes how long something lasts, in its largest whole unit. */
export function useAges(): (ms: number) => string {
  const { t } = useTranslation();
  return useCallback(
    (ms) => {
      if (ms < HOUR_MS) return t('age.minutes', { n: Math.max(0, Math.floor(ms / MINUTE_MS)) });
      if (ms < 2 * DAY_MS) return t('age.hours', { n: Math.floor(ms / HOUR_MS) });
      return t('age.days', { n: Math.floor(ms / DAY_MS) });
    },
    [t],
  );
}
