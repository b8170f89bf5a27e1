import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingSettings } from '../../../../shared/shipping.ts';
import { CarrierField } from '../routing/carrier-field.tsx';
import { RowButtons } from '../routing/row-buttons.tsx';
import type { FormListRows } from '../routing/use-form-rows.ts';
import { useFormRows } from '../routing/use-form-rows.ts';

type CarrierCode = ShippingSettings['carriers'][number];

const NEW_CODE: CarrierCode = { carrier: '', platform: 'pinduoduo', code: '', name: '' };
const PLATFORMS = ['pinduoduo', 'alibaba'] as const satisfies readonly CarrierCode['platform'][];

/** Carriers that a platform spells otherwise than Douyin. */
export function CodeTable(list: FormListRows): ReactElement {
  const { t } = useTranslation();
  const { table, addButton, addRow, removeRow } = useFormRows(list);
  const { fields } = list;
  const label = (place: number, column: 'carrier' | 'platform' | 'code' | 'name'): string =>
    t('setup.routing.cell', { row: place + 1, column: t(`shipping.setup.${column}`) });
  const needed = [{ required: true, whitespace: true, message: t('shipping.setup.needed') }];
  return (
    <>
      {fields.length > 0 && (
        <table
          ref={table}
          className="routing-table shipping-codes"
          aria-label={t('shipping.setup.carriers')}
        >
          <thead>
            <tr>
              <th scope="col">{t('shipping.setup.carrier')}</th>
              <th scope="col">{t('shipping.setup.platform')}</th>
              <th scope="col">{t('shipping.setup.code')}</th>
              <th scope="col">{t('shipping.setup.name')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('shipping.setup.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ key, name }) => (
              <tr key={key}>
                <td>
                  <Form.Item name={[name, 'carrier']} rules={needed}>
                    <CarrierField
                      label={label(name, 'carrier')}
                      placeholder={t('setup.routing.carrierCode')}
                      testId={`ship-code-${name + 1}-carrier`}
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, 'platform']}>
                    <Select
                      aria-label={label(name, 'platform')}
                      data-testid={`ship-code-${name + 1}-platform`}
                      options={PLATFORMS.map((value) => ({
                        value,
                        label: t(`shipping.platform.${value}`),
                      }))}
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, 'code']} rules={needed}>
                    <Input
                      aria-label={label(name, 'code')}
                      data-testid={`ship-code-${name + 1}-code`}
                      maxLength={100}
                      spellCheck={false}
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, 'name']}>
                    <Input
                      aria-label={label(name, 'name')}
                      data-testid={`ship-code-${name + 1}-name`}
                      maxLength={100}
                      spellCheck={false}
                    />
                  </Form.Item>
                </td>
                <td>
                  <RowButtons
                    row={name + 1}
                    testId={`ship-code-${name + 1}`}
                    move={null}
                    isFirst
                    isLast
                    remove={() => removeRow(name)}
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
        data-testid="ship-code-add"
        onClick={() => addRow(NEW_CODE)}
      >
        {t('shipping.setup.addCarrier')}
      </Button>
    </>
  );
}
