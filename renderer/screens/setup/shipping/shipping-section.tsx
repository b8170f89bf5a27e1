import type { ReactElement } from 'react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../section.tsx';
import { CodeTable } from './code-table.tsx';
import { ShopTable } from './shop-table.tsx';

/** When the platforms are told about the parcels of which shop, and how they name carriers. */
export function ShippingSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('shipping.setup.section')}>
      <div className="routing">
        <div className="routing-part">
          <h2>{t('shipping.setup.shops')}</h2>
          <p className="routing-help">{t('shipping.setup.shopsHelp')}</p>
          <Form.List name={['shipping', 'shops']}>
            {(fields, operation) => <ShopTable fields={fields} {...operation} />}
          </Form.List>
        </div>
        <div className="routing-part">
          <h2>{t('shipping.setup.carriers')}</h2>
          <p className="routing-help">{t('shipping.setup.carriersHelp')}</p>
          <Form.List name={['shipping', 'carriers']}>
            {(fields, operation) => <CodeTable fields={fields} {...operation} />}
          </Form.List>
        </div>
      </div>
    </Section>
  );
}
