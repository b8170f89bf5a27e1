import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchSelection, WaitingParcel } from '../../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../../shared/batch.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { ChoiceHead } from './choice-head.tsx';
import { ChoiceRows } from './choice-rows.tsx';
import { OrderFilters } from './order-filters.tsx';
import { toAsk } from './selection.ts';
import { useChoice } from './use-choice.ts';
import { useNarrowed } from './use-narrowed.ts';
import { useOrderColumns } from './use-order-columns.tsx';
import { useFacets, useWaiting } from './use-waiting.ts';
import './order-list.css';

const keyOf = ({ parcelId }: WaitingParcel): number => parcelId;

interface OrderListProps {
  /** Another batch is open: none can start. */
  readonly blocked: boolean;
  readonly onStart: (selection: BatchSelection) => void;
}

/** Parcels without a number: filter, choose, start. */
export function OrderList({ blocked, onStart }: OrderListProps): ReactElement {
  const { t } = useTranslation();
  const { typed, filter, isSettled, isEvery, narrow } = useNarrowed(EVERY_WAITING, EVERY_WAITING);
  const pages = useWaiting(filter);
  const { total, fault } = pages;
  const facets = useFacets();
  const choice = useChoice(total, !blocked && isSettled, (selection) =>
    onStart(toAsk(selection, filter)),
  );
  const columns = useOrderColumns(choice.isPicked);
  /** Nothing to choose from: the file above is the next thing to do. */
  const isBare = total === 0 && isEvery && isSettled && pages.list !== null;
  return (
    <section className="order-list">
      <ChoiceHead
        title={t('orders.waiting')}
        totalTestId="waiting-total"
        total={total}
        choice={choice}
        isBare={isBare}
        startText={t(choice.isOfNone ? 'batch.askAll' : 'batch.ask', { count: choice.count })}
        startTestId="batch-ask"
      />
      {!isBare && (
        <OrderFilters
          filter={typed}
          isEvery={isEvery}
          facets={facets}
          onChange={(next) => {
            narrow(next);
            choice.refiltered();
          }}
        />
      )}
      {fault === null ? (
        <ChoiceRows
          pages={pages}
          columns={columns}
          keyOf={keyOf}
          isPicked={choice.isPicked}
          label={t('orders.waiting')}
          className="order-rows"
          testId="order-list"
          rowTestId="order-row"
          onAll={choice.setAll}
          onNone={choice.setNone}
          onToggle={choice.toggle}
          empty={
            <>
              <strong>{t(isBare ? 'orders.waitingEmpty' : 'orders.nothingFound')}</strong>
              {t(isBare ? 'orders.waitingEmptyText' : 'orders.nothingFoundText')}
            </>
          }
        />
      ) : (
        <FaultNote fault={fault} />
      )}
    </section>
  );
}
