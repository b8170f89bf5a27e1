import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../shared/parcel-views.ts';
import { FaultNote } from './fault-note.tsx';
import { KeyCap } from './key-cap.tsx';
import type { LabelSteps } from './label-steps.ts';
import { ReprintDialog } from './reprint/reprint-dialog.tsx';
import { useKeys } from './use-keys.ts';
import { useLabelActions } from './use-label-actions.ts';
import './label-buttons.css';

interface LabelButtonsProps {
  readonly card: ParcelCard;
  readonly steps: LabelSteps;
}

/** The steps a person may take now, each with its key. */
export function LabelButtons({ card, steps }: LabelButtonsProps): ReactElement {
  const { t } = useTranslation();
  const { take, busy, fault } = useLabelActions(card);
  const [isAsking, setAsking] = useState(false);
  const printNow = steps.printNow ? () => take({ kind: 'print' }) : undefined;
  const reprint = steps.reprint ? () => setAsking(true) : undefined;
  const cameOut = steps.decide ? () => take({ kind: 'decide', cameOut: true }) : undefined;
  const noPaper = steps.decide ? () => take({ kind: 'decide', cameOut: false }) : undefined;
  useKeys({ F6: printNow, F7: reprint, F8: cameOut, F9: noPaper });
  return (
    <div className="label-buttons">
      {fault !== null && !isAsking && <FaultNote fault={fault} />}
      <div className="label-buttons-row">
        {cameOut !== undefined && (
          <Button type="primary" disabled={busy} data-testid="came-out" onClick={cameOut}>
            <KeyCap name="F8" /> {t('step.cameOut')}
          </Button>
        )}
        {noPaper !== undefined && (
          <Button danger disabled={busy} data-testid="no-paper" onClick={noPaper}>
            <KeyCap name="F9" /> {t('step.noPaper')}
          </Button>
        )}
        {printNow !== undefined && (
          <Button type="primary" disabled={busy} data-testid="print-now" onClick={printNow}>
            <KeyCap name="F6" /> {t('step.printNow')}
          </Button>
        )}
        {reprint !== undefined && (
          <Button disabled={busy} data-testid="reprint" onClick={reprint}>
            <KeyCap name="F7" /> {t('step.reprint')}
          </Button>
        )}
      </div>
      {isAsking && (
        <ReprintDialog
          card={card}
          busy={busy}
          fault={fault}
          onClose={() => setAsking(false)}
          onReprint={(reason, leadPin) => {
            if (leadPin === null) setAsking(false);
            take({ kind: 'reprint', reason, leadPin }, () => setAsking(false));
          }}
        />
      )}
    </div>
  );
}
