import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../../components/filter/filter-select.tsx';

interface FacetSelectProps {
  /** What it narrows; its first choice, which leaves no row out. */
  readonly all: string;
  readonly testId: string;
  readonly choices: readonly { readonly value: string; readonly count: number }[];
  readonly value: string | null;
  readonly nameOf?: (value: string) => string;
  readonly onChoose: (value: string | null) => void;
}

/** A filter whose choices say how many rows each would leave. */
export function FacetSelect(props: FacetSelectProps): ReactElement {
  const { all, testId, choices, value, nameOf = (name) => name, onChoose } = props;
  const counts = new Map(choices.map((choice) => [choice.value, choice.count]));
  return (
    <FilterSelect
      all={all}
      testId={testId}
      values={[...counts.keys()]}
      value={value}
      textOf={(one) => counted(nameOf(one), counts.get(one) ?? 0)}
      onChoose={onChoose}
    />
  );
}

interface GoodsSelectProps {
  readonly choices: readonly {
    readonly goodsId: number;
    readonly name: string;
    readonly specs: string;
    readonly count: number;
  }[];
  readonly value: number | null;
  readonly onChoose: (goodsId: number | null) => void;
}

/** Narrows a list to the parcels with one kind of goods. */
export function GoodsSelect({ choices, value, onChoose }: GoodsSelectProps): ReactElement {
  const { t } = useTranslation();
  const goods = new Map(choices.map((one) => [String(one.goodsId), one]));
  return (
    <FilterSelect
      all={t('orders.goods')}
      testId="filter-goods"
      values={[...goods.keys()]}
      value={value === null ? null : String(value)}
      textOf={(id) => {
        const { name = id, specs = '', count = 0 } = goods.get(id) ?? {};
        return counted(specs === '' ? name : `${name} · ${specs}`, count);
      }}
      onChoose={(id) => onChoose(id === null ? null : Number(id))}
    />
  );
}

export const counted = (text: string, count: number): string => `${text} (${count})`;
