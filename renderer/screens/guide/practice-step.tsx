import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { afterStep } from '../../../shared/guide.ts';
import { useInfo } from '../../queries.ts';
import type { Bench } from '../bench/use-bench.ts';
import { PracticeOrder } from './practice-order.tsx';
import { practicePhase } from './practice-phase.ts';
import { StepFrame } from './step-frame.tsx';
import type { GuideDesk } from './use-guide.ts';

interface PracticeStepProps {
  readonly desk: GuideDesk;
  readonly bench: Bench;
  readonly onBench: () => void;
}

/** The first parcel, on the practice gateway: from the scan of the order to the confirmed paper. */
export function PracticeStep({ desk, bench, onBench }: PracticeStepProps): ReactElement {
  const { t } = useTranslation();
  const { practice } = useInfo();
  const phase = practicePhase(bench.card);
  const finish = (): void => {
    const next = { ...afterStep(desk.guide, 'practice', 'done'), over: true };
    if (practice?.canLeave === true) desk.go(false, next);
    else desk.end(onBench);
  };
  return (
    <StepFrame
      step="practice"
      desk={desk}
      fault={desk.fault}
      settled={phase === 'done' || desk.guide.steps.practice !== 'open'}
      action={
        practice === null ? (
          <Button
            type="primary"
            size="large"
            loading={desk.isGoing}
            data-testid="guide-practise"
            onClick={() => desk.go(true, { ...desk.guide, at: 'practice' })}
          >
            {t('guide.practise')}
          </Button>
        ) : (
          <Button
            type="primary"
            size="large"
            disabled={phase !== 'done'}
            loading={desk.isGoing}
            data-testid="guide-finish"
            onClick={finish}
          >
            {t(practice.canLeave ? 'guide.finishAndLeave' : 'guide.finish')}
          </Button>
        )
      }
    >
      {practice === null ? (
        <p className="guide-note">{t('guide.practiceIsSafe')}</p>
      ) : (
        <PracticeOrder bench={bench} phase={phase} />
      )}
    </StepFrame>
  );
}
