import type { Language } from '../../shared/language.ts';

/** How numbers, times and money are written in one language, in the time zone of the PC. */
export interface Formats {
  /** A number with the separators of the language. */
  readonly number: (value: number) => string;
  /** A number to one place behind the point; from ten on a whole one. */
  readonly rate: (value: number) => string;
  /** A file's size in its largest fitting unit, to three figures. */
  readonly size: (bytes: number) => string;
  /** Yuan, from fen. */
  readonly money: (amountFen: number) => string;
  /** Date and time to the minute. */
  readonly dateTime: (atMs: number) => string;
  /** The day alone, without its year. */
  readonly day: (atMs: number) => string;
  /** Time of day to the second. */
  readonly clock: (atMs: number) => string;
}

/** English times are written day first and by 24 hours, as Chinese ones are. */
const TIME_LOCALES = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>;

const SIZE_UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** Making a format of the system is slow: each is made when it is first used. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function makeFormats(language: Language): Formats {
  const numbers = (options?: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
    once(() => new Intl.NumberFormat(language, options));
  const times = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    once(() => new Intl.DateTimeFormat(TIME_LOCALES[language], options));
  const number = numbers();
  const whole = numbers({ maximumFractionDigits: 0 });
  const tenths = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const yuan = numbers({
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  });
  const dateTime = times({
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = times({ month: 'short', day: 'numeric' });
  const clock = times({ timeStyle: 'medium', hourCycle: 'h23' });
  return {
    number: (value) => number().format(value),
    rate: (value) => (value >= 10 ? whole : tenths)().format(value),
    size: (bytes) => {
      let size = bytes;
      let place = 0;
      for (; size >= 1000 && place < SIZE_UNITS.length - 1; place += 1) size /= 1024;
      const figures = place === 0 || size >= 100 ? whole : tenths;
      return `${figures().format(size)} ${SIZE_UNITS[place]}`;
    },
    money: (amountFen) => yuan().format(amountFen / 100),
    dateTime: (atMs) => dateTime().format(atMs),
    day: (atMs) => day().format(atMs),
    clock: (atMs) => clock().format(atMs),
  };
}

const made = new Map<Language, Formats>();

/** The formats of a language. */
export function formatsOf(language: Language): Formats {
  const formats = made.get(language) ?? makeFormats(language);
  made.set(language, formats);
  return formats;
}
