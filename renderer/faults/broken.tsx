import { StopFilled } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { describeFault } from '../../shared/errors/describe.ts';
import { KeyCap } from '../components/key-cap.tsx';
import { useKeys } from '../components/use-keys.ts';
import { useLanguage } from '../i18n/use-language.ts';
import './broken.css';

const reload = (): void => window.location.reload();

/**
 * Stands where nothing else can be drawn: what happened, what is safe, what to do, and the key that
 * opens the page anew. Made of nothing that may be what is broken.
 */
export function Broken({ fault }: { readonly fault: Fault }): ReactElement {
  const { t } = useTranslation();
  const { title, text, action } = describeFault(fault, useLanguage());
  useKeys({ 'Ctrl+KeyR': reload });
  return (
    <section className="broken" role="alert" data-testid="broken" data-code={fault.code}>
      <header className="broken-head" data-tone="stop">
        <StopFilled aria-hidden />
        <h1>{title}</h1>
      </header>
      <p>{text}</p>
      <p className="broken-action">{action}</p>
      <p className="broken-foot">
        <button type="button" data-testid="reload" onClick={reload}>
          <KeyCap name="Ctrl+R" /> {t('broken.reload')}
        </button>
        <span className="mono">{t('fault.code', { code: fault.code })}</span>
      </p>
    </section>
  );
}

/** The whole page, where not even its frame can be drawn. */
export const BrokenWindow = ({ fault }: { readonly fault: Fault }): ReactElement => (
  <main className="screen">
    <Broken fault={fault} />
  </main>
);
