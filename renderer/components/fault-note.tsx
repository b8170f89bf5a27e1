import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { describeFault } from '../../shared/errors/describe.ts';
import { useLanguage } from '../i18n/use-language.ts';
import './fault-note.css';

interface FaultNoteProps {
  readonly fault: Fault;
  /** What to do at this place, where the fault's own advice is for another one. */
  readonly action?: string;
}

/** A fault in words: what happened, what is safe, what to do, and the other side's own words. */
export function FaultNote({ fault, action: instead }: FaultNoteProps): ReactElement {
  const { t } = useTranslation();
  const { title, text, action } = describeFault(fault, useLanguage());
  const { gatewayText, gatewayCode } = fault;
  return (
    <section className="fault-note" data-testid="fault" data-code={fault.code} role="alert">
      <header className="fault-head">
        <strong className="fault-title">{title}</strong>
        <span className="fault-code mono">{t('fault.code', { code: fault.code })}</span>
      </header>
      <p className="fault-text">{text}</p>
      {gatewayText !== null && (
        <figure className="fault-quote">
          <figcaption>{t('fault.quote')}</figcaption>
          <blockquote>
            {gatewayText}
            {gatewayCode !== null && <span className="mono"> {gatewayCode}</span>}
          </blockquote>
        </figure>
      )}
      <p className="fault-action">
        <span className="fault-action-label">{t('fault.action')}</span>
        {instead ?? action}
      </p>
    </section>
  );
}
