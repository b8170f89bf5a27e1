import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobId } from '../../../../shared/ids.ts';
import type { PrintRunView } from '../../../../shared/print-run.ts';
import { DoubtDialog } from '../../../components/lane/doubt-dialog.tsx';
import { useDoubtSound } from '../../../components/lane/use-doubt-sound.ts';
import { isStopped } from '../../../components/lane/use-doubt.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useTimes } from '../../../i18n/use-times.ts';
import { useLanes } from '../../../queries.ts';
import { faultOf } from '../../../station.ts';
import { LastGoodDialog } from './last-good/last-good-dialog.tsx';
import { RunBar, RunCounts } from './run-counts.tsx';
import { RunFailures } from './run-failures.tsx';
import { RunLanes } from './run-lanes.tsx';
import { handedOver, runTone, unseenOf } from './run-look.ts';
import { useRunVerb } from './use-print-run.ts';
import '../batch/batch-panel.css';
import './run-panel.css';

/** The last print run: how far it is, what stops it, and the way on after it broke. */
export function RunPanel({ run }: { readonly run: PrintRunView }): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  const verb = useRunVerb();
  const stopped = useLanes().data?.find(isStopped) ?? null;
  const [asksLast, setAsksLast] = useState(false);
  const [deciding, setDeciding] = useState<JobId | null>(null);
  const { state, tally, total } = run;
  const isRunning = state === 'running';
  const canTurn = isRunning || state === 'paused';
  const hasUnseen = unseenOf(tally) > 0;
  useDoubtSound(stopped?.doubt.jobId ?? null);
  const turn = (): void => verb.mutate(isRunning ? 'pausePrints' : 'resumePrints');
  const askLastGood = (): void => {
    if (!isRunning) setAsksLast(true);
    else verb.mutate('pausePrints', { onSuccess: () => setAsksLast(true) });
  };
  const isDeciding = stopped !== null && stopped.doubt.jobId === deciding;
  const decide = (): void => setDeciding(stopped?.doubt.jobId ?? null);
  const isFree = !asksLast && !isDeciding && !verb.isPending;
  useKeys({
    F6: isFree && hasUnseen ? askLastGood : undefined,
    F7: isFree && stopped !== null ? decide : undefined,
    F9: isFree && canTurn ? turn : undefined,
  });
  return (
    <section
      className="batch"
      data-tone={runTone(run)}
      data-testid="print-run"
      data-state={state}
      data-run-id={run.runId}
      data-handed-over={handedOver(tally)}
      data-confirmed={tally.confirmed}
    >
      <header className="batch-head">
        <h2>
          {t(`prints.state.${state}`)}{' '}
          <span className="batch-of mono">
            {handedOver(tally)} / {total}
          </span>
        </h2>
        <span className="batch-pace">{t(`labels.orderBy.${run.order}`)}</span>
        <span className="batch-who">
          {times.dateTime(run.createdAtMs)} · {run.operator}
        </span>
        {canTurn && (
          <>
            <Button
              type={isRunning || tally.doubtful > 0 ? 'default' : 'primary'}
              disabled={verb.isPending}
              data-testid={isRunning ? 'run-pause' : 'run-resume'}
              onClick={turn}
            >
              <KeyCap name="F9" /> {t(isRunning ? 'prints.pause' : 'prints.resume')}
            </Button>
            <Button
              disabled={verb.isPending}
              data-testid="run-cancel"
              onClick={() => verb.mutate('cancelPrints')}
            >
              {t('prints.cancel')}
            </Button>
          </>
        )}
      </header>
      <RunBar tally={tally} total={total} />
      <RunCounts tally={tally} />
      <RunLanes lanes={run.lanes} stopped={stopped} onDecide={decide} />
      {verb.error !== null && <FaultNote fault={faultOf(verb.error)} />}
      {state === 'paused' && run.fault !== null && (
        <FaultNote fault={run.fault} action={t('prints.resumeAction')} />
      )}
      {hasUnseen && (
        <footer className="run-broken">
          <span>{t('prints.brokenHint')}</span>
          <Button
            type={tally.doubtful > 0 ? 'primary' : 'default'}
            data-testid="run-last-good"
            disabled={!isFree}
            onClick={askLastGood}
          >
            <KeyCap name="F6" /> {t('lastGood.open')}
          </Button>
        </footer>
      )}
      {run.failures.length > 0 && <RunFailures run={run} />}
      {asksLast && <LastGoodDialog run={run} onClose={() => setAsksLast(false)} />}
      {isDeciding && <DoubtDialog stopped={stopped} onClose={() => setDeciding(null)} />}
    </section>
  );
}
