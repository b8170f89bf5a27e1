import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFacets, WaitingFilter } from '../../../../shared/batch.ts';
import { EVERY_WAITING, waitingStateSchema } from '../../../../shared/batch.ts';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';
import { ParcelFilters } from './parcel-filters.tsx';

interface OrderFiltersProps {
  readonly filter: WaitingFilter;
  readonly isEvery: boolean;
  readonly facets: WaitingFacets | undefined;
  readonly onChange: (filter: WaitingFilter) => void;
}

const NO_FACETS: WaitingFacets = { waves: [], goods: [], channels: [], carriers: [], sources: [] };

/** Narrows the list of parcels without a number. */
export function OrderFilters(props: OrderFiltersProps): ReactElement {
  const { filter, isEvery, facets = NO_FACETS, onChange } = props;
  const { t } = useTranslation();
  return (
    <ParcelFilters
      findLabel={t('orders.find')}
      findTestId="orders-find"
      filter={filter}
      facets={facets}
      isEvery={isEvery}
      onNarrow={(change) => onChange({ ...filter, ...change })}
      onEvery={() => onChange(EVERY_WAITING)}
    >
      <FilterSelect
        all={t('orders.state')}
        testId="filter-state"
        values={waitingStateSchema.options}
        value={filter.state}
        textOf={(state) => t(`state.number.${state}`)}
        onChoose={(state) => onChange({ ...filter, state })}
      />
    </ParcelFilters>
  );
}
