import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { ImportRow } from '../../../shared/parcel-views.ts';
import type { Column } from '../../components/data-table.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useLanguage } from '../../i18n/use-language.ts';

/** Rows of a file with something to say about them, each with its place and its reason. */
export function ReportRows({ rows }: { readonly rows: readonly ImportRow[] }): ReactElement {
  const columns = useColumns();
  return (
    <div className="report-rows">
      <DataTable columns={columns} rows={rows} keyOf={({ row }) => row} />
    </div>
  );
}

function useColumns(): readonly Column<ImportRow>[] {
  const { t } = useTranslation();
  return [
    { title: t('orders.rowTitle'), className: 'report-place mono', cell: ({ row }) => row },
    {
      title: t('orders.orderTitle'),
      className: 'report-order mono',
      cell: ({ orderId, packId }) => (
        <>
          {orderId === '' ? t('orders.noOrderId') : orderId}
          {packId !== '' && <div>{packId}</div>}
        </>
      ),
    },
    { title: t('orders.why'), cell: ({ fault }) => <Why fault={fault} /> },
  ];
}

function Why({ fault }: { readonly fault: Fault }): ReactElement {
  const { title, text, action } = describeFault(fault, useLanguage());
  return (
    <>
      <strong className="report-title">{title}</strong>
      <span className="fault-code mono">{fault.code}</span>
      <div>
        {text} {action}
      </div>
    </>
  );
}
