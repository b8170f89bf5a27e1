import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { GuideStep } from '../../../shared/guide.ts';
import { GUIDE_STEPS } from '../../../shared/guide.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import type { GuideDesk } from './use-guide.ts';

interface StepFrameProps {
  readonly step: GuideStep;
  readonly desk: GuideDesk;
  /** What went wrong with what was asked for last. */
  readonly fault: Fault | null;
  readonly children: ReactNode;
  /** What the step's own test said. */
  readonly result?: ReactNode;
  /** The one thing to do next. */
  readonly action: ReactNode;
  /** Nothing is left to skip. */
  readonly settled?: boolean;
}

/** One step: what it is for, its fields, its test, and the ways on. */
export function StepFrame(props: StepFrameProps): ReactElement {
  const { step, desk, fault, children, result, action, settled = false } = props;
  const { t } = useTranslation();
  const place = GUIDE_STEPS.indexOf(step);
  const before = GUIDE_STEPS[place - 1];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="guide-step" data-testid="guide" data-step={step}>
      <div className="guide-step-body">
        <header className="guide-step-head">
          <p>{t('guide.place', { n: place + 1, total: GUIDE_STEPS.length })}</p>
          <h1 ref={title} tabIndex={-1}>
            {t(`guide.step.${step}.title`)}
          </h1>
          <p className="guide-step-text">{t(`guide.step.${step}.text`)}</p>
        </header>
        {children}
      </div>
      <footer className="guide-actions">
        <div aria-live="polite" data-testid="guide-result">
          {result}
          {fault !== null && <FaultNote fault={fault} />}
        </div>
        <div className="guide-buttons">
          {before !== undefined && (
            <Button data-testid="guide-back" onClick={() => desk.show(before)}>
              {t('guide.back')}
            </Button>
          )}
          {!settled && (
            <Button data-testid="guide-skip" onClick={() => desk.settle(step, 'skipped')}>
              {t('guide.skip')}
            </Button>
          )}
          <span className="guide-next">{action}</span>
        </div>
      </footer>
    </section>
  );
}
