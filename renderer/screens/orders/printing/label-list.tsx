import type { InputRef } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parcelKeyText } from '../../../../shared/ids.ts';
import type {
  LabelFilter,
  LabelSelection,
  PickOrder,
  UnlabelledParcel,
} from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { ChoiceHead } from '../list/choice-head.tsx';
import { ChoiceRows } from '../list/choice-rows.tsx';
import { countChosen, EVERYTHING, isChosen, NOTHING, toAsk, toggled } from '../list/selection.ts';
import { LabelFilters } from './label-filters.tsx';
import { OrderChoice } from './order-choice.tsx';
import { useLabelColumns } from './use-label-columns.tsx';
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
  const facets = useLabelFacets();
  const chosen = countChosen(selection, total);
  const isOfNone = selection.kind === 'some' && chosen === 0;
  const count = isOfNone ? total : chosen;
  const isSettled = JSON.stringify(typed) === JSON.stringify(filter);
  const isEvery = JSON.stringify(typed) === JSON.stringify(EVERY_LABEL);
  /** Nothing to choose from: numbers are the next thing to get. */
  const isBare = total === 0 && isEvery;
  const canStart = !blocked && count > 0 && isSettled;
  const start = (): void => onStart({ selection: toAsk(selection, filter), order });
  const isPicked = (parcel: UnlabelledParcel): boolean => isChosen(selection, parcel);
  const columns = useLabelColumns(isPicked);
  const setAll = (): void => setSelection(EVERYTHING);
  const setNone = (): void => setSelection(NOTHING);
  useKeys({
    'Ctrl+KeyF': () => find.current?.focus({ cursor: 'all' }),
    F8: canStart ? start : undefined,
  });
  return (
    <section className="order-list">
      <ChoiceHead
        title={t('labels.waiting')}
        totalTestId="labels-total"
        total={total}
        chosen={chosen}
        isOfNone={isOfNone}
        isBare={isBare}
        startText={t(isOfNone ? 'prints.askAll' : 'prints.ask', { count })}
        startTestId="print-ask"
        count={count}
        canStart={canStart}
        onStart={start}
        onAll={setAll}
        onNone={setNone}
      />
      {!isBare && (
        <div className="label-narrow">
          <OrderChoice order={order} onChoose={setOrder} />
          <LabelFilters
            ref={find}
            filter={typed}
            facets={facets}
            onChange={(next) => {
              setFilter(next);
              if (selection.kind === 'all_but') setNone();
            }}
          />
        </div>
      )}
      {fault === null ? (
        <ChoiceRows
          pages={pages}
          columns={columns}
          keyOf={parcelKeyText}
          isPicked={isPicked}
          label={t('labels.waiting')}
          className="order-rows label-rows"
          testId="label-list"
          rowTestId="label-row"
          takesFocus
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
      ) : (
        <FaultNote fault={fault} />
      )}
    </section>
  );
}
