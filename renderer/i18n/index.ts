import type { i18n } from 'i18next';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { en } from './en.ts';
import { NUMBER_FORMATTER } from './number-formatter.ts';
import type { Texts } from './zh-CN.ts';
import { zhCN } from './zh-CN.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

/** The texts of both languages, ready at once: nothing is loaded later. */
export async function createTexts(language: Language): Promise<i18n> {
  const texts = createInstance();
  await texts
    .use(NUMBER_FORMATTER)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'zh-CN',
      resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  return texts;
}
