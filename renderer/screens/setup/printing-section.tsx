import type { FormRule } from 'antd';
import { Form, Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinters } from '../../queries.ts';
import { FolderField } from './folder-field.tsx';
import { ProgramFields } from './program-fields.tsx';
import { PrinterSelect } from './routing/printer-select.tsx';
import { useFlawRule } from './routing/use-flaw-rule.ts';
import { Section } from './section.tsx';
import type { SetupValues } from './setup-values.ts';
import { WholeNumber } from './whole-number.tsx';

const BACKENDS = [
  'dialog',
  'direct',
  'file',
  'component',
] as const satisfies readonly SetupValues['backend'][];

const NONE: readonly string[] = [];

/** How labels reach paper. */
export function PrintingSection(): ReactElement {
  const { t } = useTranslation();
  const { data: printers = NONE } = usePrinters();
  const backend = Form.useWatch<SetupValues['backend'] | undefined>('backend') ?? 'dialog';
  const spare = useFlawRule(['spare']);
  const installed: FormRule = {
    warningOnly: true,
    validator: async (_rule, name: unknown) => {
      if (typeof name !== 'string' || name === '' || printers.includes(name)) return;
      throw new Error(t('setup.flaw.printerGone'));
    },
  };
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
        dependencies={['backend']}
        rules={[{ required: backend === 'direct', message: t('setup.flaw.printer') }, installed]}
      >
        <Select
          data-testid="setup-printer"
          options={[
            { value: '', label: t('setup.noPrinter') },
            ...printers.map((value) => ({ value, label: value })),
          ]}
        />
      </Form.Item>
      {backend === 'direct' && (
        <Form.Item
          name="sparePrinter"
          label={t('setup.field.sparePrinter')}
          extra={t('setup.help.sparePrinter')}
          dependencies={['printer']}
          rules={[spare]}
        >
          <PrinterSelect testId="setup-spare-printer" none={t('setup.routing.noSpare')} />
        </Form.Item>
      )}
      {backend === 'direct' && <WholeNumber name="labelsPerDocument" highest={100} />}
    </Section>
  );
}
