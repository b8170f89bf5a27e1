import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import type { LedgerFilter } from '../../../shared/ledger-filter.ts';
import { EVERY_NUMBER, labelStateSchema } from '../../../shared/ledger-filter.ts';
import { NUMBER_STATES } from '../../../shared/states.ts';
import { DayField } from '../../components/day-field/day-field.tsx';
import { FilterSelect } from '../../components/filter/filter-select.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useLedgerChoices } from './use-ledger.ts';

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
    <search className="filters" aria-label={t('ledger.filters')}>
      <FilterSelect
        all={t('ledger.anyState')}
        testId="ledger-state"
        values={NUMBER_STATES}
        value={filter.state}
        textOf={(state) => t(`state.number.${state}`)}
        onChoose={(state) => onChange({ ...filter, state })}
      />
      <FilterSelect
        all={t('ledger.anyPrint')}
        testId="ledger-print"
        values={labelStateSchema.options}
        value={filter.print}
        textOf={(print) => t(`state.print.${print}`)}
        onChoose={(print) => onChange({ ...filter, print })}
      />
      <FilterSelect
        all={t('ledger.anyCarrier')}
        testId="ledger-carrier"
        values={choices.carriers}
        value={filter.carrier}
        textOf={(code) => carrierName(code, language)}
        onChoose={(carrier) => onChange({ ...filter, carrier })}
      />
      <FilterSelect
        all={t('ledger.anyShop')}
        testId="ledger-shop"
        values={choices.shops}
        value={filter.shop}
        textOf={asItIs}
        onChoose={(shop) => onChange({ ...filter, shop })}
      />
      <FilterSelect
        all={t('ledger.anyChannel')}
        testId="ledger-channel"
        values={choices.channels}
        value={filter.channel}
        textOf={channelName}
        onChoose={(channel) => onChange({ ...filter, channel })}
      />
      <FilterSelect
        all={t('ledger.anyOperator')}
        testId="ledger-operator"
        values={choices.operators}
        value={filter.operator}
        textOf={asItIs}
        onChoose={(operator) => onChange({ ...filter, operator })}
      />
      <DayField
        label={t('ledger.day')}
        testId="ledger-day"
        day={filter.day}
        onDay={(day) => onChange({ ...filter, day })}
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
