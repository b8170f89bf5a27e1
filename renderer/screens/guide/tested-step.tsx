import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideStep } from '../../../shared/guide.ts';
import { faultOf } from '../../station.ts';
import { TestResult } from '../setup/test-result.tsx';
import type { useSetup } from '../setup/use-setup.ts';
import { StepFrame } from './step-frame.tsx';
import type { GuideDesk } from './use-guide.ts';

export interface TestedStepProps extends ReturnType<typeof useSetup> {
  readonly step: GuideStep;
  readonly desk: GuideDesk;
  readonly children: ReactNode;
}

/** A step whose values the gateway is asked about before it goes on; Enter does what is next. */
export function TestedStep({ step, desk, test, save, children }: TestedStepProps): ReactElement {
  const { t } = useTranslation();
  const error = test.error ?? save.error;
  return (
    <StepFrame
      step={step}
      desk={desk}
      fault={error === null ? desk.fault : faultOf(error)}
      result={test.isSuccess && <TestResult clockOffsetMs={test.data.clockOffsetMs} />}
      action={
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={test.isPending || save.isPending}
          data-testid={test.isSuccess ? 'guide-next' : 'guide-test'}
        >
          {t(test.isSuccess ? 'guide.saveAndGoOn' : 'guide.test')}
        </Button>
      }
    >
      <div className="guide-sections">{children}</div>
    </StepFrame>
  );
}
