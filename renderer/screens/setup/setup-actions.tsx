import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNote } from '../../components/fault-note.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { faultOf } from '../../station.ts';
import { isNamedField } from './setup-fields.ts';
import type { SetupValues } from './setup-values.ts';
import { TestResult } from './test-result.tsx';
import type { useSetup } from './use-setup.ts';

interface SetupActionsProps extends ReturnType<typeof useSetup> {
  /** Names of the fields that numbers still need. */
  readonly missing: readonly string[];
  readonly values: () => SetupValues;
}

/** Test and save, with what came of them. */
export function SetupActions({ test, save, missing, values }: SetupActionsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <footer className="setup-actions">
      <div data-testid="setup-test-result" aria-live="polite">
        {test.isSuccess && <TestResult clockOffsetMs={test.data.clockOffsetMs} />}
        {test.isError && <FaultNote fault={faultOf(test.error)} />}
      </div>
      {save.isError && <FaultNote fault={faultOf(save.error)} />}
      <div className="setup-buttons">
        <Button
          loading={test.isPending}
          data-testid="setup-test"
          onClick={() => test.mutate(values())}
        >
          {test.isPending ? t('setup.testing') : t('setup.test')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={save.isPending} data-testid="setup-save">
          {t('setup.save')}
        </Button>
        {save.isSuccess && (
          <StateMark
            tone="good"
            icon={<CheckCircleOutlined />}
            text={t('setup.saved')}
            testId="setup-saved"
          />
        )}
        {missing.length > 0 && <Missing fields={missing} />}
      </div>
    </footer>
  );
}

function Missing({ fields }: { readonly fields: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  const names = fields.filter(isNamedField).map((field) => t(`setup.field.${field}`));
  return (
    <p className="setup-missing" data-testid="setup-missing">
      {t('setup.missing', { fields: names.join(t('setup.separator')) })}
    </p>
  );
}
