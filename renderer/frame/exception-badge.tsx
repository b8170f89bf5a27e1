import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '../screens/exceptions/exception-kinds.ts';
import { useExceptionCounts } from '../screens/exceptions/use-exceptions.ts';
import './exception-badge.css';

/** How much waits for a person, on the key of the board. */
export function ExceptionBadge(): ReactElement | null {
  const { t } = useTranslation();
  const { total, more, tone } = totalOf(useExceptionCounts().data ?? []);
  if (total === 0) return null;
  const text = `${total}${more ? '+' : ''}`;
  return (
    <span
      className="exception-badge"
      data-tone={tone}
      data-testid="exception-badge"
      aria-label={t('exceptions.badge', { n: text })}
    >
      {text}
    </span>
  );
}
