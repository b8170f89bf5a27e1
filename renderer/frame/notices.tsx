import { WarningOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { describeFault } from '../../shared/errors/describe.ts';
import { useLanguage } from '../i18n/use-language.ts';
import './notices.css';

/** Things an operator should know, one line each. */
export function Notices({ faults }: { readonly faults: readonly Fault[] }): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  if (faults.length === 0) return null;
  return (
    <ul className="notices" aria-label={t('notice.label')} data-tone="attention">
      {faults.map((fault) => {
        const { title, text, action } = describeFault(fault, language);
        return (
          <li key={fault.code} title={`${text} ${action}`}>
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
