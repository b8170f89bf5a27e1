import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parcelKeyText } from '../../../../shared/ids.ts';
import type { LabelFilter, LabelSelection, PickOrder } from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { ChoiceHead } from '../list/choice-head.tsx';
import { ChoiceRows } from '../list/choice-rows.tsx';
import { toAsk } from '../list/selection.ts';
import { useChoice } from '../list/use-choice.ts';
import { useNarrowed } from '../list/use-narrowed.ts';
import { LabelFilters } from './label-filters.tsx';
import { OrderChoice } from './order-choice.tsx';
import { useLabelColumns } from './use-label-columns.tsx';
import { useLabelFacets, useLabels } from './use-labels.ts';
import '../list/order-list.css';
import './label-list.css';

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
  const { typed, filter, isSettled, isEvery, narrow } = useNarrowed(first, EVERY_LABEL);
  const [order, setOrder] = useState<PickOrder>('goods');
  const pages = useLabels(filter, order);
  const { total, fault } = pages;
  const facets = useLabelFacets();
  const choice = useChoice(total, !blocked && isSettled, (selection) =>
    onStart({ selection: toAsk(selection, filter), order }),
  );
  const columns = useLabelColumns(choice.isPicked);
  /** Nothing to choose from: numbers are the next thing to get. */
  const isBare = total === 0 && isEvery && isSettled && pages.list !== null;
  return (
    <section className="order-list">
      <ChoiceHead
        title={t('labels.waiting')}
        totalTestId="labels-total"
        total={total}
        choice={choice}
        isBare={isBare}
        startText={t(choice.isOfNone ? 'prints.askAll' : 'prints.ask', { count: choice.count })}
        startTestId="print-ask"
      />
      {!isBare && (
        <div className="label-narrow">
          <OrderChoice order={order} onChoose={setOrder} />
          <LabelFilters
            filter={typed}
            isEvery={isEvery}
            facets={facets}
            onChange={(next) => {
              narrow(next);
              choice.refiltered();
            }}
          />
        </div>
      )}
      {fault === null ? (
        <ChoiceRows
          pages={pages}
          columns={columns}
          keyOf={parcelKeyText}
          isPicked={choice.isPicked}
          label={t('labels.waiting')}
          className="order-rows label-rows"
          testId="label-list"
          rowTestId="label-row"
          takesFocus
          onAll={choice.setAll}
          onNone={choice.setNone}
          onToggle={choice.toggle}
          empty={
            <>
              <strong>{t(isBare ? 'labels.empty' : 'orders.nothingFound')}</strong>
              {t(isBare ? 'labels.emptyText' : 'orders.nothingFoundText')}
            </>
          }
        />
      ) : (
        <FaultNote fault={fault} />
      )}
    </section>
  );
}
