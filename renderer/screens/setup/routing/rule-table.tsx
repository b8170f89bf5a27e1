import { PlusOutlined } from '@ant-design/icons';
import type { FormListFieldData, FormListOperation } from 'antd';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintRule } from '../../../../shared/print-routing.ts';
import { RuleRow } from './rule-row.tsx';
import { useRowFocus } from './use-row-focus.ts';

interface RuleTableProps extends FormListOperation {
  readonly fields: readonly FormListFieldData[];
}

const NEW_RULE: PrintRule = {
  carrier: '',
  shop: '',
  paper: null,
  backend: 'direct',
  printer: '',
  spare: '',
};

/** The rules, the first one that fits first. */
export function RuleTable({ fields, add, remove, move }: RuleTableProps): ReactElement {
  const { t } = useTranslation();
  const { table, focusRow } = useRowFocus();
  const addButton = useRef<HTMLButtonElement>(null);
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
                remove={() => {
                  if (fields.length === 1) addButton.current?.focus();
                  else focusRow(name, '.routing-remove');
                  remove(name);
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button
        ref={addButton}
        icon={<PlusOutlined />}
        data-testid="rule-add"
        onClick={() => {
          focusRow(fields.length, 'input');
          add(NEW_RULE);
        }}
      >
        {t('setup.routing.addRule')}
      </Button>
    </>
  );
}
