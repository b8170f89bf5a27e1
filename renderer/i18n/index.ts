import type { BackendModule, i18n, ReadCallback } from 'i18next';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { NUMBER_FORMATTER } from './number-formatter.ts';
import type { Texts } from './zh-CN.ts';
import { zhCN } from './zh-CN.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

async function readEnglish(tell: ReadCallback): Promise<void> {
  try {
    tell(null, (await import('./en.ts')).en);
  } catch (error) {
    tell(error instanceof Error ? error : String(error), null);
  }
}

/** Chinese comes with the page: a file of its own would hold up the first picture. */
const CATALOGUES: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read: (_language, _, tell) => void readEnglish(tell),
};

/** The texts, ready in one language; choosing the other one ends when it is ready too. */
export async function createTexts(language: Language): Promise<i18n> {
  const texts = createInstance();
  await texts
    .use(CATALOGUES)
    .use(NUMBER_FORMATTER)
    .use(initReactI18next)
    .init({
      lng: language,
      load: 'currentOnly',
      fallbackLng: false,
      resources: { 'zh-CN': { translation: zhCN } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  return texts;
}
