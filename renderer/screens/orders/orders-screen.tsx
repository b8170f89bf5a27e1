import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportPanel } from './import/import-panel.tsx';
import { IssuingArea } from './issuing-area.tsx';
import './orders-screen.css';

/** Takes orders in and shows what waits for a number. */
export function OrdersScreen(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="screen orders">
      <h1 className="visually-hidden">{t('orders.title')}</h1>
      <ImportPanel />
      <IssuingArea />
    </div>
  );
}
