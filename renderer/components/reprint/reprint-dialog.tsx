import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault as faultWith } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ReprintOffer } from '../../../shared/reprints.ts';
import type { ReprintReason } from '../../../shared/states.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { FaultNote } from '../fault-note.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface ReprintDialogProps {
  readonly card: ParcelKey;
  readonly busy: boolean;
  /** Why the last reprint was not taken. */
  readonly fault: Fault | null;
  /** `leadPin` is null where the packer decides. */
  readonly onReprint: (reason: ReprintReason, leadPin: string | null) => void;
  readonly onClose: () => void;
}

/**
 * Asks why a label is printed again and, beyond the packer's limit, for a lead. Nothing is printed
 * until both are there.
 */
export function ReprintDialog(props: ReprintDialogProps): ReactElement | null {
  const { card, busy, fault, onReprint, onClose } = props;
  const { orderId, packId } = card;
  const [reason, setReason] = useState<ReprintReason | null>(null);
  const { data: offer, error } = useQuery({
    queryKey: [...QUERY.reprintOffer, orderId, packId],
    queryFn: () => valueOf(window.station.reprintOffer({ orderId, packId })),
    gcTime: 0,
  });
  const refused = error === null ? refusalOf(offer) : faultOf(error);
  if (refused !== null) return <Refused fault={refused} onClose={onClose} />;
  if (offer === undefined) return null;
  if (reason !== null) {
    const onPin = (pin: string): void => onReprint(reason, pin);
    return <PinDialog {...{ offer, reason, busy, fault, onPin, onClose }} />;
  }
  const onChoose = offer.rule === 'lead' ? setReason : (why: ReprintReason) => onReprint(why, null);
  return <ReasonDialog {...{ offer, onChoose, onClose }} />;
}

/** Why nobody can print it now, in the words of the main process; null where somebody can. */
function refusalOf(offer: ReprintOffer | undefined): Fault | null {
  if (offer === undefined) return null;
  const { done, limits, rule } = offer;
  if (rule === 'nobody') return faultWith('REPRINT_LIMIT', { done, limit: limits.lead });
  if (rule !== 'lead_missing') return null;
  return faultWith('REPRINT_LEAD_MISSING', { done, limit: limits.packer });
}

interface RefusedProps {
  readonly fault: Fault;
  readonly onClose: () => void;
}

function Refused({ fault, onClose }: RefusedProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog
      testId="reprint-refused"
      title={t('reprint.refused')}
      onEnter={onClose}
      onClose={onClose}
    >
      <FaultNote fault={fault} />
    </Dialog>
  );
}
