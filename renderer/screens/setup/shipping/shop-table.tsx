import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFERED_CHANNELS } from '../../../../shared/channels.ts';
import type { ShippingSettings } from '../../../../shared/shipping.ts';
import { SHIPPING_RULES } from '../../../../shared/shipping.ts';
import { useChannelText } from '../../../components/correction/channel-text.ts';
import { RowButtons } from '../routing/row-buttons.tsx';
import type { FormListRows } from '../routing/use-form-rows.ts';
import { useFormRows } from '../routing/use-form-rows.ts';

const NEW_SHOP: ShippingSettings['shops'][number] = {
  channel: '27',
  shop: '',
  rule: 'confirmed',
};

/** The shops at each platform, and when their parcels are told. */
export function ShopTable(list: FormListRows): ReactElement {
  const { t } = useTranslation();
  const channelText = useChannelText();
  const { table, addButton, addRow, removeRow } = useFormRows(list);
  const { fields } = list;
  const label = (place: number, column: 'channel' | 'shop' | 'rule'): string =>
    t('setup.routing.cell', { row: place + 1, column: t(`shipping.setup.${column}`) });
  return (
    <>
      {fields.length === 0 ? (
        <p className="routing-none">{t('shipping.setup.noShops')}</p>
      ) : (
        <table
          ref={table}
          className="routing-table shipping-shops"
          aria-label={t('shipping.setup.shops')}
        >
          <thead>
            <tr>
              <th scope="col">{t('shipping.setup.channel')}</th>
              <th scope="col">{t('shipping.setup.shop')}</th>
              <th scope="col">{t('shipping.setup.rule')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('shipping.setup.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ key, name }) => (
              <tr key={key}>
                <td>
                  <Form.Item name={[name, 'channel']}>
                    <Select
                      aria-label={label(name, 'channel')}
                      data-testid={`ship-shop-${name + 1}-channel`}
                      showSearch={{ optionFilterProp: 'label' }}
                      popupMatchSelectWidth={false}
                      options={OFFERED_CHANNELS.map((value) => ({
                        value,
                        label: channelText(value),
                      }))}
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item
                    name={[name, 'shop']}
                    rules={[
                      { required: true, whitespace: true, message: t('shipping.setup.needed') },
                    ]}
                  >
                    <Input
                      aria-label={label(name, 'shop')}
                      data-testid={`ship-shop-${name + 1}-shop`}
                      maxLength={100}
                      spellCheck={false}
                    />
                  </Form.Item>
                </td>
                <td>
                  <Form.Item name={[name, 'rule']}>
                    <Select
                      aria-label={label(name, 'rule')}
                      data-testid={`ship-shop-${name + 1}-rule`}
                      popupMatchSelectWidth={false}
                      options={SHIPPING_RULES.map((value) => ({
                        value,
                        label: t(`shipping.setup.rules.${value}`),
                      }))}
                    />
                  </Form.Item>
                </td>
                <td>
                  <RowButtons
                    row={name + 1}
                    testId={`ship-shop-${name + 1}`}
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
        data-testid="ship-shop-add"
        onClick={() => addRow(NEW_SHOP)}
      >
        {t('shipping.setup.addShop')}
      </Button>
    </>
  );
}
