import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/errors/codes.ts';
import { FaultNote } from '../components/fault-note.tsx';

/** Stands alone when the station does not say what state it is in. */
export function StartFault({ fault }: { readonly fault: Fault }): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="screen">
      <h1>{t('start.failed')}</h1>
      <FaultNote fault={fault} />
    </main>
  );
}
