import type { ReactElement } from 'react';
import './filter.css';

interface FilterSelectProps<Value extends string> {
  /** What it narrows; its first choice, which leaves no row out. */
  readonly all: string;
  readonly testId: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly textOf: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
}

/**
 * Narrows a list; with less than two choices it is not there. It is the window system's own list:
 * that needs no style element, and every key works.
 */
export function FilterSelect<Value extends string>(
  props: FilterSelectProps<Value>,
): ReactElement | null {
  const { all, testId, values, value, textOf, onChoose } = props;
  if (values.length < 2 && value === null) return null;
  const choices = value === null || values.includes(value) ? values : [value, ...values];
  return (
    <select
      className="filter"
      aria-label={all}
      data-testid={testId}
      data-set={value !== null}
      value={value ?? ''}
      onChange={({ target }) => onChoose(choices.find((one) => one === target.value) ?? null)}
    >
      <option value="">{all}</option>
      {choices.map((one) => (
        <option key={one} value={one}>
          {textOf(one)}
        </option>
      ))}
    </select>
  );
}
