import type { InputRef } from 'antd';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchSelection } from '../../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../../shared/batch.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { OrderFilters } from './order-filters.tsx';
import { OrderRows } from './order-rows.tsx';
import { countChosen, EVERYTHING, NOTHING, toAsk, toggled } from './selection.ts';
import { useFacets, useWaiting } from './use-waiting.ts';
import './order-list.css';

const QUIET_MS = 150;

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
  const setAll = (): void => setSelection(EVERYTHING);
  const setNone = (): void => setSelection(NOTHING);
  useKeys({
    'Ctrl+KeyF': () => find.current?.focus({ cursor: 'all' }),
    F8: canStart ? start : undefined,
  });
  return (
    <section className="order-list">
      <header className="order-list-head">
        <h2>
          {t('orders.waiting')}{' '}
          <small data-testid="waiting-total" data-total={total}>
            {t('orders.waitingTotal', { total })}
          </small>
        </h2>
        {!isBare && (
          <>
            <span className="order-chosen" data-testid="chosen" data-chosen={chosen}>
              {isOfNone ? t('orders.chooseHint') : t('orders.chosen', { count: chosen })}
            </span>
            <Button disabled={total === 0} data-testid="choose-all" onClick={setAll}>
              <KeyCap name="Ctrl A" /> {t('orders.chooseAll')}
            </Button>
            {!isOfNone && (
              <Button data-testid="choose-none" onClick={setNone}>
                <KeyCap name="Esc" /> {t('orders.chooseNone')}
              </Button>
            )}
            <Button
              type="primary"
              className="order-start"
              disabled={!canStart}
              data-testid="batch-ask"
              data-count={count}
              onClick={start}
            >
              <KeyCap name="F8" /> {t(isOfNone ? 'batch.askAll' : 'batch.ask', { count })}
            </Button>
          </>
        )}
      </header>
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
      {fault !== null && <FaultNote fault={fault} />}
      <OrderRows
        pages={pages}
        selection={selection}
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
    </section>
  );
}
