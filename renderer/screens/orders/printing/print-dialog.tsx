import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanePreview } from '../../../../shared/print-run.ts';
import { laneText } from '../../../../shared/print-run.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useLaneName } from '../../../components/lane/use-lane-name.ts';
import { faultOf } from '../../../station.ts';
import { Numeral } from '../../../components/numeral.tsx';
import type { PrintWish } from './label-list.tsx';
import { useRunPreview, useRunStart } from './use-print-run.ts';
import '../batch/start-dialog.css';

interface PrintDialogProps {
  readonly wish: PrintWish;
  readonly onClose: () => void;
}

const NONE: readonly LanePreview[] = [];

/** How many labels go where, before a person starts them. */
export function PrintDialog({ wish, onClose }: PrintDialogProps): ReactElement {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const start = useRunStart();
  const preview = useRunPreview(wish.selection);
  const lanes = preview.data ?? NONE;
  const total = lanes.reduce((sum, { labels }) => sum + labels, 0);
  const isKnown = preview.data !== undefined;
  const isReady = isKnown && total > 0 && !start.isPending;
  const fault = start.error ?? preview.error;
  const go = (): void => {
    if (isReady) start.mutate(wish, { onSuccess: onClose });
  };
  return (
    <Dialog testId="print-dialog" title={t('prints.startTitle')} onEnter={go} onClose={onClose}>
      <p className="start-count" data-testid="print-count" data-labels={isKnown ? total : ''}>
        {isKnown && total === 0 ? t('prints.nothing') : t('prints.toPrint', { count: total })}
      </p>
      {lanes.length > 0 && (
        <table className="cost-table">
          <thead>
            <tr>
              <th scope="col">{t('prints.where')}</th>
              <th scope="col" className="cost-count">
                {t('prints.labels')}
              </th>
              <th scope="col">{t('prints.howMany')}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ lane, labels, perDocument }) => (
              <tr key={laneText(lane)} data-testid="print-lane" data-labels={labels}>
                <td>{laneName(lane)}</td>
                <td className="cost-count mono">
                  <Numeral value={labels} />
                </td>
                <td>
                  {t(perDocument > 1 ? 'prints.perDocument' : 'prints.oneByOne', {
                    count: perDocument,
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{t('prints.startOrder', { order: t(`labels.orderBy.${wish.order}`) })}</p>
      <p className="start-note">{t('prints.startText')}</p>
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
      <DialogAction text={t('prints.start')} testId="print-start" disabled={!isReady} onAct={go} />
    </Dialog>
  );
}
