import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_100_180 } from '../../../../shared/label/paper.ts';
import type { CarrierPaper } from '../../../../shared/print-routing.ts';
import { PaperRow } from './paper-row.tsx';
import type { FormListRows } from './use-form-rows.ts';
import { useFormRows } from './use-form-rows.ts';

const NEW_PAPER: CarrierPaper = { carrier: '', paper: PAPER_100_180 };

/** Carriers whose labels need one paper and no other. */
export function PaperTable(list: FormListRows): ReactElement {
  const { t } = useTranslation();
  const { table, addButton, addRow, removeRow } = useFormRows(list);
  const { fields } = list;
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
              <PaperRow key={key} place={name} remove={() => removeRow(name)} />
            ))}
          </tbody>
        </table>
      )}
      <Button
        ref={addButton}
        icon={<PlusOutlined />}
        data-testid="paper-add"
        onClick={() => addRow(NEW_PAPER)}
      >
        {t('setup.routing.addPaper')}
      </Button>
    </>
  );
}
