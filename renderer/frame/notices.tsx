import { WarningOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../shared/errors/describe.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { Notice } from './notices-of.ts';
import './notices.css';

/** Things an operator should know, one line each. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label={t('notice.label')}>
      {notices.map(({ fault, tone }) => {
        const { title, text, action } = describeFault(fault, language);
        return (
          <li key={fault.code} data-tone={tone} data-code={fault.code} title={`${text} ${action}`}>
            <WarningOutlined aria-hidden />
            <strong>{title}</strong>
            <span className="notice-text">
              {text} {action}
            </span>
            <span className="mono">{fault.code}</span>
          </li>
        );
      })}
    </ul>
  );
}
