import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { QUERY } from '../queries.ts';
import { LanguageChoice } from './language-choice.tsx';

/** Changes the language here and for the next start. */
export function LanguageSwitch(): ReactElement {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const choose = async (language: Language): Promise<void> => {
    await i18n.changeLanguage(language);
    await window.station.setLanguage(language);
    await client.invalidateQueries({ queryKey: QUERY.info });
  };
  return <LanguageChoice onChoose={(language) => void choose(language)} />;
}
