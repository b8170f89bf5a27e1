import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';
import { WholeNumber } from './whole-number.tsx';

/** When a number that lies without a label becomes an exception, and how long it lasts. */
export function AgesSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('setup.section.ages')}>
      <div className="setup-numbers">
        <WholeNumber name="unprintedHours" highest={720} />
        <WholeNumber name="numberLifeDays" highest={90} />
      </div>
    </Section>
  );
}
