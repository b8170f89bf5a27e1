import { PlusOutlined } from '@ant-design/icons';
import type { FormItemProps } from 'antd';
import { Button, Form } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowButtons } from '../routing/row-buttons.tsx';
import type { FormListRows } from '../routing/use-form-rows.ts';
import { useFormRows } from '../routing/use-form-rows.ts';

/** What a field of a row needs to be named by. */
interface RowCell {
  readonly label: string;
  readonly testId: string;
}

export interface RowColumn<Row extends object> {
  readonly name: keyof Row & string;
  readonly text: string;
  readonly needed?: true;
  readonly renderField: (cell: RowCell) => ReactElement;
}

interface RowTableProps<Row extends object> {
  readonly list: FormListRows;
  readonly label: string;
  readonly className: string;
  readonly testId: string;
  readonly columns: readonly RowColumn<Row>[];
  readonly newRow: Row;
  readonly addText: string;
  /** What stands there instead of an empty table. */
  readonly none?: ReactNode;
}

/** Rows of a form that can be added and removed. */
export function RowTable<Row extends object>(props: RowTableProps<Row>): ReactElement {
  const { list, label, className, testId, columns, newRow, addText, none = null } = props;
  const { t } = useTranslation();
  const { table, addButton, addRow, removeRow } = useFormRows(list);
  const needed: FormItemProps['rules'] = [
    { required: true, whitespace: true, message: t('shipping.setup.needed') },
  ];
  return (
    <>
      {list.fields.length === 0 ? (
        none
      ) : (
        <table ref={table} className={`routing-table ${className}`} aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ name, text }) => (
                <th key={name} scope="col">
                  {text}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('shipping.setup.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.fields.map(({ key, name: place }) => (
              <tr key={key}>
                {columns.map((column) => (
                  <td key={column.name}>
                    <Form.Item
                      name={[place, column.name]}
                      {...(column.needed === true ? { rules: needed } : {})}
                    >
                      {column.renderField({
                        label: t('setup.routing.cell', { row: place + 1, column: column.text }),
                        testId: `${testId}-${place + 1}-${column.name}`,
                      })}
                    </Form.Item>
                  </td>
                ))}
                <td>
                  <RowButtons
                    row={place + 1}
                    testId={`${testId}-${place + 1}`}
                    move={null}
                    isFirst
                    isLast
                    remove={() => removeRow(place)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        ref={addButton}
        icon={<PlusOutlined />}
        data-testid={`${testId}-add`}
        onClick={() => addRow(newRow)}
      >
        {addText}
      </Button>
    </>
  );
}
