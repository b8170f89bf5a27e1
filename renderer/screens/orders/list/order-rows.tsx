import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingParcel } from '../../../../shared/batch.ts';
import { listKeys } from './list-keys.ts';
import { OrderRow } from './order-row.tsx';
import type { Selection } from './selection.ts';
import { isChosen } from './selection.ts';

interface OrderRowsProps {
  readonly rows: readonly WaitingParcel[];
  readonly total: number;
  readonly more: boolean;
  readonly selection: Selection;
  readonly empty: ReactNode;
  readonly onToggle: (parcel: WaitingParcel) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly loadMore: () => void;
}

const ROW_HEIGHT = 34;
const ROWS_AHEAD = 30;

/** The rows that are in sight, of however many there are. */
export function OrderRows(props: OrderRowsProps): ReactElement {
  const { rows, total, more, selection, empty, loadMore } = props;
  const { t } = useTranslation();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, rows.length - 1));
  // oxlint-disable-next-line react-hooks/incompatible-library -- the virtualiser changes in place
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastShown >= rows.length - ROWS_AHEAD) loadMore();
  }, [more, lastShown, rows.length, loadMore]);
  const toggle = (place: number): void => {
    const parcel = rows[place];
    if (parcel !== undefined) props.onToggle(parcel);
  };
  const onKeyDown = listKeys({
    count: rows.length,
    active,
    onMove: (place) => {
      setActive(place);
      virtual.scrollToIndex(place);
    },
    onToggle: toggle,
    onAll: props.onAll,
    onNone: props.onNone,
  });
  return (
    <div className="order-rows">
      <div className="order-row order-head" aria-hidden>
        <span />
        <span>{t('orders.orderTitle')}</span>
        <span>{t('orders.itemsTitle')}</span>
        <span>{t('orders.wave')}</span>
        <span>{t('parcel.channel')}</span>
        <span>{t('parcel.carrier')}</span>
        <span>{t('orders.state')}</span>
        <span>{t('orders.importedAt')}</span>
      </div>
      <div
        ref={scroller}
        className="order-scroll"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select element draws no such rows
        role="listbox"
        aria-multiselectable
        aria-label={t('orders.waiting')}
        aria-activedescendant={rows.length === 0 ? undefined : `${id}-${active}`}
        tabIndex={0}
        data-testid="order-list"
        onKeyDown={onKeyDown}
      >
        {rows.length === 0 && <div className="order-empty">{empty}</div>}
        <div className="order-space" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const parcel = rows[index];
            return parcel === undefined ? null : (
              <OrderRow
                key={parcel.parcelId}
                id={`${id}-${index}`}
                parcel={parcel}
                chosen={isChosen(selection, parcel)}
                active={index === active}
                place={index + 1}
                total={total}
                top={start}
                onToggle={() => {
                  setActive(index);
                  props.onToggle(parcel);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
