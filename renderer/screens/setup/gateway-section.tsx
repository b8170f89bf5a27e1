import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretState } from '../../../shared/settings.ts';
import { Section } from './section.tsx';
import { TextField } from './text-field.tsx';
import { useSetupRules } from './use-setup-rules.ts';

/** Platforms whose calls may go to an address of their own. */
const PLATFORMS = ['pinduoduo', 'alibaba'] as const;

/** Where numbers come from, and the account that pays for them. */
export function GatewaySection({ secret }: { readonly secret: SecretState }): ReactElement {
  const { t } = useTranslation();
  const { needed, address } = useSetupRules();
  return (
    <Section title={t('setup.section.gateway')}>
      <TextField
        name="gatewayUrl"
        label={t('setup.field.gatewayUrl')}
        help={t('setup.help.gatewayUrl')}
        rules={address}
      />
      <TextField name="appid" label={t('setup.field.appid')} help={t('setup.help.appid')} />
      <Form.Item
        name="appSecret"
        label={t('setup.field.appSecret')}
        extra={<span data-testid="setup-secret-state">{t(`setup.secret.${secret}`)}</span>}
        required
        rules={secret === 'missing' ? [...needed] : []}
      >
        <Input.Password
          data-testid="setup-appSecret"
          visibilityToggle={false}
          autoComplete="new-password"
          placeholder={secret === 'missing' ? '' : t('setup.secretPlaceholder')}
        />
      </Form.Item>
      {PLATFORMS.map((platform) => (
        <TextField
          key={platform}
          optional
          name={['platformUrls', platform]}
          label={t(`setup.field.platformUrls.${platform}`)}
          help={t(`setup.help.platformUrls.${platform}`)}
          rules={address}
        />
      ))}
    </Section>
  );
}
