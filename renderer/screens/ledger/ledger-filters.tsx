import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import type { LedgerFilter } from '../../../shared/ledger-filter.ts';
import { EVERY_NUMBER, labelStateSchema } from '../../../shared/ledger-filter.ts';
import { numberStateSchema } from '../../../shared/states.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useLedgerChoices } from './use-ledger.ts';
import './ledger-filters.css';

interface LedgerFiltersProps {
  readonly filter: LedgerFilter;
  readonly onChange: (filter: LedgerFilter) => void;
}

const asItIs = (value: string): string => value;

const NO_CHOICES = { shops: [], carriers: [], channels: [], operators: [] };

/** What narrows the ledger besides the text. Lists with one entry tell nothing and are left out. */
export function LedgerFilters({ filter, onChange }: LedgerFiltersProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: choices = NO_CHOICES } = useLedgerChoices();
  const isNarrowed = Object.entries(filter).some(
    ([name, wanted]) => name !== 'text' && wanted !== null,
  );
  return (
    <search className="ledger-filters" aria-label={t('ledger.filters')}>
      <FilterSelect
        name="state"
        all={t('ledger.anyState')}
        values={numberStateSchema.options}
        value={filter.state}
        textOf={(state) => t(`state.number.${state}`)}
        onChoose={(state) => onChange({ ...filter, state })}
      />
      <FilterSelect
        name="print"
        all={t('ledger.anyPrint')}
        values={labelStateSchema.options}
        value={filter.print}
        textOf={(print) => t(`state.print.${print}`)}
        onChoose={(print) => onChange({ ...filter, print })}
      />
      <FilterSelect
        name="carrier"
        all={t('ledger.anyCarrier')}
        values={choices.carriers}
        value={filter.carrier}
        textOf={(code) => carrierName(code, language)}
        onChoose={(carrier) => onChange({ ...filter, carrier })}
      />
      <FilterSelect
        name="shop"
        all={t('ledger.anyShop')}
        values={choices.shops}
        value={filter.shop}
        textOf={asItIs}
        onChoose={(shop) => onChange({ ...filter, shop })}
      />
      <FilterSelect
        name="channel"
        all={t('ledger.anyChannel')}
        values={choices.channels}
        value={filter.channel}
        textOf={channelName}
        onChoose={(channel) => onChange({ ...filter, channel })}
      />
      <FilterSelect
        name="operator"
        all={t('ledger.anyOperator')}
        values={choices.operators}
        value={filter.operator}
        textOf={asItIs}
        onChoose={(operator) => onChange({ ...filter, operator })}
      />
      <input
        type="date"
        className="ledger-filter"
        aria-label={t('ledger.day')}
        title={t('ledger.day')}
        data-testid="ledger-day"
        data-set={filter.day !== null}
        value={filter.day ?? ''}
        onChange={({ target }) =>
          onChange({ ...filter, day: target.value === '' ? null : target.value })
        }
      />
      {isNarrowed && (
        <Button
          type="text"
          data-testid="ledger-clear"
          onClick={() => onChange({ ...EVERY_NUMBER, text: filter.text })}
        >
          {t('ledger.clear')}
        </Button>
      )}
    </search>
  );
}

interface FilterSelectProps<Value extends string> {
  readonly name: string;
  /** Leaves no row out. */
  readonly all: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly textOf: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
}

function FilterSelect<Value extends string>(props: FilterSelectProps<Value>): ReactElement | null {
  const { name, all, values, value, textOf, onChoose } = props;
  if (values.length < 2 && value === null) return null;
  return (
    <select
      className="ledger-filter"
      aria-label={all}
      data-testid={`ledger-${name}`}
      data-set={value !== null}
      value={value ?? ''}
      onChange={({ target }) => onChoose(values.find((one) => one === target.value) ?? null)}
    >
      <option value="">{all}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {textOf(one)}
        </option>
      ))}
    </select>
  );
}
