import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from './drop-zone.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { useImport } from './use-import.ts';
import { WaitingList } from './waiting-list.tsx';
import './orders-screen.css';

/** Takes orders in and shows what waits for a number. */
export function OrdersScreen(): ReactElement {
  const { t } = useTranslation();
  const { outcomes, busy, read } = useImport();
  return (
    <div className="screen orders">
      <h1 className="visually-hidden">{t('orders.title')}</h1>
      <DropZone busy={busy} onFiles={read} />
      {outcomes.map((outcome, place) => (
        <ImportOutcome key={place} outcome={outcome} />
      ))}
      <WaitingList />
    </div>
  );
}
