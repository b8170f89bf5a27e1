import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchSelection, BatchState, BatchView } from '../../../../shared/batch.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import type { Tone } from '../../../components/tone.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useTimes } from '../../../i18n/use-times.ts';
import { faultOf } from '../../../station.ts';
import { BatchBar } from './batch-bar.tsx';
import { BatchGroups } from './batch-groups.tsx';
import { minutesAndSeconds } from './duration.ts';
import { useBatchVerb } from './use-batch-actions.ts';
import './batch-panel.css';

const TONES: Readonly<Record<BatchState, Tone>> = {
  gathering: 'working',
  running: 'working',
  paused: 'attention',
  cancelled: 'idle',
  finished: 'good',
};

interface BatchPanelProps {
  readonly batch: BatchView;
  /** Numbers of it that have no label. */
  readonly unprinted: number;
  readonly onPrint: () => void;
  readonly onStart: (selection: BatchSelection) => void;
}

/** The last batch: how far it is, what stopped it, what came to nothing. */
export function BatchPanel(props: BatchPanelProps): ReactElement {
  const { batch, unprinted, onPrint, onStart } = props;
  const { t } = useTranslation();
  const times = useTimes();
  const verb = useBatchVerb();
  const { state, tally, total, callsUnderWay } = batch;
  const failed = tally.refused + tally.notAsked;
  const isOpen = state === 'running' || state === 'paused';
  const tone = state === 'finished' && failed > 0 ? 'attention' : TONES[state];
  const turn = (): void => verb.mutate(state === 'running' ? 'pauseBatch' : 'resumeBatch');
  useKeys({ F9: isOpen && !verb.isPending ? turn : undefined });
  return (
    <section
      className="batch"
      data-tone={tone}
      data-testid="batch"
      data-state={state}
      data-batch-id={batch.batchId}
      data-issued={tally.issued}
      data-left={tally.left}
    >
      <header className="batch-head">
        <h2>
          {t(`batch.state.${state}`)}{' '}
          <span className="batch-of mono">
            {tally.issued} / {total}
          </span>
        </h2>
        <Pace batch={batch} />
        <span className="batch-who">
          {times.dateTime(batch.createdAtMs)} · {batch.operator}
        </span>
        {isOpen && (
          <>
            <Button
              type={state === 'paused' ? 'primary' : 'default'}
              disabled={verb.isPending}
              data-testid={state === 'running' ? 'batch-pause' : 'batch-resume'}
              onClick={turn}
            >
              <KeyCap name="F9" /> {t(state === 'running' ? 'batch.pause' : 'batch.resume')}
            </Button>
            <Button
              disabled={verb.isPending}
              data-testid="batch-cancel"
              onClick={() => verb.mutate('cancelBatch')}
            >
              {t('batch.cancel')}
            </Button>
          </>
        )}
        {unprinted > 0 && (
          <Button type="primary" data-testid="batch-print" onClick={onPrint}>
            <KeyCap name="F10" /> {t('batch.print', { count: unprinted })}
          </Button>
        )}
      </header>
      <BatchBar tally={tally} total={total} />
      <p className="batch-counts" aria-live="polite">
        <StateMark
          tone="good"
          icon={<CheckCircleOutlined />}
          text={t('batch.issued', { count: tally.issued })}
          testId="batch-issued"
        />
        {tally.left > 0 && (
          <StateMark
            tone="idle"
            icon={<ClockCircleOutlined />}
            text={t('batch.left', { count: tally.left })}
            testId="batch-left"
          />
        )}
        {tally.refused > 0 && (
          <StateMark
            tone="stop"
            icon={<CloseCircleOutlined />}
            text={t('batch.refused', { count: tally.refused })}
            testId="batch-refused"
          />
        )}
        {tally.notAsked > 0 && (
          <StateMark
            tone="stop"
            icon={<ExclamationCircleOutlined />}
            text={t('batch.notAsked', { count: tally.notAsked })}
            testId="batch-not-asked"
          />
        )}
        {tally.unknown > 0 && (
          <StateMark
            tone="attention"
            icon={<QuestionCircleOutlined />}
            text={t('batch.unknown', { count: tally.unknown })}
            testId="batch-unknown"
          />
        )}
        {state !== 'running' && callsUnderWay > 0 && (
          <span>{t('batch.finishing', { count: callsUnderWay })}</span>
        )}
        {state === 'cancelled' && tally.left > 0 && <span>{t('batch.cancelledText')}</span>}
        {tally.unknown > 0 && <span>{t('batch.unknownText')}</span>}
      </p>
      {verb.error !== null && <FaultNote fault={faultOf(verb.error)} />}
      {state === 'paused' && batch.fault !== null && (
        <FaultNote fault={batch.fault} action={t('batch.resumeAction')} />
      )}
      {failed > 0 && <BatchGroups batch={batch} blocked={isOpen} onStart={onStart} />}
    </section>
  );
}

/** Speed and time left, once they can be told. */
function Pace({ batch }: { readonly batch: BatchView }): ReactElement | null {
  const { t } = useTranslation();
  const formats = useFormats();
  const { perSecond, secondsLeft, state } = batch;
  if (state !== 'running' || perSecond === null || secondsLeft === null)
    return <span className="batch-pace" />;
  const { minutes, seconds } = minutesAndSeconds(secondsLeft);
  const rate = formats.rate(perSecond);
  return (
    <span className="batch-pace" data-testid="batch-pace">
      {t('batch.rate', { rate })} ·{' '}
      {minutes === 0
        ? t('batch.secondsLeft', { seconds })
        : t('batch.minutesLeft', { minutes, seconds })}
    </span>
  );
}
