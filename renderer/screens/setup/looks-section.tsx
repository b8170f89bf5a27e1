import { Form, Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Looks } from '../../../shared/looks.ts';
import { Section } from './section.tsx';

const SCHEMES = ['system', 'light', 'dark'] as const satisfies readonly Looks['scheme'][];
const CONTRASTS = ['system', 'more'] as const satisfies readonly Looks['contrast'][];

/** What the screens of this bench look like. */
export function LooksSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('looks.title')}>
      <Form.Item name={['looks', 'scheme']} label={t('looks.scheme')} extra={t('looks.schemeHelp')}>
        <Segmented
          data-testid="setup-scheme"
          options={SCHEMES.map((value) => ({ value, label: t(`looks.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name={['looks', 'contrast']}
        label={t('looks.contrast')}
        extra={t('looks.contrastHelp')}
      >
        <Segmented
          data-testid="setup-contrast"
          options={CONTRASTS.map((value) => ({ value, label: t(`looks.${value}`) }))}
        />
      </Form.Item>
    </Section>
  );
}
