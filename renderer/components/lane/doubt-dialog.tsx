import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSpeaker } from '../../sound/speaker.ts';
import { faultOf } from '../../station.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { useDialogScan } from '../dialog/use-dialog-scan.ts';
import { FaultNote } from '../fault-note.tsx';
import { KeyCap } from '../key-cap.tsx';
import { DoubtfulLabel } from './doubtful-label.tsx';
import type { DoubtStep, StoppedLane } from './use-doubt.ts';
import { useDoubt } from './use-doubt.ts';
import { useLaneName } from './use-lane-name.ts';
import './doubt-dialog.css';

interface DoubtDialogProps {
  readonly stopped: StoppedLane;
  readonly onClose: () => void;
}

/** Asks about the label that stops a lane. Scanning its number says that it came out. */
export function DoubtDialog({ stopped, onClose }: DoubtDialogProps): ReactElement {
  const { t } = useTranslation();
  const play = useSpeaker();
  const laneName = useLaneName();
  const decision = useDoubt(stopped);
  const [scanIgnored, setScanIgnored] = useState(false);
  const { doubt, doubts, lane } = stopped;
  const take = (step: DoubtStep): void => {
    if (!decision.isPending) decision.mutate(step, { onSuccess: onClose });
  };
  useDialogScan((code) => {
    if (code === doubt.trackNo) take('came_out');
    else {
      setScanIgnored(true);
      play('attention');
    }
  });
  return (
    <Dialog
      testId="doubt-dialog"
      title={t('doubt.title', { lane: laneName(lane) })}
      className="doubt-dialog"
      scanIgnored={scanIgnored}
      keys={{
        F8: () => take('came_out'),
        F9: () => take('no_paper'),
        F10: () => take('leave'),
      }}
      onClose={onClose}
    >
      <DoubtfulLabel doubt={doubt} />
      {doubt.fault !== null && <FaultNote fault={doubt.fault} action={t('doubt.action')} />}
      {doubts > 1 && (
        <p>
          {t('doubt.more', { count: doubts - 1 })}
          {doubt.runId !== null && <b> {t('doubt.orLastGood')}</b>}
        </p>
      )}
      {decision.error !== null && <FaultNote fault={faultOf(decision.error)} />}
      <div className="doubt-steps">
        <Button type="primary" data-testid="doubt-came-out" onClick={() => take('came_out')}>
          <KeyCap name="F8" /> {t('step.cameOut')}
        </Button>
        <Button danger data-testid="doubt-no-paper" onClick={() => take('no_paper')}>
          <KeyCap name="F9" /> {t('step.noPaper')}
        </Button>
        <Button data-testid="doubt-leave" onClick={() => take('leave')}>
          <KeyCap name="F10" /> {t('doubt.leave')}
        </Button>
      </div>
      <p className="doubt-note">{t('doubt.leaveText')}</p>
    </Dialog>
  );
}
