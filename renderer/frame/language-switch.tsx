import { useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { QUERY } from '../queries.ts';

/** Both names stay in their own language, so that anybody finds the way back. */
export function LanguageSwitch(): ReactElement {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const choose = async (language: Language): Promise<void> => {
    await i18n.changeLanguage(language);
    await window.station.setLanguage(language);
    await client.invalidateQueries({ queryKey: QUERY.info });
  };
  return (
    <Segmented<Language>
      className="language-switch"
      size="small"
      aria-label={t('language.label')}
      data-testid="language-switch"
      value={useLanguage()}
      options={[
        { value: 'zh-CN', label: t('language.zh') },
        { value: 'en', label: t('language.en') },
      ]}
      onChange={(language) => void choose(language)}
    />
  );
}
