import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelFacets, LabelFilter } from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';
import { useTimes } from '../../../i18n/use-times.ts';
import { counted, FacetSelect } from '../list/facet-select.tsx';
import { ParcelFilters } from '../list/parcel-filters.tsx';

interface LabelFiltersProps {
  readonly filter: LabelFilter;
  readonly isEvery: boolean;
  readonly facets: LabelFacets | undefined;
  readonly onChange: (filter: LabelFilter) => void;
}

const NO_FACETS: LabelFacets = {
  channels: [],
  carriers: [],
  waves: [],
  sources: [],
  shops: [],
  batches: [],
  goods: [],
};

/** Narrows the list of parcels without a label. */
export function LabelFilters(props: LabelFiltersProps): ReactElement {
  const { filter, isEvery, facets = NO_FACETS, onChange } = props;
  const { t } = useTranslation();
  const times = useTimes();
  const batches = new Map(facets.batches.map((one) => [String(one.batchId), one]));
  const narrow = (change: Partial<LabelFilter>): void => onChange({ ...filter, ...change });
  return (
    <ParcelFilters
      findLabel={t('labels.find')}
      findTestId="labels-find"
      filter={filter}
      facets={facets}
      isEvery={isEvery}
      onNarrow={narrow}
      onEvery={() => onChange(EVERY_LABEL)}
    >
      <FacetSelect
        all={t('parcel.shop')}
        testId="filter-shop"
        choices={facets.shops}
        value={filter.shop}
        onChoose={(shop) => narrow({ shop })}
      />
      <FilterSelect
        all={t('labels.batch')}
        testId="filter-batch"
        values={[...batches.keys()]}
        value={filter.batchId === null ? null : String(filter.batchId)}
        textOf={(id) => {
          const batch = batches.get(id);
          return batch === undefined ? id : counted(times.dateTime(batch.createdAtMs), batch.count);
        }}
        onChoose={(id) => narrow({ batchId: id === null ? null : Number(id) })}
      />
    </ParcelFilters>
  );
}
