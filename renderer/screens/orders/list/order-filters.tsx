import type { InputRef } from 'antd';
import { Button } from 'antd';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFacets, WaitingFilter } from '../../../../shared/batch.ts';
import { EVERY_WAITING, waitingStateSchema } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { FacetSelect, GoodsSelect } from './facet-select.tsx';
import { FindField } from './find-field.tsx';

interface OrderFiltersProps {
  readonly ref: Ref<InputRef>;
  readonly filter: WaitingFilter;
  readonly facets: WaitingFacets | undefined;
  readonly onChange: (filter: WaitingFilter) => void;
}

const NO_FACETS: WaitingFacets = { waves: [], goods: [], channels: [], carriers: [], sources: [] };

/** Narrows the list; a filter with nothing to choose from is not there. */
export function OrderFilters(props: OrderFiltersProps): ReactElement {
  const { ref, filter, facets = NO_FACETS, onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(EVERY_WAITING);
  const narrow = (change: Partial<WaitingFilter>): void => onChange({ ...filter, ...change });
  return (
    <search className="filters">
      <FindField
        ref={ref}
        label={t('orders.find')}
        testId="orders-find"
        value={filter.text}
        onFind={(text) => narrow({ text })}
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
        nameOf={(code) => (code === '' ? t('orders.noCarrier') : carrierName(code, language))}
        onChoose={(carrier) => narrow({ carrier })}
      />
      <FacetSelect
        all={t('orders.source')}
        testId="filter-source"
        choices={facets.sources}
        value={filter.source}
        onChoose={(source) => narrow({ source })}
      />
      <FilterSelect
        all={t('orders.state')}
        testId="filter-state"
        values={waitingStateSchema.options}
        value={filter.state}
        textOf={(state) => t(`state.number.${state}`)}
        onChoose={(state) => narrow({ state })}
      />
      {isNarrow && (
        <Button type="text" data-testid="filter-none" onClick={() => onChange(EVERY_WAITING)}>
          {t('orders.noFilter')}
        </Button>
      )}
    </search>
  );
}
