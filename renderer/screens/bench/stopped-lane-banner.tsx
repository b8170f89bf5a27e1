import { PauseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { DoubtfulLabel } from '../../components/lane/doubtful-label.tsx';
import type { DoubtStep, StoppedLane } from '../../components/lane/use-doubt.ts';
import { useDoubt } from '../../components/lane/use-doubt.ts';
import { useLaneName } from '../../components/lane/use-lane-name.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { faultOf } from '../../station.ts';
import './stopped-lane-banner.css';

interface StoppedLaneBannerProps {
  readonly stopped: StoppedLane;
  /** How many more lanes are stopped. */
  readonly others: number;
  /** The label in doubt is that of the card below, which has the keys for it. */
  readonly isOnBench: boolean;
  /** The card below asks about a label itself: F8 and F9 are its keys. */
  readonly cardDecides: boolean;
  readonly onRun: () => void;
  /** Nothing came out of a label that was scanned for: its parcel is next. */
  readonly onNoPaper: (card: ParcelCard) => void;
}

/** A label that nobody is sure of stops its printer: which, what waits, and the keys to go on. */
export function StoppedLaneBanner(props: StoppedLaneBannerProps): ReactElement {
  const { stopped, others, isOnBench, cardDecides, onRun, onNoPaper } = props;
  const { t } = useTranslation();
  const laneName = useLaneName();
  const decision = useDoubt(stopped);
  const { lane, doubt, doubts, queued } = stopped;
  const take = (step: DoubtStep): void => {
    if (decision.isPending) return;
    decision.mutate(step, {
      onSuccess: (card) => {
        if (card !== null && step === 'no_paper' && doubt.runId === null) onNoPaper(card);
      },
    });
  };
  const decides = !cardDecides;
  useKeys({
    F8: decides ? () => take('came_out') : undefined,
    F9: decides ? () => take('no_paper') : undefined,
    F10: () => take('leave'),
  });
  return (
    <section
      className="lane-notice stopped-lane"
      data-tone="stop"
      data-testid="stopped-lane"
      data-order-id={doubt.orderId}
      data-pack-id={doubt.packId}
      data-queued={queued}
      data-doubts={doubts}
      role="alert"
    >
      <PauseCircleFilled className="stopped-lane-icon" aria-hidden />
      <div className="stopped-lane-what">
        <h2>{t('doubt.stopped', { lane: laneName(lane) })}</h2>
        {isOnBench ? <p>{t('doubt.onBench')}</p> : <DoubtfulLabel doubt={doubt} />}
        <p>
          {queued > 0 && <b>{t('doubt.waiting', { count: queued })} </b>}
          {doubts > 1 && <>{t('doubt.more', { count: doubts - 1 })} </>}
          {others > 0 && <>{t('doubt.otherLanes', { count: others })} </>}
          {cardDecides && !isOnBench && t('doubt.cardFirst')}
        </p>
      </div>
      <div className="stopped-lane-steps">
        {decides && (
          <>
            <Button data-testid="lane-came-out" onClick={() => take('came_out')}>
              <KeyCap name="F8" /> {t('step.cameOut')}
            </Button>
            <Button data-testid="lane-no-paper" onClick={() => take('no_paper')}>
              <KeyCap name="F9" /> {t('step.noPaper')}
            </Button>
          </>
        )}
        <Button data-testid="lane-leave" onClick={() => take('leave')}>
          <KeyCap name="F10" /> {t('doubt.leave')}
        </Button>
        {doubt.runId !== null && (
          <Button data-testid="lane-run" onClick={onRun}>
            {t('doubt.toRun')}
          </Button>
        )}
      </div>
      {decision.error !== null && <FaultNote fault={faultOf(decision.error)} />}
    </section>
  );
}
