import { useTranslation } from 'react-i18next';
import type { NamedSetting } from './find-settings.ts';
import { SETTINGS, settingAt } from './setting-list.ts';

/** Every setting in the words of the page. */
export function useNamedSettings(): readonly NamedSetting[] {
  const { t } = useTranslation();
  return SETTINGS.map(({ path, section, name, sentence }) => ({
    path,
    section: t(section),
    name: t(name),
    sentence: t(sentence),
  }));
}

/** The name of the setting that a value belongs to; its path where nothing is known of it. */
export function useSettingNames(): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const entry = settingAt(path);
    return entry === null ? path : t(entry.name);
  };
}
