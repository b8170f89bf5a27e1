import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './section.tsx';
import { SENDER_PARTS } from './setup-fields.ts';
import { TextField } from './text-field.tsx';
import { useSetupRules } from './use-setup-rules.ts';

/** Who sends, for order files that name nobody. */
export function SenderSection(): ReactElement {
  const { t } = useTranslation();
  const { phone } = useSetupRules();
  return (
    <Section title={t('setup.section.sender')} hint={t('setup.senderHint')}>
      <div className="setup-sender">
        {SENDER_PARTS.map((part) => (
          <TextField
            key={part}
            name={['sender', part]}
            label={t(`setup.field.sender.${part}`)}
            help={t(`setup.help.sender.${part}`)}
            rules={part === 'mobile' ? phone : []}
          />
        ))}
      </div>
    </Section>
  );
}
