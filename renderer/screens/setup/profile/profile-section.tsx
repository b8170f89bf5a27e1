import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../section.tsx';
import type { SetupValues } from '../setup-values.ts';
import { CalibrationHelp } from './calibration-help.tsx';
import { ProfileFields } from './profile-fields.tsx';
import './profile-section.css';

/** Paper, resolution and position for the chosen printer, and the sheet that finds them. */
export function ProfileSection(): ReactElement {
  const { t } = useTranslation();
  const printer = Form.useWatch<SetupValues['printer'] | undefined>('printer') ?? '';
  const hint = printer === '' ? t('setup.profile.anyPrinter') : printer;
  return (
    <Section title={t('setup.section.profile')} hint={t('setup.profile.hint', { printer: hint })}>
      <Form.Item name="profiles" noStyle>
        <ProfileFields printer={printer} />
      </Form.Item>
      <CalibrationHelp printer={printer} />
    </Section>
  );
}
