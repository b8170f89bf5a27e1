import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ParcelCard, ShippingView } from '../../../shared/parcel-views.ts';
import { cardFault } from '../../components/card-fault.ts';
import { BoxStrip } from '../../components/boxes/box-strip.tsx';
import { MergedOrders } from '../../components/boxes/merged-orders.tsx';
import { ParcelActions } from '../../components/boxes/parcel-actions.tsx';
import { Correction } from '../../components/correction/correction.tsx';
import { ConflictWarning } from '../../components/conflict-warning.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { LabelButtons } from '../../components/label-buttons.tsx';
import { labelStateOf, labelSteps } from '../../components/label-steps.ts';
import { NumberMark } from '../../components/number-mark.tsx';
import { PrintMark } from '../../components/print-mark.tsx';
import { ShipMark } from '../../components/ship-mark.tsx';
import { TrackNo } from '../../components/track-no.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useCard } from '../../queries.ts';
import { faultOf } from '../../station.ts';
import { LedgerActions } from './ledger-actions.tsx';
import { ParcelFacts } from './parcel-facts.tsx';
import { Story } from './story/story.tsx';
import './ledger-panel.css';

interface LedgerPanelProps extends ParcelKey {
  /** Shows a parcel that was just added to the order. */
  readonly onAdded: (added: ParcelKey) => void;
  readonly onClose: () => void;
}

/** One parcel of the ledger, and what may be done about its label. */
export function LedgerPanel({ orderId, packId, onAdded, onClose }: LedgerPanelProps): ReactElement {
  const { t } = useTranslation();
  const { data: card, error } = useCard({ orderId, packId });
  useKeys({ Escape: onClose });
  return (
    <aside
      className="ledger-panel"
      aria-label={t('ledger.panel')}
      data-testid="ledger-panel"
      data-order-id={orderId}
      data-pack-id={packId}
      data-print-state={card?.print?.state ?? 'none'}
    >
      <header>
        <h2>{t('ledger.panel')}</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('ledger.close')}
          onClick={onClose}
        />
      </header>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {card !== undefined && <PanelCard card={card} onAdded={onAdded} />}
    </aside>
  );
}

/** Why the platform was not told; what the station goes on with by itself needs nobody. */
function ShipFault({ shipping }: { readonly shipping: ShippingView }): ReactElement | null {
  const { t } = useTranslation();
  const { state, fault } = shipping;
  if (fault === null) return null;
  if (state !== 'due' && state !== 'checking') return <FaultNote fault={fault} />;
  return <FaultNote fault={fault} action={t(`shipping.meaning.${state}`)} />;
}

interface PanelCardProps extends Pick<LedgerPanelProps, 'onAdded'> {
  readonly card: ParcelCard;
}

function PanelCard({ card, onAdded }: PanelCardProps): ReactElement {
  const { t } = useTranslation();
  const fault = cardFault(card);
  return (
    <>
      <p className="ledger-panel-track">
        {card.trackNo === null ? (
          t(card.numberState === 'unknown' ? 'parcel.trackNoUnknown' : 'parcel.noTrackNo')
        ) : (
          <TrackNo trackNo={card.trackNo} testId="panel-track-no" />
        )}
      </p>
      <p className="ledger-panel-marks">
        <NumberMark state={card.numberState} />
        <PrintMark state={labelStateOf(card)} print={card.print} />
        {card.shipping !== null && <ShipMark shipping={card.shipping} testId="panel-ship-state" />}
      </p>
      {card.conflictingTrackNos.length > 0 && (
        <ConflictWarning trackNos={card.conflictingTrackNos} />
      )}
      {fault !== null && <FaultNote fault={fault} />}
      {card.shipping !== null && <ShipFault shipping={card.shipping} />}
      <Correction card={card} />
      <div className="ledger-panel-steps">
        <LedgerActions card={card} />
        <LabelButtons card={card} steps={labelSteps(card)} />
        <ParcelActions card={card} onAdded={onAdded} />
      </div>
      <BoxStrip card={card} />
      <MergedOrders card={card} />
      <ParcelFacts card={card} />
      <Story orderId={card.orderId} packId={card.packId} />
    </>
  );
}
