import type { InputRef } from 'antd';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelFilter, LabelSelection, PickOrder } from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { countChosen, EVERYTHING, NOTHING, toAsk, toggled } from '../list/selection.ts';
import { LabelFilters } from './label-filters.tsx';
import { LabelRows } from './label-rows.tsx';
import { OrderChoice } from './order-choice.tsx';
import { useLabelFacets, useLabels } from './use-labels.ts';
import '../list/order-list.css';
import './label-list.css';

const QUIET_MS = 150;

/** What somebody wants to print. */
export interface PrintWish {
  readonly selection: LabelSelection;
  readonly order: PickOrder;
}

interface LabelListProps {
  /** What the list is narrowed to at first. */
  readonly first: LabelFilter;
  /** Another print run is open: none can start. */
  readonly blocked: boolean;
  readonly onStart: (wish: PrintWish) => void;
}

/** Parcels with a number and without a label: filter, choose, print. */
export function LabelList({ first, blocked, onStart }: LabelListProps): ReactElement {
  const { t } = useTranslation();
  const find = useRef<InputRef>(null);
  const [typed, setFilter] = useState(first);
  const [order, setOrder] = useState<PickOrder>('goods');
  const filter = useSettled(typed, QUIET_MS);
  const [selection, setSelection] = useState(NOTHING);
  const pages = useLabels(filter, order);
  const { total, fault } = pages;
  const chosen = countChosen(selection, total);
  const isOfNone = selection.kind === 'some' && chosen === 0;
  const count = isOfNone ? total : chosen;
  const isSettled = JSON.stringify(typed) === JSON.stringify(filter);
  const isEvery = JSON.stringify(typed) === JSON.stringify(EVERY_LABEL);
  const canStart = !blocked && count > 0 && isSettled;
  const start = (): void => onStart({ selection: toAsk(selection, filter), order });
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
          {t('labels.waiting')}{' '}
          <small data-testid="labels-total" data-total={total}>
            {t('orders.waitingTotal', { total })}
          </small>
        </h2>
        <span className="order-chosen" data-testid="chosen" data-chosen={chosen}>
          {total === 0
            ? ''
            : isOfNone
              ? t('orders.chooseHint')
              : t('orders.chosen', { count: chosen })}
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
          data-testid="print-ask"
          data-count={count}
          onClick={start}
        >
          <KeyCap name="F8" /> {t(isOfNone ? 'prints.askAll' : 'prints.ask', { count })}
        </Button>
      </header>
      <div className="label-narrow">
        <OrderChoice order={order} onChoose={setOrder} />
        <LabelFilters
          ref={find}
          filter={typed}
          facets={useLabelFacets()}
          onChange={(next) => {
            setFilter(next);
            if (selection.kind === 'all_but') setNone();
          }}
        />
      </div>
      {fault !== null && <FaultNote fault={fault} />}
      <LabelRows
        pages={pages}
        selection={selection}
        onAll={setAll}
        onNone={setNone}
        onToggle={(parcel) => setSelection(toggled(selection, parcel))}
        empty={
          <>
            <strong>{t(isEvery ? 'labels.empty' : 'orders.nothingFound')}</strong>
            {t(isEvery ? 'labels.emptyText' : 'orders.nothingFoundText')}
          </>
        }
      />
    </section>
  );
}
