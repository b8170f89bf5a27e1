import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFERED_CHANNELS } from '../../../../shared/channels.ts';
import type { ShippingSettings } from '../../../../shared/shipping.ts';
import { SHIPPING_RULES } from '../../../../shared/shipping.ts';
import { useChannelText } from '../../../components/correction/channel-text.ts';
import type { FormListRows } from '../routing/use-form-rows.ts';
import { RowTable } from './row-table.tsx';

const NEW_SHOP: ShippingSettings['shops'][number] = {
  channel: '27',
  shop: '',
  rule: 'confirmed',
};

/** The shops at each platform, and when their parcels are told. */
export function ShopTable(list: FormListRows): ReactElement {
  const { t } = useTranslation();
  const channelText = useChannelText();
  return (
    <RowTable
      list={list}
      label={t('shipping.setup.shops')}
      className="shipping-shops"
      testId="ship-shop"
      newRow={NEW_SHOP}
      addText={t('shipping.setup.addShop')}
      none={<p className="routing-none">{t('shipping.setup.noShops')}</p>}
      columns={[
        {
          name: 'channel',
          text: t('shipping.setup.channel'),
          renderField: ({ label, testId }) => (
            <Select
              aria-label={label}
              data-testid={testId}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={OFFERED_CHANNELS.map((value) => ({ value, label: channelText(value) }))}
            />
          ),
        },
        {
          name: 'shop',
          text: t('shipping.setup.shop'),
          needed: true,
          renderField: ({ label, testId }) => (
            <Input aria-label={label} data-testid={testId} maxLength={100} spellCheck={false} />
          ),
        },
        {
          name: 'rule',
          text: t('shipping.setup.rule'),
          renderField: ({ label, testId }) => (
            <Select
              aria-label={label}
              data-testid={testId}
              popupMatchSelectWidth={false}
              options={SHIPPING_RULES.map((value) => ({
                value,
                label: t(`shipping.setup.rules.${value}`),
              }))}
            />
          ),
        },
      ]}
    />
  );
}
