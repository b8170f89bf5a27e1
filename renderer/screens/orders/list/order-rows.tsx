import type { ReactElement, ReactNode } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingParcel } from '../../../../shared/batch.ts';
import { RowList } from '../../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../../components/row-list/use-active-row.ts';
import type { Selection } from './selection.ts';
import { isChosen } from './selection.ts';
import { useOrderColumns } from './use-order-columns.tsx';
import type { WaitingPages } from './use-waiting.ts';

interface OrderRowsProps {
  readonly pages: WaitingPages;
  readonly selection: Selection;
  readonly empty: ReactNode;
  readonly onToggle: (parcel: WaitingParcel) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

const keyOf = ({ parcelId }: WaitingParcel): number => parcelId;

/** The parcels to choose from: Space chooses one, Ctrl+A all, Esc none. */
export function OrderRows(props: OrderRowsProps): ReactElement {
  const { pages, selection, empty, onToggle, onAll, onNone } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, total, more, busy, loadMore } = pages;
  const isPicked = (parcel: WaitingParcel): boolean => isChosen(selection, parcel);
  return (
    <RowList
      scroller={scroller}
      className="order-rows"
      label={t('orders.waiting')}
      columns={useOrderColumns(isPicked)}
      rows={rows}
      total={total}
      keyOf={keyOf}
      attributesOf={({ orderId, packId }) => ({
        'data-testid': 'order-row',
        'data-order-id': orderId,
        'data-pack-id': packId,
      })}
      active={useActiveRow(rows, keyOf)}
      isPicked={isPicked}
      openKey=" "
      onOpen={onToggle}
      onKey={(event) => {
        const ctrl = event.ctrlKey || event.metaKey;
        if (ctrl && event.code === 'KeyA') onAll();
        else if (event.code === 'Escape') onNone();
        else return;
        event.preventDefault();
      }}
      more={more}
      busy={busy}
      loadMore={loadMore}
      empty={empty}
      testId="order-list"
    />
  );
}
