import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One measure with its unit; an empty field keeps the last value. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { id, label, help, unit, onChange, step, ...rest } = props;
  return (
    <Form.Item label={`${label} (${unit})`} extra={help} htmlFor={`profile-${id}`}>
      <InputNumber<number>
        {...rest}
        id={`profile-${id}`}
        data-testid={`setup-${id}`}
        step={step}
        precision={step < 1 ? 1 : 0}
        onChange={(value) => {
          if (value !== null) onChange(value);
        }}
      />
    </Form.Item>
  );
}
