import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useLedgerColumns } from './ledger-columns.tsx';

interface LedgerTableProps {
  readonly rows: readonly LedgerRow[];
  /** What was looked for, `""` for all. */
  readonly text: string;
  readonly chosen: number | null;
  readonly onChoose: (row: LedgerRow) => void;
}

export function LedgerTable({ rows, text, chosen, onChoose }: LedgerTableProps): ReactElement {
  return (
    <DataTable
      columns={useLedgerColumns()}
      rows={rows}
      keyOf={({ rowId }) => rowId}
      attributesOf={(row) => ({
        'data-testid': 'ledger-row',
        'data-order-id': row.orderId,
        'data-pack-id': row.packId,
        'data-track-no': row.trackNo ?? '',
        tabIndex: 0,
        'aria-selected': row.rowId === chosen,
        onClick: () => onChoose(row),
        onKeyDown: (event) => {
          if (event.key === 'Enter') onChoose(row);
        },
      })}
      empty={<NothingThere text={text} />}
    />
  );
}

function NothingThere({ text }: { readonly text: string }): ReactElement {
  const { t } = useTranslation();
  if (text === '') {
    return (
      <>
        <strong>{t('ledger.empty')}</strong>
        {t('ledger.emptyText')}
      </>
    );
  }
  return (
    <>
      <strong>{t('ledger.nothingFound', { text })}</strong>
      {t('ledger.nothingFoundText')}
    </>
  );
}
