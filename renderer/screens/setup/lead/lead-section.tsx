import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInfo } from '../../../queries.ts';
import { Section } from '../section.tsx';
import { LeadDialog } from './lead-dialog.tsx';
import './lead-section.css';

/** How often a label may be printed again, and who says so beyond that. */
export function LeadSection(): ReactElement {
  const { t } = useTranslation();
  const { settings, leadPinSet, readOnly } = useInfo();
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const open = (): void => {
    setSaved(false);
    setOpen(true);
  };
  return (
    <Section title={t('lead.title')}>
      <p>{t('lead.limits', settings.reprintLimits)}</p>
      <p
        className="lead-state"
        data-tone={leadPinSet ? 'good' : 'attention'}
        data-testid="lead-state"
      >
        {t(leadPinSet ? 'lead.pinSet' : 'lead.pinMissing')}
      </p>
      <div className="lead-actions">
        <Button data-testid="lead-change" disabled={readOnly !== null} onClick={open}>
          {t('lead.change')}
        </Button>
        {isSaved && (
          <output data-tone="good" data-testid="lead-saved">
            {t('lead.saved')}
          </output>
        )}
      </div>
      {isOpen && (
        <LeadDialog
          limits={settings.reprintLimits}
          isSet={leadPinSet}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            setSaved(true);
          }}
        />
      )}
    </Section>
  );
}
