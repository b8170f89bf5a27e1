import { Form } from 'antd';
import type { ReactElement } from 'react';
import { PaperTable } from './paper-table.tsx';

/** The papers of carriers in the form. */
export function PaperList(): ReactElement {
  return (
    <Form.List name="carrierPapers">
      {(fields, { add, remove }) => <PaperTable fields={fields} add={add} remove={remove} />}
    </Form.List>
  );
}
