import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFacets, WaitingFilter } from '../../../../shared/batch.ts';
import { EVERY_WAITING, waitingStateSchema } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';

interface OrderFiltersProps {
  readonly ref: Ref<InputRef>;
  readonly filter: WaitingFilter;
  readonly facets: WaitingFacets | undefined;
  readonly onChange: (filter: WaitingFilter) => void;
}

/** The longest text that the list looks for. */
const MAX_LENGTH = 64;

const NO_FACETS: WaitingFacets = { waves: [], goods: [], channels: [], carriers: [], sources: [] };

type Facet = 'wave' | 'channel' | 'carrier' | 'source';

/** Narrows the list; a filter with nothing to choose from is not there. */
export function OrderFilters(props: OrderFiltersProps): ReactElement {
  const { ref, filter, facets = NO_FACETS, onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(EVERY_WAITING);
  const goods = new Map(facets.goods.map((one) => [String(one.goodsId), one]));
  return (
    <search className="filters">
      <Input
        ref={ref}
        className="order-find"
        allowClear
        maxLength={MAX_LENGTH}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('orders.find')}
        aria-label={t('orders.find')}
        data-testid="orders-find"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
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
        code === '' ? t('orders.noCarrier') : carrierName(code, language),
      )}
      {facetSelect('source', t('orders.source'), facets.sources, (source) => source)}
      <FilterSelect
        all={t('orders.state')}
        testId="filter-state"
        values={waitingStateSchema.options}
        value={filter.state}
        textOf={(state) => t(`state.number.${state}`)}
        onChoose={(state) => onChange({ ...filter, state })}
      />
      {isNarrow && (
        <Button type="text" data-testid="filter-none" onClick={() => onChange(EVERY_WAITING)}>
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
