import type { InputRef } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchSelection, WaitingParcel } from '../../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../../shared/batch.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { ChoiceHead } from './choice-head.tsx';
import { ChoiceRows } from './choice-rows.tsx';
import { OrderFilters } from './order-filters.tsx';
import { countChosen, EVERYTHING, isChosen, NOTHING, toAsk, toggled } from './selection.ts';
import { useOrderColumns } from './use-order-columns.tsx';
import { useFacets, useWaiting } from './use-waiting.ts';
import './order-list.css';

const QUIET_MS = 150;

const keyOf = ({ parcelId }: WaitingParcel): number => parcelId;

interface OrderListProps {
  /** Another batch is open: none can start. */
  readonly blocked: boolean;
  readonly onStart: (selection: BatchSelection) => void;
}

/** Parcels without a number: filter, choose, start. */
export function OrderList({ blocked, onStart }: OrderListProps): ReactElement {
  const { t } = useTranslation();
  const find = useRef<InputRef>(null);
  const [typed, setFilter] = useState(EVERY_WAITING);
  const filter = useSettled(typed, QUIET_MS);
  const [selection, setSelection] = useState(NOTHING);
  const pages = useWaiting(filter);
  const { total, fault } = pages;
  const facets = useFacets();
  const chosen = countChosen(selection, total);
  const isOfNone = selection.kind === 'some' && chosen === 0;
  const count = isOfNone ? total : chosen;
  const isSettled = JSON.stringify(typed) === JSON.stringify(filter);
  /** Nothing to choose from: the file above is the next thing to do. */
  const isBare = total === 0 && typed === EVERY_WAITING;
  const canStart = !blocked && count > 0 && isSettled;
  const start = (): void => onStart(toAsk(selection, filter));
  const isPicked = (parcel: WaitingParcel): boolean => isChosen(selection, parcel);
  const columns = useOrderColumns(isPicked);
  const setAll = (): void => setSelection(EVERYTHING);
  const setNone = (): void => setSelection(NOTHING);
  useKeys({
    'Ctrl+KeyF': () => find.current?.focus({ cursor: 'all' }),
    F8: canStart ? start : undefined,
  });
  return (
    <section className="order-list">
      <ChoiceHead
        title={t('orders.waiting')}
        totalTestId="waiting-total"
        total={total}
        chosen={chosen}
        isOfNone={isOfNone}
        isBare={isBare}
        startText={t(isOfNone ? 'batch.askAll' : 'batch.ask', { count })}
        startTestId="batch-ask"
        count={count}
        canStart={canStart}
        onStart={start}
        onAll={setAll}
        onNone={setNone}
      />
      {!isBare && (
        <OrderFilters
          ref={find}
          filter={typed}
          facets={facets}
          onChange={(next) => {
            setFilter(next);
            if (selection.kind === 'all_but') setNone();
          }}
        />
      )}
      {fault === null ? (
        <ChoiceRows
          pages={pages}
          columns={columns}
          keyOf={keyOf}
          isPicked={isPicked}
          label={t('orders.waiting')}
          className="order-rows"
          testId="order-list"
          rowTestId="order-row"
          onAll={setAll}
          onNone={setNone}
          onToggle={(parcel) => setSelection(toggled(selection, parcel))}
          empty={
            <>
              <strong>
                {t(filter === EVERY_WAITING ? 'orders.waitingEmpty' : 'orders.nothingFound')}
              </strong>
              {t(filter === EVERY_WAITING ? 'orders.waitingEmptyText' : 'orders.nothingFoundText')}
            </>
          }
        />
      ) : (
        <FaultNote fault={fault} />
      )}
    </section>
  );
}
