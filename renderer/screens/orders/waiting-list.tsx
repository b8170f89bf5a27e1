import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channelName } from '../../../shared/channels.ts';
import type { WaitingParcel } from '../../../shared/parcel-views.ts';
import type { Column } from '../../components/data-table.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { useTimes } from '../../i18n/use-times.ts';
import { useWaitingParcels } from '../../queries.ts';
import { faultOf } from '../../station.ts';
import './waiting-list.css';

const NONE: readonly WaitingParcel[] = [];

/** Imported parcels that nobody has scanned yet. */
export function WaitingList(): ReactElement {
  const { t } = useTranslation();
  const { data, error } = useWaitingParcels();
  const columns = useColumns();
  const rows = data?.rows ?? NONE;
  const total = data?.total ?? 0;
  const totalText =
    rows.length < total
      ? t('orders.waitingShown', { shown: rows.length, total })
      : t('orders.waitingTotal', { total });
  return (
    <section className="waiting-list">
      <h2>
        {t('orders.waiting')}{' '}
        <small data-testid="waiting-total" data-total={total}>
          {totalText}
        </small>
      </h2>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      <div className="waiting-rows">
        <DataTable
          columns={columns}
          rows={rows}
          keyOf={({ orderId, packId }) => `${orderId} ${packId}`}
          empty={
            <>
              <strong>{t('orders.waitingEmpty')}</strong>
              {t('orders.waitingEmptyText')}
            </>
          }
        />
      </div>
    </section>
  );
}

function useColumns(): readonly Column<WaitingParcel>[] {
  const { t } = useTranslation();
  const times = useTimes();
  return [
    { title: t('orders.orderTitle'), className: 'mono', cell: ({ orderId }) => orderId },
    { title: t('parcel.parcel'), className: 'mono', cell: ({ packId }) => packId },
    { title: t('parcel.channel'), cell: ({ channel }) => channelName(channel) },
    { title: t('orders.itemsTitle'), className: 'waiting-items', cell: (row) => row.itemSummary },
    {
      title: t('orders.importedAt'),
      className: 'waiting-time',
      cell: ({ importedAtMs }) => times.dateTime(importedAtMs),
    },
  ];
}
