import type { InputRef } from 'antd';
import { Button } from 'antd';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import type { LabelFacets, LabelFilter } from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useTimes } from '../../../i18n/use-times.ts';
import { counted, FacetSelect, GoodsSelect } from '../list/facet-select.tsx';
import { FindField } from '../list/find-field.tsx';

interface LabelFiltersProps {
  readonly ref: Ref<InputRef>;
  readonly filter: LabelFilter;
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

/** Narrows the list; a filter with nothing to choose from is not there. */
export function LabelFilters(props: LabelFiltersProps): ReactElement {
  const { ref, filter, facets = NO_FACETS, onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const times = useTimes();
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(EVERY_LABEL);
  const batches = new Map(facets.batches.map((one) => [String(one.batchId), one]));
  const narrow = (change: Partial<LabelFilter>): void => onChange({ ...filter, ...change });
  return (
    <search className="filters">
      <FindField
        ref={ref}
        label={t('labels.find')}
        testId="labels-find"
        value={filter.text}
        onFind={(text) => narrow({ text })}
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
      <FacetSelect
        all={t('orders.wave')}
        testId="filter-wave"
        choices={facets.waves}
        value={filter.wave}
        onChoose={(wave) => narrow({ wave })}
      />
      <GoodsSelect
        choices={facets.goods}
        value={filter.goodsId}
        onChoose={(goodsId) => narrow({ goodsId })}
      />
      <FacetSelect
        all={t('parcel.channel')}
        testId="filter-channel"
        choices={facets.channels}
        value={filter.channel}
        nameOf={channelName}
        onChoose={(channel) => narrow({ channel })}
      />
      <FacetSelect
        all={t('parcel.carrier')}
        testId="filter-carrier"
        choices={facets.carriers}
        value={filter.carrier}
        nameOf={(code) => carrierName(code, language)}
        onChoose={(carrier) => narrow({ carrier })}
      />
      <FacetSelect
        all={t('parcel.shop')}
        testId="filter-shop"
        choices={facets.shops}
        value={filter.shop}
        onChoose={(shop) => narrow({ shop })}
      />
      <FacetSelect
        all={t('orders.source')}
        testId="filter-source"
        choices={facets.sources}
        value={filter.source}
        onChoose={(source) => narrow({ source })}
      />
      {isNarrow && (
        <Button type="text" data-testid="filter-none" onClick={() => onChange(EVERY_LABEL)}>
          {t('orders.noFilter')}
        </Button>
      )}
    </search>
  );
}
