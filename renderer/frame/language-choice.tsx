import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/language.ts';
import { useLanguage } from '../i18n/use-language.ts';

interface LanguageChoiceProps {
  /** Absent where nothing can be chosen yet. */
  readonly onChoose?: (language: Language) => void;
}

/** Both names stay in their own language, so that anybody finds the way back. */
export function LanguageChoice({ onChoose }: LanguageChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Segmented<Language>
      className="language-switch"
      size="small"
      aria-label={t('language.label')}
      data-testid="language-switch"
      disabled={onChoose === undefined}
      value={useLanguage()}
      options={[
        { value: 'zh-CN', label: t('language.zh') },
        { value: 'en', label: t('language.en') },
      ]}
      onChange={(language) => onChoose?.(language)}
    />
  );
}
