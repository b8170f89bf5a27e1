import { AutoComplete, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName, KNOWN_CARRIERS } from '../../../shared/carriers.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Section } from './section.tsx';
import { TextField } from './text-field.tsx';
import { useSetupRules } from './use-setup-rules.ts';

/** Whose numbers they are, and which carrier's. */
export function ShopSection(): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { needed } = useSetupRules();
  const chosen = Form.useWatch<string | undefined>('carrier') ?? '';
  const name = carrierName(chosen, language);
  return (
    <Section title={t('setup.section.shop')}>
      <TextField name="shop" label={t('setup.field.shop')} help={t('setup.help.shop')} />
      <Form.Item
        name="carrier"
        label={t('setup.field.carrier')}
        extra={name === chosen ? t('setup.help.carrier') : t('setup.carrierNamed', { name })}
        required
        rules={[...needed]}
      >
        <AutoComplete
          options={KNOWN_CARRIERS.map((code) => ({
            value: code,
            label: `${carrierName(code, language)}  ${code}`,
          }))}
        >
          <Input data-testid="setup-carrier" spellCheck={false} />
        </AutoComplete>
      </Form.Item>
      <Form.Item
        name="itemCheckShops"
        label={t('setup.field.itemCheckShops')}
        extra={t('setup.help.itemCheckShops')}
        getValueProps={(shops: readonly string[]) => ({ value: shops.join('，') })}
        normalize={(typed: string) => typed.split(/[,，;；]/)}
      >
        <Input data-testid="setup-itemCheckShops" spellCheck={false} />
      </Form.Item>
    </Section>
  );
}
