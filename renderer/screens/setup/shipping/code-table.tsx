import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingSettings } from '../../../../shared/shipping.ts';
import { CarrierField } from '../routing/carrier-field.tsx';
import type { FormListRows } from '../routing/use-form-rows.ts';
import { RowTable } from './row-table.tsx';

type CarrierCode = ShippingSettings['carriers'][number];

const NEW_CODE: CarrierCode = { carrier: '', platform: 'pinduoduo', code: '', name: '' };
const PLATFORMS = ['pinduoduo', 'alibaba'] as const satisfies readonly CarrierCode['platform'][];

/** Carriers that a platform spells otherwise than Douyin. */
export function CodeTable(list: FormListRows): ReactElement {
  const { t } = useTranslation();
  return (
    <RowTable
      list={list}
      label={t('shipping.setup.carriers')}
      className="shipping-codes"
      testId="ship-code"
      newRow={NEW_CODE}
      addText={t('shipping.setup.addCarrier')}
      columns={[
        {
          name: 'carrier',
          text: t('shipping.setup.carrier'),
          needed: true,
          renderField: (cell) => (
            <CarrierField {...cell} placeholder={t('setup.routing.carrierCode')} />
          ),
        },
        {
          name: 'platform',
          text: t('shipping.setup.platform'),
          renderField: ({ label, testId }) => (
            <Select
              aria-label={label}
              data-testid={testId}
              options={PLATFORMS.map((value) => ({
                value,
                label: t(`shipping.platform.${value}`),
              }))}
            />
          ),
        },
        {
          name: 'code',
          text: t('shipping.setup.code'),
          needed: true,
          renderField: ({ label, testId }) => (
            <Input aria-label={label} data-testid={testId} maxLength={100} spellCheck={false} />
          ),
        },
        {
          name: 'name',
          text: t('shipping.setup.name'),
          renderField: ({ label, testId }) => (
            <Input aria-label={label} data-testid={testId} maxLength={100} spellCheck={false} />
          ),
        },
      ]}
    />
  );
}
