import type { Language } from '../../shared/language.ts';

const KEPT_AS = 'language';

/** The language this PC was in when it was last used: the station, which knows, is not open yet. */
export const lastLanguage = (): Language =>
  window.localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh-CN';

export const keepLanguage = (language: Language): void =>
  window.localStorage.setItem(KEPT_AS, language);
