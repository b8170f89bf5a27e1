import { PlusOutlined } from '@ant-design/icons';
import type { FormListFieldData, FormListOperation } from 'antd';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_100_180 } from '../../../../shared/label/paper.ts';
import type { CarrierPaper } from '../../../../shared/print-routing.ts';
import { PaperRow } from './paper-row.tsx';
import { useRowFocus } from './use-row-focus.ts';

interface PaperTableProps extends Pick<FormListOperation, 'add' | 'remove'> {
  readonly fields: readonly FormListFieldData[];
}

const NEW_PAPER: CarrierPaper = { carrier: '', paper: PAPER_100_180 };

/** Carriers whose labels need one paper and no other. */
export function PaperTable({ fields, add, remove }: PaperTableProps): ReactElement {
  const { t } = useTranslation();
  const { table, focusRow } = useRowFocus();
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <>
      {fields.length > 0 && (
        <table
          ref={table}
          className="routing-table routing-papers"
          aria-label={t('setup.routing.papers')}
        >
          <thead>
            <tr>
              <th scope="col">{t('setup.routing.carrier')}</th>
              <th scope="col">{t('setup.routing.paper')}</th>
              <th scope="col" aria-label={t('setup.routing.actions')} />
            </tr>
          </thead>
          <tbody>
            {fields.map(({ key, name }) => (
              <PaperRow
                key={key}
                place={name}
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
        data-testid="paper-add"
        onClick={() => {
          focusRow(fields.length, 'input');
          add(NEW_PAPER);
        }}
      >
        {t('setup.routing.addPaper')}
      </Button>
    </>
  );
}
