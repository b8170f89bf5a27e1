import { Select } from 'antd';
import type { ReactElement } from 'react';
import { usePrinters } from '../../../queries.ts';

interface PrinterSelectProps {
  readonly id?: string;
  readonly label?: string;
  readonly testId: string;
  /** What stands there for no printer. */
  readonly none: string;
  /** Given and taken by the form. */
  readonly value?: string;
  readonly onChange?: (printer: string) => void;
}

const NONE: readonly string[] = [];

/** A print queue of this PC; one that is set and not installed now stays to be seen. */
export function PrinterSelect(props: PrinterSelectProps): ReactElement {
  const { id, label, testId, none, value = '', onChange } = props;
  const { data: installed = NONE } = usePrinters();
  const offered = value === '' || installed.includes(value) ? installed : [value, ...installed];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      data-testid={testId}
      popupMatchSelectWidth={false}
      value={value}
      onChange={(printer) => onChange?.(printer)}
      options={[
        { value: '', label: none },
        ...offered.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}
