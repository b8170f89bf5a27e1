import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunLane } from '../../../../shared/print-run.ts';
import { laneText } from '../../../../shared/print-run.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import type { StoppedLane } from '../../../components/lane/use-doubt.ts';
import { useLaneName } from '../../../components/lane/use-lane-name.ts';
import type { Tone } from '../../../components/tone.ts';
import { handedOver, isStuck } from './run-look.ts';
import './run-lanes.css';

interface RunLanesProps {
  readonly lanes: readonly RunLane[];
  /** The lane that F7 decides about. */
  readonly stopped: StoppedLane | null;
  readonly onDecide: () => void;
}

/** Every way to paper of a run: how far it is, and what it waits for. */
export function RunLanes({ lanes, stopped, onDecide }: RunLanesProps): ReactElement {
  const { t } = useTranslation();
  const laneName = useLaneName();
  return (
    <ul className="run-lanes">
      {lanes.map((run) => {
        const { lane, tally, held, spooler, waitsFor } = run;
        const total = handedOver(tally) + tally.left + tally.underWay + tally.failed;
        const isDecided = stopped !== null && laneText(stopped.lane) === laneText(lane);
        const isStopped = isDecided || waitsFor === 'doubt';
        const tone: Tone = isStopped ? 'stop' : isStuck(run) ? 'attention' : 'idle';
        return (
          <li
            key={laneText(lane)}
            className="run-lane"
            data-tone={tone}
            data-testid="run-lane"
            data-waits-for={waitsFor ?? 'none'}
            data-spooler={spooler ?? 'none'}
          >
            <PrinterOutlined aria-hidden />
            <strong>{laneName(lane)}</strong>
            <span className="mono">
              {handedOver(tally)} / {total}
            </span>
            <span className="run-lane-says">
              {isDecided && (
                <>
                  <b>{t('prints.stoppedBy')}</b>{' '}
                  <span className="mono">{stopped.doubt.orderId}</span> {stopped.doubt.itemSummary}
                </>
              )}
              {isStopped && !isDecided && <b>{t('prints.stopped')}</b>}
              {!isStopped && held > 0 && t('prints.held', { count: held })}
              {!isStopped && held > 0 && spooler !== null && (
                <b> · {t(`state.spooler.${spooler}`)}</b>
              )}
              {!isStopped && waitsFor === 'spooler' && <> · {t('prints.waitsForSpooler')}</>}
            </span>
            {isDecided && (
              <Button type="primary" danger data-testid="run-decide" onClick={onDecide}>
                <KeyCap name="F7" /> {t('prints.decide')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
