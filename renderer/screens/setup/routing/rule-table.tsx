import { PlusOutlined } from '@ant-design/icons';
import type { FormListOperation } from 'antd';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintRule } from '../../../../shared/print-routing.ts';
import { RuleRow } from './rule-row.tsx';
import type { FormListRows } from './use-form-rows.ts';
import { useFormRows } from './use-form-rows.ts';

interface RuleTableProps extends FormListRows, Pick<FormListOperation, 'move'> {}

const NEW_RULE: PrintRule = {
  carrier: '',
  shop: '',
  paper: null,
  backend: 'direct',
  printer: '',
  spare: '',
};

/** The rules, the first one that fits first. */
export function RuleTable({ move, ...list }: RuleTableProps): ReactElement {
  const { t } = useTranslation();
  const { table, addButton, addRow, removeRow } = useFormRows(list);
  const { fields } = list;
  return (
    <>
      {fields.length === 0 ? (
        <p className="routing-none">{t('setup.routing.noRules')}</p>
      ) : (
        <table
          ref={table}
          className="routing-table routing-rules"
          aria-label={t('setup.routing.rules')}
        >
          <thead>
            <tr>
              <th scope="col" aria-label={t('setup.routing.row')} />
              <th scope="col">{t('setup.routing.carrier')}</th>
              <th scope="col">{t('setup.routing.shop')}</th>
              <th scope="col">{t('setup.routing.paper')}</th>
              <th scope="col" className="routing-to">
                {t('setup.routing.way')}
              </th>
              <th scope="col">{t('setup.routing.printer')}</th>
              <th scope="col">{t('setup.routing.spare')}</th>
              <th scope="col" aria-label={t('setup.routing.actions')} />
            </tr>
          </thead>
          <tbody>
            {fields.map(({ key, name }) => (
              <RuleRow
                key={key}
                place={name}
                count={fields.length}
                move={(by) => move(name, name + by)}
                remove={() => removeRow(name)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button
        ref={addButton}
        icon={<PlusOutlined />}
        data-testid="rule-add"
        onClick={() => addRow(NEW_RULE)}
      >
        {t('setup.routing.addRule')}
      </Button>
    </>
  );
}
