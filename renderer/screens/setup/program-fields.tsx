import { ReloadOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentPlatform } from '../../../shared/print-component.ts';
import { COMPONENT_PORTS } from '../../../shared/print-component.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { useProgramPrinters } from '../../queries.ts';
import { faultOf } from '../../station.ts';
import type { SetupValues } from './setup-values.ts';
import { TextField } from './text-field.tsx';

const PLATFORMS = [
  'douyin',
  'pinduoduo',
  'cainiao',
] as const satisfies readonly ComponentPlatform[];

/** The platform's print program: which one, where it listens, and which of its printers. */
export function ProgramFields(): ReactElement {
  const { t } = useTranslation();
  const form = Form.useFormInstance<SetupValues>();
  return (
    <>
      <Form.Item
        name={['component', 'platform']}
        label={t('setup.field.program')}
        extra={t('setup.help.program')}
      >
        <Segmented<ComponentPlatform>
          data-testid="setup-program"
          options={PLATFORMS.map((value) => ({ value, label: t(`setup.program.${value}`) }))}
          onChange={(platform) =>
            form.setFieldValue(['component', 'port'], COMPONENT_PORTS[platform])
          }
        />
      </Form.Item>
      <Form.Item
        name={['component', 'port']}
        label={t('setup.field.programPort')}
        extra={t('setup.help.programPort')}
        required
      >
        <InputNumber data-testid="setup-program-port" min={1} max={65_535} precision={0} />
      </Form.Item>
      <ProgramPrinter />
      <TextField
        optional
        name={['component', 'ownTemplateUrl']}
        label={t('setup.field.ownTemplateUrl')}
        help={t('setup.help.ownTemplateUrl')}
      />
    </>
  );
}

/** The program's own list; the printer that is set stays to be seen while the program is away. */
function ProgramPrinter(): ReactElement {
  const { t } = useTranslation();
  const platform = Form.useWatch<ComponentPlatform | undefined>(['component', 'platform']);
  const port = Form.useWatch<number | null | undefined>(['component', 'port']) ?? null;
  const chosen = Form.useWatch<string | undefined>(['component', 'printer']) ?? '';
  const asked = platform === undefined || port === null ? null : { platform, port };
  const { data, error, isFetching, refetch } = useProgramPrinters(asked);
  const usual = data?.defaultPrinter ?? null;
  const names = data?.printers ?? [];
  const offered = chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
  return (
    <>
      <Form.Item
        name={['component', 'printer']}
        label={t('setup.field.programPrinter')}
        extra={t('setup.help.programPrinter')}
        required
      >
        <Select
          data-testid="setup-program-printer"
          options={[
            { value: '', label: t('setup.noPrinter') },
            ...offered.map((value) => ({
              value,
              label: value === usual ? t('setup.usualPrinter', { name: value }) : value,
            })),
          ]}
        />
      </Form.Item>
      <div className="setup-program-state" aria-live="polite" data-testid="setup-program-state">
        {error !== null && !isFetching && <FaultNote fault={faultOf(error)} />}
        <Button
          icon={<ReloadOutlined />}
          loading={isFetching}
          disabled={asked === null}
          data-testid="setup-program-ask"
          onClick={() => {
            void refetch();
          }}
        >
          {t('setup.askProgram')}
        </Button>
      </div>
    </>
  );
}
