import type { FormatterModule } from 'i18next';
import { formatsOf } from './formats.ts';

const DEFAULT = 'zh-CN';

/** Writes each number that is filled into a text as the text's language does. */
export const NUMBER_FORMATTER: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number'
      ? formatsOf(language === 'en' ? language : DEFAULT).number(value)
      : String(value),
};
