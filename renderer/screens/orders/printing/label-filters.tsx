import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import type { LabelFacets, LabelFilter } from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useTimes } from '../../../i18n/use-times.ts';

interface LabelFiltersProps {
  readonly ref: Ref<InputRef>;
  readonly filter: LabelFilter;
  readonly facets: LabelFacets | undefined;
  readonly onChange: (filter: LabelFilter) => void;
}

/** The longest text that the list looks for. */
const MAX_LENGTH = 64;

const NO_FACETS: LabelFacets = {
  channels: [],
  carriers: [],
  waves: [],
  sources: [],
  shops: [],
  batches: [],
  goods: [],
};

type Facet = 'wave' | 'channel' | 'carrier' | 'source' | 'shop';

/** Narrows the list; a filter with nothing to choose from is not there. */
export function LabelFilters(props: LabelFiltersProps): ReactElement {
  const { ref, filter, facets = NO_FACETS, onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const times = useTimes();
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(EVERY_LABEL);
  const goods = new Map(facets.goods.map((one) => [String(one.goodsId), one]));
  const batches = new Map(facets.batches.map((one) => [String(one.batchId), one]));
  return (
    <search className="filters">
      <Input
        ref={ref}
        className="order-find"
        allowClear
        maxLength={MAX_LENGTH}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('labels.find')}
        aria-label={t('labels.find')}
        data-testid="labels-find"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
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
        onChoose={(id) => onChange({ ...filter, batchId: id === null ? null : Number(id) })}
      />
      {facetSelect('wave', t('orders.wave'), facets.waves, (wave) => wave)}
      <FilterSelect
        all={t('orders.goods')}
        testId="filter-goods"
        values={[...goods.keys()]}
        value={filter.goodsId === null ? null : String(filter.goodsId)}
        textOf={(id) => {
          const { name = id, specs = '', count = 0 } = goods.get(id) ?? {};
          return counted(specs === '' ? name : `${name} · ${specs}`, count);
        }}
        onChoose={(id) => onChange({ ...filter, goodsId: id === null ? null : Number(id) })}
      />
      {facetSelect('channel', t('parcel.channel'), facets.channels, channelName)}
      {facetSelect('carrier', t('parcel.carrier'), facets.carriers, (code) =>
        carrierName(code, language),
      )}
      {facetSelect('shop', t('parcel.shop'), facets.shops, (shop) => shop)}
      {facetSelect('source', t('orders.source'), facets.sources, (source) => source)}
      {isNarrow && (
        <Button type="text" data-testid="filter-none" onClick={() => onChange(EVERY_LABEL)}>
          {t('orders.noFilter')}
        </Button>
      )}
    </search>
  );

  function facetSelect(
    facet: Facet,
    all: string,
    choices: readonly { readonly value: string; readonly count: number }[],
    nameOf: (value: string) => string,
  ): ReactElement {
    const counts = new Map(choices.map(({ value, count }) => [value, count]));
    return (
      <FilterSelect
        all={all}
        testId={`filter-${facet}`}
        values={[...counts.keys()]}
        value={filter[facet]}
        textOf={(value) => counted(nameOf(value), counts.get(value) ?? 0)}
        onChoose={(value) => onChange({ ...filter, [facet]: value })}
      />
    );
  }
}

const counted = (text: string, count: number): string => `${text} (${count})`;
