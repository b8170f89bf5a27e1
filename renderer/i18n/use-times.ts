import { useMemo } from 'react';
import { useLanguage } from './use-language.ts';

export interface Times {
  /** Date and time to the minute. */
  readonly dateTime: (atMs: number) => string;
  /** The day alone, without its year. */
  readonly day: (atMs: number) => string;
  /** Time of day to the second. */
  readonly clock: (atMs: number) => string;
}

/** Times in the format of the language on screen and the time zone of the PC. */
export function useTimes(): Times {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : 'zh-CN';
    const dateTime = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hour12: false });
    const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
    return {
      dateTime: (atMs) => dateTime.format(atMs),
      day: (atMs) => day.format(atMs),
      clock: (atMs) => clock.format(atMs),
    };
  }, [language]);
}
