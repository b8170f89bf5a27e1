import type { ReactElement, ReactNode, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { ParcelKey } from '../../../../shared/ids.ts';
import type { RowColumn } from '../../../components/row-list/row-list.tsx';
import { RowList } from '../../../components/row-list/row-list.tsx';
import type { RowKey } from '../../../components/row-list/active-mark.ts';
import type { ActiveRow } from '../../../components/row-list/use-active-row.ts';
import { useActiveRow } from '../../../components/row-list/use-active-row.ts';
import type { RowPages } from '../../../components/row-list/use-row-pages.ts';

interface ChoiceRowsProps<Row> {
  /** `total` is left out where nobody counts them. */
  readonly pages: Pick<RowPages<Row>, 'rows' | 'list' | 'more' | 'busy' | 'loadMore'> & {
    readonly total?: number;
  };
  readonly columns: readonly RowColumn<Row>[];
  readonly keyOf: (row: Row) => RowKey;
  readonly isPicked: (row: Row) => boolean;
  readonly label: string;
  readonly className: string;
  /** Of the list; a row's is `rowTestId`. */
  readonly testId: string;
  readonly rowTestId: string;
  /** The list is what the screen is about: keys are its from the start. */
  readonly takesFocus?: boolean;
  readonly empty: ReactNode;
  /** Given where the screen gives the list the focus. */
  readonly scroller?: RefObject<HTMLDivElement | null>;
  /** Given where the screen acts on the active row. */
  readonly active?: ActiveRow<Row>;
  /** Enter: the details of the active row. */
  readonly onShow?: () => void;
  readonly onToggle: (row: Row) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** Parcels to choose from: Space chooses one, Ctrl+A all, Esc none. */
export function ChoiceRows<Row extends ParcelKey>(props: ChoiceRowsProps<Row>): ReactElement {
  const { pages, keyOf, rowTestId, takesFocus = false, ...others } = props;
  const { onToggle, onAll, onNone, onShow, scroller: givenScroller, active, ...given } = others;
  const { rows, more, busy, loadMore } = pages;
  const ownScroller = useRef<HTMLDivElement>(null);
  const ownActive = useActiveRow(rows, keyOf, pages.list);
  const scroller = givenScroller ?? ownScroller;
  useEffect(() => {
    if (takesFocus) scroller.current?.focus({ preventScroll: true });
  }, [takesFocus, scroller]);
  return (
    <RowList
      {...given}
      scroller={scroller}
      rows={rows}
      {...(pages.total === undefined ? {} : { total: pages.total })}
      keyOf={keyOf}
      attributesOf={({ orderId, packId }) => ({
        'data-testid': rowTestId,
        'data-order-id': orderId,
        'data-pack-id': packId,
      })}
      active={active ?? ownActive}
      openKey=" "
      onOpen={onToggle}
      onKey={(event) => {
        const ctrl = event.ctrlKey || event.metaKey;
        if (ctrl && event.code === 'KeyA') onAll();
        else if (event.code === 'Escape') onNone();
        else if (event.key === 'Enter' && !ctrl && onShow !== undefined) onShow();
        else return;
        event.preventDefault();
      }}
      more={more}
      busy={busy}
      loadMore={loadMore}
    />
  );
}
