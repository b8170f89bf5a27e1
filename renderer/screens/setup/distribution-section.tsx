import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';
import { TextField } from './text-field.tsx';

/** Which 1688 account buys at suppliers. */
export function DistributionSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('distribution.setup.section')}>
      <TextField
        name="distributionShop"
        label={t('distribution.setup.shop')}
        help={t('distribution.setup.shopHelp')}
        optional
      />
    </Section>
  );
}
