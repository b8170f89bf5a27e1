import { Form } from 'antd';
import type { ReactElement } from 'react';
import { RuleTable } from './rule-table.tsx';

/** The rules of the form. */
export function RuleList(): ReactElement {
  return (
    <Form.List name="routes">
      {(fields, operation) => <RuleTable fields={fields} {...operation} />}
    </Form.List>
  );
}
