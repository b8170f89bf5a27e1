import type { FormRule as Rule } from 'antd';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useSetupRules } from './use-setup-rules.ts';

interface TextFieldProps {
  readonly name: string | readonly string[];
  readonly label: string;
  readonly help: string;
  readonly optional?: boolean;
  /** What is refused, besides what numbers cannot do without. */
  readonly rules?: readonly Rule[];
}

/** One line of text; without `optional`, one that numbers cannot do without. */
export function TextField(props: TextFieldProps): ReactElement {
  const { name, label, help, optional = false, rules = [] } = props;
  const { needed } = useSetupRules();
  const path = typeof name === 'string' ? [name] : [...name];
  return (
    <Form.Item
      name={path}
      label={label}
      extra={help}
      required={!optional}
      rules={optional ? [...rules] : [...needed, ...rules]}
    >
      <Input data-testid={`setup-${path.join('-')}`} spellCheck={false} autoComplete="off" />
    </Form.Item>
  );
}
