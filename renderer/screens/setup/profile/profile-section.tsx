import { Form, Select } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../section.tsx';
import { CalibrationHelp } from './calibration-help.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { useProfilePrinters } from './use-profile-printers.ts';
import './profile-section.css';

/** Paper, resolution and position for the chosen printer, and the sheet that finds them. */
export function ProfileSection(): ReactElement {
  const { t } = useTranslation();
  const printers = useProfilePrinters();
  const [chosen, choose] = useState('');
  const printer = printers.includes(chosen) ? chosen : (printers[0] ?? '');
  const nameOf = (name: string): string => (name === '' ? t('setup.profile.anyPrinter') : name);
  const hint =
    printers.length > 1 ? {} : { hint: t('setup.profile.hint', { printer: nameOf(printer) }) };
  return (
    <Section title={t('setup.section.profile')} {...hint}>
      {printers.length > 1 && (
        <Form.Item
          label={t('setup.profile.which')}
          extra={t('setup.profile.whichHelp')}
          htmlFor="profile-printer"
        >
          <Select
            id="profile-printer"
            data-testid="setup-profile-printer"
            value={printer}
            onChange={choose}
            options={printers.map((value) => ({ value, label: nameOf(value) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="profiles" noStyle>
        <ProfileFields printer={printer} />
      </Form.Item>
      <CalibrationHelp printer={printer} />
    </Section>
  );
}
