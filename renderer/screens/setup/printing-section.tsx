import { Form, Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinters } from '../../queries.ts';
import { FolderField } from './folder-field.tsx';
import { ProgramFields } from './program-fields.tsx';
import { Section } from './section.tsx';
import type { SetupValues } from './setup-values.ts';

const BACKENDS = [
  'dialog',
  'direct',
  'file',
  'component',
] as const satisfies readonly SetupValues['backend'][];

/** How labels reach paper. */
export function PrintingSection(): ReactElement {
  const { t } = useTranslation();
  const { data: printers = [] } = usePrinters();
  const backend = Form.useWatch<SetupValues['backend'] | undefined>('backend') ?? 'dialog';
  return (
    <Section title={t('setup.section.printing')}>
      <Form.Item
        name="backend"
        label={t('setup.field.backend')}
        extra={t(`setup.backendHelp.${backend}`)}
      >
        <Segmented
          data-testid="setup-backend"
          options={BACKENDS.map((value) => ({ value, label: t(`setup.backend.${value}`) }))}
        />
      </Form.Item>
      {backend === 'file' && <FolderField />}
      {backend === 'component' && <ProgramFields />}
      <Form.Item
        name="printer"
        hidden={backend === 'component'}
        label={t('setup.field.printer')}
        extra={t('setup.help.printer')}
        required={backend === 'direct'}
      >
        <Select
          data-testid="setup-printer"
          options={[
            { value: '', label: t('setup.noPrinter') },
            ...printers.map((value) => ({ value, label: value })),
          ]}
        />
      </Form.Item>
    </Section>
  );
}
