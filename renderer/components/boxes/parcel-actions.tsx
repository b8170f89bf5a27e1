import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import { faultOf } from '../../station.ts';
import { FaultNote } from '../fault-note.tsx';
import { KeyCap } from '../key-cap.tsx';
import { useKeys } from '../use-keys.ts';
import { AddDialog } from './add-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { parcelSteps } from './parcel-steps.ts';
import { useAddParcel, useCancelNumber } from './use-parcel-actions.ts';
import './parcel-actions.css';

interface ParcelActionsProps {
  readonly card: ParcelCard;
  /** Shows the new box. */
  readonly onAdded: (card: ParcelCard) => void;
}

/** Another box, or the number given back: each with its key and a question before it. */
export function ParcelActions({ card, onAdded }: ParcelActionsProps): ReactElement | null {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'add' | 'cancel' | null>(null);
  const add = useAddParcel();
  const cancel = useCancelNumber();
  const steps = parcelSteps(card);
  const { orderId, packId, cancellation } = card;
  const key = { orderId, packId };
  const close = (): void => setOpen(null);
  const openAdd = (): void => {
    add.reset();
    setOpen('add');
  };
  const openCancel = (): void => {
    cancel.reset();
    if (steps.cancel === 'ask') setOpen('cancel');
    else if (!cancel.isPending) cancel.mutate({ ...key, labelDestroyed: false });
  };
  useKeys({
    F11: steps.add && open === null ? openAdd : undefined,
    F12: steps.cancel !== 'no' && open === null ? openCancel : undefined,
  });
  const isRefused = cancellation?.state === 'refused' && card.numberState === 'issued';
  const cancelFault = open === null && cancel.error !== null ? faultOf(cancel.error) : null;
  const hasStep = steps.add || steps.cancel !== 'no';
  if (!hasStep && !isRefused && cancelFault === null && open === null) return null;
  return (
    <section className="parcel-actions" data-testid="parcel-actions">
      {isRefused && cancellation.fault !== null && (
        <div className="parcel-actions-refused" data-testid="cancel-refused">
          <h2>{t('boxes.cancelRefused')}</h2>
          <FaultNote fault={cancellation.fault} />
        </div>
      )}
      {cancelFault !== null && <FaultNote fault={cancelFault} />}
      <div className="parcel-actions-row">
        {steps.add && (
          <Button
            type={isOutOfUse(card.numberState) ? 'primary' : 'default'}
            data-testid="add-parcel"
            onClick={openAdd}
          >
            <KeyCap name="F11" /> {t(isOutOfUse(card.numberState) ? 'boxes.replace' : 'boxes.add')}
          </Button>
        )}
        {steps.cancel !== 'no' && (
          <Button
            type={steps.cancel === 'again' ? 'primary' : 'default'}
            disabled={cancel.isPending}
            data-testid="cancel-number"
            onClick={openCancel}
          >
            <KeyCap name="F12" />{' '}
            {t(steps.cancel === 'again' ? 'boxes.cancelAgain' : 'boxes.cancel')}
          </Button>
        )}
      </div>
      {open === 'add' && (
        <AddDialog
          card={card}
          busy={add.isPending}
          fault={add.error === null ? null : faultOf(add.error)}
          onClose={close}
          onApply={(goods) =>
            add.mutate(
              { ...key, goods },
              {
                onSuccess: (added) => {
                  close();
                  onAdded(added);
                },
              },
            )
          }
        />
      )}
      {open === 'cancel' && (
        <CancelDialog
          card={card}
          busy={cancel.isPending}
          fault={cancel.error === null ? null : faultOf(cancel.error)}
          onClose={close}
          onApply={(labelDestroyed) =>
            cancel.mutate({ ...key, labelDestroyed }, { onSuccess: close })
          }
        />
      )}
    </section>
  );
}
