import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { parcelKeyText } from '../../../../shared/ids.ts';
import type { UnlabelledParcel } from '../../../../shared/print-run.ts';
import { RowList } from '../../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../../components/row-list/use-active-row.ts';
import type { Selection } from '../list/selection.ts';
import { isChosen } from '../list/selection.ts';
import { useLabelColumns } from './use-label-columns.tsx';
import type { LabelPages } from './use-labels.ts';

interface LabelRowsProps {
  readonly pages: LabelPages;
  readonly selection: Selection;
  readonly empty: ReactNode;
  readonly onToggle: (parcel: UnlabelledParcel) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** The labels to choose from: Space chooses one, Ctrl+A all, Esc none. */
export function LabelRows(props: LabelRowsProps): ReactElement {
  const { pages, selection, empty, onToggle, onAll, onNone } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, total, more, busy, loadMore } = pages;
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  const isPicked = (parcel: UnlabelledParcel): boolean => isChosen(selection, parcel);
  return (
    <RowList
      scroller={scroller}
      className="order-rows label-rows"
      label={t('labels.waiting')}
      columns={useLabelColumns(isPicked)}
      rows={rows}
      total={total}
      keyOf={parcelKeyText}
      attributesOf={({ orderId, packId }) => ({
        'data-testid': 'label-row',
        'data-order-id': orderId,
        'data-pack-id': packId,
      })}
      active={useActiveRow(rows, parcelKeyText)}
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
      testId="label-list"
    />
  );
}
