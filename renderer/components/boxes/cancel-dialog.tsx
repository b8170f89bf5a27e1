import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { TrackNo } from '../track-no.tsx';
import { ParcelDialog } from './parcel-dialog.tsx';
import { needsWord } from './parcel-steps.ts';

interface CancelDialogProps {
  readonly card: ParcelCard;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: (labelDestroyed: boolean) => void;
  readonly onClose: () => void;
}

/** Asks before a number is given back; where paper exists, somebody says that it was destroyed. */
export function CancelDialog(props: CancelDialogProps): ReactElement {
  const { card, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const [destroyed, setDestroyed] = useState(false);
  const hasPaper = needsWord(card);
  return (
    <ParcelDialog
      testId="cancel-dialog"
      title={t('boxes.cancelTitle')}
      action={t('boxes.cancelApply')}
      danger
      ready={destroyed || !hasPaper}
      busy={busy}
      fault={fault}
      onApply={() => onApply(destroyed)}
      onClose={onClose}
    >
      <p className="parcel-dialog-number">
        {card.trackNo !== null && <TrackNo trackNo={card.trackNo} />}
      </p>
      <p>{t('boxes.cancelText')}</p>
      {hasPaper && (
        <label className="parcel-dialog-check parcel-dialog-confirm">
          <input
            type="checkbox"
            checked={destroyed}
            onChange={() => setDestroyed(!destroyed)}
            data-testid="label-destroyed"
          />
          {t('boxes.destroyed', { n: card.labels })}
        </label>
      )}
    </ParcelDialog>
  );
}
