import { Form, Input } from 'antd';
import type { ReactElement } from 'react';

interface TextFieldProps {
  readonly name: string | readonly string[];
  readonly label: string;
  readonly help: string;
  readonly optional?: boolean;
}

/** One line of text; without `optional`, one that numbers cannot do without. */
export function TextField({ name, label, help, optional = false }: TextFieldProps): ReactElement {
  const path = typeof name === 'string' ? [name] : [...name];
  return (
    <Form.Item name={path} label={label} extra={help} required={!optional}>
      <Input data-testid={`setup-${path.join('-')}`} spellCheck={false} autoComplete="off" />
    </Form.Item>
  );
}
