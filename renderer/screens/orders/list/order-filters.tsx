import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import type { ReactElement, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFacets, WaitingFilter } from '../../../../shared/batch.ts';
import { EVERY_WAITING, waitingStateSchema } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface OrderFiltersProps {
  readonly ref: Ref<InputRef>;
  readonly filter: WaitingFilter;
  readonly facets: WaitingFacets | undefined;
  readonly onChange: (filter: WaitingFilter) => void;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The longest text that the list looks for. */
const MAX_LENGTH = 64;

const counted = (text: string, count: number): string => `${text} (${count})`;

/** Narrows the list; a filter with nothing to choose from is not there. */
export function OrderFilters({ ref, filter, facets, onChange }: OrderFiltersProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(EVERY_WAITING);
  return (
    <div className="order-filters">
      <Input
        ref={ref}
        className="order-filter-text"
        allowClear
        maxLength={MAX_LENGTH}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('orders.find')}
        aria-label={t('orders.find')}
        data-testid="orders-find"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <FilterSelect
        label={t('orders.wave')}
        testId="filter-wave"
        value={filter.wave}
        choices={facets?.waves.map(({ value, count }) => ({
          value,
          text: counted(value, count),
        }))}
        onChange={(wave) => onChange({ ...filter, wave })}
      />
      <FilterSelect
        label={t('orders.goods')}
        testId="filter-goods"
        value={filter.goodsId === null ? null : String(filter.goodsId)}
        choices={facets?.goods.map(({ goodsId, name, specs, count }) => ({
          value: String(goodsId),
          text: counted(specs === '' ? name : `${name} · ${specs}`, count),
        }))}
        onChange={(goods) =>
          onChange({ ...filter, goodsId: goods === null ? null : Number(goods) })
        }
      />
      <FilterSelect
        label={t('parcel.channel')}
        testId="filter-channel"
        value={filter.channel}
        choices={facets?.channels.map(({ value, count }) => ({
          value,
          text: counted(channelName(value), count),
        }))}
        onChange={(channel) => onChange({ ...filter, channel })}
      />
      <FilterSelect
        label={t('parcel.carrier')}
        testId="filter-carrier"
        value={filter.carrier}
        choices={facets?.carriers.map(({ value, count }) => ({
          value,
          text: counted(value === '' ? t('orders.noCarrier') : carrierName(value, language), count),
        }))}
        onChange={(carrier) => onChange({ ...filter, carrier })}
      />
      <FilterSelect
        label={t('orders.source')}
        testId="filter-source"
        value={filter.source}
        choices={facets?.sources.map(({ value, count }) => ({
          value,
          text: counted(value, count),
        }))}
        onChange={(source) => onChange({ ...filter, source })}
      />
      <FilterSelect
        label={t('orders.state')}
        testId="filter-state"
        value={filter.state}
        choices={waitingStateSchema.options.map((value) => ({
          value,
          text: t(`state.number.${value}`),
        }))}
        onChange={(state) =>
          onChange({ ...filter, state: waitingStateSchema.nullable().parse(state) })
        }
      />
      {isNarrow && (
        <Button data-testid="filter-none" onClick={() => onChange(EVERY_WAITING)}>
          {t('orders.noFilter')}
        </Button>
      )}
    </div>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly testId: string;
  readonly value: string | null;
  readonly choices: readonly Choice[] | undefined;
  readonly onChange: (value: string | null) => void;
}

/** The window system's own list: it needs no style element, and every key works. */
function FilterSelect(props: FilterSelectProps): ReactElement | null {
  const { label, testId, value, choices = [], onChange } = props;
  if (value === null && choices.length < 2) return null;
  const isListed = value === null || choices.some((choice) => choice.value === value);
  return (
    <select
      className="order-filter"
      aria-label={label}
      data-testid={testId}
      data-set={value !== null}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{label}</option>
      {!isListed && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
