import type { InputRef } from 'antd';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFacets, WaitingFilter } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { FacetSelect, GoodsSelect } from './facet-select.tsx';
import { FindField } from './find-field.tsx';

/** What parcels are narrowed by, with a number or without one. */
type ParcelFilter = Pick<
  WaitingFilter,
  'text' | 'wave' | 'goodsId' | 'channel' | 'carrier' | 'source'
>;
export type ParcelFacets = Pick<
  WaitingFacets,
  'waves' | 'goods' | 'channels' | 'carriers' | 'sources'
>;

interface ParcelFiltersProps {
  /** What the text is looked for in. */
  readonly findLabel: string;
  readonly findTestId: string;
  readonly filter: ParcelFilter;
  readonly facets: ParcelFacets;
  /** Nothing is left out. */
  readonly isEvery: boolean;
  readonly onNarrow: (change: Partial<ParcelFilter>) => void;
  readonly onEvery: () => void;
  /** Filters of this list alone. */
  readonly children: ReactNode;
}

/** Narrows a list of parcels, Ctrl+F by a text; a filter with nothing to choose from is not there. */
export function ParcelFilters(props: ParcelFiltersProps): ReactElement {
  const { filter, facets, isEvery, onNarrow } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const find = useRef<InputRef>(null);
  useKeys({ 'Ctrl+KeyF': () => find.current?.focus({ cursor: 'all' }) });
  return (
    <search className="filters">
      <FindField
        ref={find}
        label={props.findLabel}
        testId={props.findTestId}
        value={filter.text}
        onFind={(text) => onNarrow({ text })}
      />
      <FacetSelect
        all={t('orders.wave')}
        testId="filter-wave"
        choices={facets.waves}
        value={filter.wave}
        onChoose={(wave) => onNarrow({ wave })}
      />
      <GoodsSelect
        choices={facets.goods}
        value={filter.goodsId}
        onChoose={(goodsId) => onNarrow({ goodsId })}
      />
      <FacetSelect
        all={t('parcel.channel')}
        testId="filter-channel"
        choices={facets.channels}
        value={filter.channel}
        nameOf={channelName}
        onChoose={(channel) => onNarrow({ channel })}
      />
      <FacetSelect
        all={t('parcel.carrier')}
        testId="filter-carrier"
        choices={facets.carriers}
        value={filter.carrier}
        nameOf={(code) => (code === '' ? t('orders.noCarrier') : carrierName(code, language))}
        onChoose={(carrier) => onNarrow({ carrier })}
      />
      <FacetSelect
        all={t('orders.source')}
        testId="filter-source"
        choices={facets.sources}
        value={filter.source}
        onChoose={(source) => onNarrow({ source })}
      />
      {props.children}
      {!isEvery && (
        <Button type="text" data-testid="filter-none" onClick={props.onEvery}>
          {t('orders.noFilter')}
        </Button>
      )}
    </search>
  );
}
