import { BarcodeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane, PrintRunView } from '../../../../../shared/print-run.ts';
import { laneText } from '../../../../../shared/print-run.ts';
import { DialogAction } from '../../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../../components/dialog/dialog.tsx';
import { useDialogScan } from '../../../../components/dialog/use-dialog-scan.ts';
import { FaultNote } from '../../../../components/fault-note.tsx';
import { KeyCap } from '../../../../components/key-cap.tsx';
import { useLaneName } from '../../../../components/lane/use-lane-name.ts';

import { faultOf } from '../../../../station.ts';
import { unseenOf } from '../run-look.ts';
import { LastGoodPreview } from './last-good-preview.tsx';
import { useFindLastGood, useGoOnAfter } from './use-last-good.ts';
import './last-good.css';

interface LastGoodDialogProps {
  readonly run: PrintRunView;
  readonly onClose: () => void;
}

/** A run that broke goes on after the label that is scanned here, or from its start. */
export function LastGoodDialog({ run, onClose }: LastGoodDialogProps): ReactElement {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const find = useFindLastGood();
  const goOn = useGoOnAfter();
  const lanes = run.lanes.filter(({ tally }) => unseenOf(tally) > 0);
  const onlyLane = lanes.length === 1 ? lanes[0]?.lane : undefined;
  const isBusy = find.isPending || goOn.isPending;
  const view = find.data;
  const look = (code: string | null, lane: Lane | null): void => {
    if (isBusy) return;
    goOn.reset();
    find.mutate({ code, lane });
  };
  const accept = (): void => {
    if (view !== undefined && !isBusy) goOn.mutate(view, { onSuccess: onClose });
  };
  const { text } = useDialogScan((code) => look(code, null));
  const fault = goOn.error ?? find.error;
  return (
    <Dialog
      testId="last-good-dialog"
      className="last-good"
      title={t('lastGood.title')}
      close={t('lastGood.leave')}
      keys={{ F9: onlyLane === undefined ? undefined : () => look(null, onlyLane) }}
      onEnter={accept}
      onClose={onClose}
    >
      <p>{t('lastGood.text')}</p>
      <p className="last-good-scan" data-testid="last-good-scan" data-typing={text !== ''}>
        <BarcodeOutlined aria-hidden />
        {text === '' ? t('lastGood.ready') : <output className="mono">{text}</output>}
      </p>
      <div className="last-good-none">
        {lanes.map(({ lane }) => (
          <Button
            key={laneText(lane)}
            disabled={isBusy}
            data-testid="last-good-none"
            onClick={() => look(null, lane)}
          >
            {onlyLane !== undefined && <KeyCap name="F9" />}{' '}
            {t('lastGood.none', { lane: laneName(lane) })}
          </Button>
        ))}
      </div>
      {view !== undefined && <LastGoodPreview view={view} />}
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
      <DialogAction
        text={t(view?.place === 0 ? 'lastGood.acceptNone' : 'lastGood.accept')}
        testId="last-good-accept"
        disabled={view === undefined || isBusy}
        onAct={accept}
      />
    </Dialog>
  );
}
