import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNote } from '../../components/fault-note.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { faultOf } from '../../station.ts';
import type { SetupValues } from './setup-values.ts';
import { TestResult } from './test-result.tsx';
import { useMissingNames } from './use-missing-names.ts';
import type { useSetup } from './use-setup.ts';

interface SetupActionsProps extends ReturnType<typeof useSetup> {
  /** A value cannot work, so that nothing was stored. */
  readonly refused: boolean;
  /** Names of the fields that numbers still need. */
  readonly missing: readonly string[];
  readonly values: () => SetupValues;
}

/** Test and save, with what came of them. */
export function SetupActions(props: SetupActionsProps): ReactElement {
  const { test, save, refused, missing, values } = props;
  const { t } = useTranslation();
  const names = useMissingNames(missing);
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
            tone={names === null ? 'good' : 'attention'}
            icon={names === null ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
            text={t(names === null ? 'setup.saved' : 'setup.savedIncomplete')}
            testId="setup-saved"
          />
        )}
        {refused && (
          <p className="setup-refused" data-testid="setup-refused" role="alert">
            {t('setup.refused')}
          </p>
        )}
        {names !== null && !refused && (
          <p className="setup-missing" data-testid="setup-missing">
            {t('setup.missing', { fields: names })}
          </p>
        )}
      </div>
    </footer>
  );
}
