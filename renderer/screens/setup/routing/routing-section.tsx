import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../section.tsx';
import { PaperList } from './paper-list.tsx';
import { RuleList } from './rule-list.tsx';
import './routing-section.css';

/** Which labels go to which printer, and which paper a carrier wants. */
export function RoutingSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('setup.section.routing')}>
      <div className="routing">
        <div className="routing-part">
          <h2>{t('setup.routing.rules')}</h2>
          <p className="routing-help">{t('setup.routing.rulesHelp')}</p>
          <RuleList />
        </div>
        <div className="routing-part">
          <h2>{t('setup.routing.papers')}</h2>
          <p className="routing-help">{t('setup.routing.papersHelp')}</p>
          <PaperList />
        </div>
      </div>
    </Section>
  );
}
