import type { Language } from '../../shared/language.ts';
import type { Role } from '../../shared/roles.ts';
import { STATE_WORDS } from '../../shared/state-words.ts';

interface BadgeSheetTexts {
  readonly title: string;
  readonly role: Readonly<Record<Role, string>>;
}

const TITLES: Readonly<Record<Language, string>> = { 'zh-CN': '工牌', en: 'Badges' };

/** The few words of badges on paper; kept apart so that their page stays small. */
export const badgeSheetTexts = (language: Language): BadgeSheetTexts => ({
  title: TITLES[language],
  role: STATE_WORDS[language].role,
});
