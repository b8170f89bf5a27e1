import type { InputRef } from 'antd';
import type { ReactElement, RefObject } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { ShippingFilter, ShippingGroup, ShippingRow } from '../../../shared/shipping-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { useActiveRow } from '../../components/row-list/use-active-row.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useSettled } from '../../components/use-settled.ts';
import { LedgerPanel } from '../ledger/ledger-panel.tsx';
import { ChoiceNote } from '../orders/list/choice-note.tsx';
import { ChoiceRows } from '../orders/list/choice-rows.tsx';
import { firstChosen, isChosen, NOTHING, toggled } from '../orders/list/selection.ts';
import { isNarrow, ShippingFilters } from './shipping-filters.tsx';
import { ShippingTools } from './shipping-tools.tsx';
import { useShippingColumns } from './use-shipping-columns.tsx';
import { useShippingList } from './use-shipping.ts';
import '../orders/list/order-list.css';

interface ShippingListProps {
  readonly group: ShippingGroup;
  readonly nowMs: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** One decision is about so many parcels at most. */
const MOST_CHOSEN = 1_000;

const keyOf = ({ rowId }: ShippingRow): number => rowId;

interface Added {
  readonly to: number;
  readonly key: ParcelKey;
}

/** One group: its rows to choose from, what may be done about them, the details of the active one. */
export function ShippingList({ group, nowMs, scroller }: ShippingListProps): ReactElement {
  const { t } = useTranslation();
  const find = useRef<InputRef>(null);
  const [typed, setFilter] = useState<ShippingFilter>({ group, platform: null, text: '' });
  const filter = useSettled(typed);
  const pages = useShippingList(filter);
  const { rows, fault } = pages;
  const [selection, setSelection] = useState(NOTHING);
  const [isOpen, setOpen] = useState(false);
  /** A parcel that was added to the order of a row, and the row. */
  const [added, setAdded] = useState<Added | null>(null);
  const active = useActiveRow(rows, keyOf, pages.list);
  const addedHere = added !== null && added.to === active.row?.rowId ? added.key : null;
  const shown = isOpen ? (addedHere ?? active.row) : null;
  const isPicked = (row: ShippingRow): boolean => isChosen(selection, row);
  const chosen = rows.filter(isPicked);
  const chosenCount = selection.keys.size;
  const columns = useShippingColumns(isPicked, nowMs);
  const show = (): void => {
    setAdded(null);
    setOpen(true);
  };
  const close = (): void => {
    setAdded(null);
    setOpen(false);
    scroller.current?.focus();
  };
  useKeys({ 'Ctrl+KeyF': () => find.current?.focus({ cursor: 'all' }) });
  return (
    <>
      <section className="board-main" data-panel={shown !== null}>
        <header className="board-head">
          <h2>{t(`shipping.group.${group}`)}</h2>
          <p>{t(`shipping.meaning.${group}`)}</p>
        </header>
        <ShippingTools
          filter={typed}
          choice={{ chosen, chosenCount }}
          active={addedHere === null ? active.row : null}
          onDone={() => setSelection(NOTHING)}
        />
        <ShippingFilters ref={find} filter={typed} onChange={setFilter}>
          <ChoiceNote
            here={chosen.length}
            count={chosenCount}
            most={MOST_CHOSEN}
            isGone={rows.length > 0 && active.row === null}
          >
            {t('shipping.chosen', { count: chosenCount })}
          </ChoiceNote>
        </ShippingFilters>
        {fault === null ? (
          <ChoiceRows
            pages={pages}
            columns={columns}
            keyOf={keyOf}
            isPicked={isPicked}
            label={t(`shipping.group.${group}`)}
            className="shipping-rows"
            testId="shipping-list"
            rowTestId="shipping-row"
            scroller={scroller}
            active={active}
            onShow={show}
            onAll={() => setSelection(firstChosen(rows, MOST_CHOSEN))}
            onNone={() => {
              if (shown === null) setSelection(NOTHING);
            }}
            onToggle={(row) => setSelection(toggled(selection, row, MOST_CHOSEN))}
            empty={
              isNarrow(filter) ? (
                <>
                  <strong>{t('shipping.nothingFound')}</strong>
                  {t('shipping.nothingFoundText')}
                </>
              ) : (
                <>
                  <strong>{t('shipping.none')}</strong>
                  {t('shipping.noneText')}
                </>
              )
            }
          />
        ) : (
          <FaultNote fault={fault} />
        )}
      </section>
      {shown !== null && (
        <LedgerPanel
          key={parcelKeyText(shown)}
          orderId={shown.orderId}
          packId={shown.packId}
          onAdded={(key) => {
            if (active.row !== null) setAdded({ to: active.row.rowId, key });
          }}
          onClose={close}
        />
      )}
    </>
  );
}
