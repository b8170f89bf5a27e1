import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import { RowList } from '../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../components/row-list/use-active-row.ts';
import { useLedgerColumns } from './ledger-columns.tsx';
import type { LedgerPages } from './use-ledger.ts';

interface LedgerTableProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly pages: LedgerPages;
  /** What was looked for, `""` for all. */
  readonly text: string;
  readonly narrowed: boolean;
  /** The parcel whose details are shown. */
  readonly chosen: ParcelKey | null;
  readonly onChoose: (row: LedgerRow) => void;
}

const keyOf = ({ rowId }: LedgerRow): number => rowId;

const isParcel = (row: LedgerRow, key: ParcelKey | null): boolean =>
  row.orderId === key?.orderId && row.packId === key.packId;

/** The rows of the ledger; while a parcel's details are open they follow the active row. */
export function LedgerTable(props: LedgerTableProps): ReactElement {
  const { scroller, pages, text, narrowed, chosen, onChoose } = props;
  const { t } = useTranslation();
  const { rows, list, more, busy, loadMore } = pages;
  const active = useActiveRow(rows, keyOf, list);
  return (
    <RowList
      scroller={scroller}
      className="ledger-rows"
      label={t('ledger.title')}
      columns={useLedgerColumns()}
      rows={rows}
      keyOf={keyOf}
      attributesOf={(row) => ({
        'data-testid': 'ledger-row',
        'data-order-id': row.orderId,
        'data-pack-id': row.packId,
        'data-track-no': row.trackNo ?? '',
      })}
      active={active}
      chosen={rows.find((row) => isParcel(row, chosen))?.rowId ?? null}
      onMove={(row) => {
        if (chosen !== null) onChoose(row);
      }}
      onOpen={onChoose}
      more={more}
      busy={busy}
      loadMore={loadMore}
      empty={<NothingThere text={text} narrowed={narrowed} />}
      testId="ledger-list"
    />
  );
}

interface NothingThereProps {
  readonly text: string;
  readonly narrowed: boolean;
}

function NothingThere({ text, narrowed }: NothingThereProps): ReactElement {
  const { t } = useTranslation();
  if (text === '' && !narrowed) {
    return (
      <>
        <strong>{t('ledger.empty')}</strong>
        {t('ledger.emptyText')}
      </>
    );
  }
  return (
    <>
      <strong>
        {text === '' ? t('ledger.nothingNarrowed') : t('ledger.nothingFound', { text })}
      </strong>
      {t(narrowed ? 'ledger.nothingNarrowedText' : 'ledger.nothingFoundText')}
    </>
  );
}
