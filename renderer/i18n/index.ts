import type { BackendModule, i18n, ReadCallback } from 'i18next';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { NUMBER_FORMATTER } from './number-formatter.ts';
import type { Texts } from './zh-CN.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

const textsOf = async (language: string): Promise<Texts> => {
  if (language === 'en') return (await import('./en.ts')).en;
  return (await import('./zh-CN.ts')).zhCN;
};

async function readTexts(language: string, tell: ReadCallback): Promise<void> {
  try {
    tell(null, await textsOf(language));
  } catch (error) {
    tell(error instanceof Error ? error : String(error), null);
  }
}

/** A language is read when it is wanted on screen. */
const CATALOGUES: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read: (language, _, tell) => void readTexts(language, tell),
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
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  return texts;
}
