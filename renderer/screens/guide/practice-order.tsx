import { CheckCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNote } from '../../components/fault-note.tsx';
import { LabelButtons } from '../../components/label-buttons.tsx';
import { labelSteps } from '../../components/label-steps.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import { ConfirmPaper } from '../bench/confirm-paper.tsx';
import { Headline } from '../bench/headline.tsx';
import type { Bench } from '../bench/use-bench.ts';
import { TestCode } from '../setup/scanner/test-code.tsx';
import type { PracticePhase } from './practice-phase.ts';
import { PRACTICE_PHASES } from './practice-phase.ts';

interface PracticeOrderProps {
  readonly bench: Bench;
  readonly phase: PracticePhase;
}

/** An order to scan from the screen, what the bench says of it, and the three things to do. */
export function PracticeOrder({ bench, phase }: PracticeOrderProps): ReactElement {
  const { t } = useTranslation();
  const { data: order, error } = useQuery({
    queryKey: QUERY.guideOrder,
    queryFn: () => valueOf(window.station.guideOrder(null)),
  });
  const { card, view, session } = bench;
  const reached = phase === 'done' ? PRACTICE_PHASES.length : PRACTICE_PHASES.indexOf(phase);
  return (
    <div className="guide-practice" data-testid="guide-practice" data-phase={phase}>
      <ol className="guide-todo">
        {PRACTICE_PHASES.map((name, place) => (
          <li key={name} aria-current={name === phase ? 'step' : undefined}>
            <span className="guide-todo-mark" data-done={place < reached} aria-hidden>
              {place < reached ? <CheckCircleFilled /> : place + 1}
            </span>
            <span>{t(`guide.todo.${name}`)}</span>
          </li>
        ))}
      </ol>
      {phase === 'scan' && order !== undefined && order !== null && (
        <div className="guide-code">
          <div className="scanner-card">
            <TestCode {...order} />
          </div>
          <Button data-testid="guide-scan" onClick={() => bench.scan(order.text)}>
            {t('guide.scanForMe')}
          </Button>
        </div>
      )}
      {phase === 'scan' && order === null && <p className="guide-note">{t('guide.noOrder')}</p>}
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {view.situation !== 'idle' && (
        <article className="guide-card" data-tone={view.tone}>
          <Headline view={view} next={phase === 'done' ? t('guide.thenFinish') : undefined} />
          {view.fault !== null && <FaultNote fault={view.fault} />}
          {card !== null && phase !== 'done' && (
            <div className="guide-card-steps">
              <ConfirmPaper key={`paper ${session.scan}`} card={card} />
              <LabelButtons key={session.scan} card={card} steps={labelSteps(card)} />
            </div>
          )}
        </article>
      )}
    </div>
  );
}
