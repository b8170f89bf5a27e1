import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInfo } from '../../queries.ts';
import { GatewaySection } from '../setup/gateway-section.tsx';
import { Section } from '../setup/section.tsx';
import { TextField } from '../setup/text-field.tsx';
import type { TestedStepProps } from './tested-step.tsx';
import { TestedStep } from './tested-step.tsx';

/** The account that pays for numbers; tested by a call that costs nothing. */
export function AccountStep(props: Omit<TestedStepProps, 'step' | 'children'>): ReactElement {
  const { t } = useTranslation();
  const { secret } = useInfo();
  return (
    <TestedStep {...props} step="account">
      <GatewaySection secret={secret} />
      <Section title={t('guide.shopOfTest')}>
        <TextField name="shop" label={t('setup.field.shop')} help={t('setup.help.shop')} />
      </Section>
    </TestedStep>
  );
}
