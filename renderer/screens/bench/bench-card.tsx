import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { ParcelActions } from '../../components/boxes/parcel-actions.tsx';
import { Correction } from '../../components/correction/correction.tsx';
import { ConflictWarning } from '../../components/conflict-warning.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { LabelButtons } from '../../components/label-buttons.tsx';
import type { LabelSteps } from '../../components/label-steps.ts';
import { labelSteps } from '../../components/label-steps.ts';
import { ScrollArea } from '../../components/scroll-area.tsx';
import type { BenchView } from './bench-state.ts';
import { ConfirmPaper } from './confirm-paper.tsx';
import { Headline } from './headline.tsx';
import { NumberBlock } from './number-block.tsx';
import { OrderBlock } from './order-block.tsx';
import { SkipItems } from './skip-items.tsx';
import './bench-card.css';

interface BenchCardProps {
  readonly card: ParcelCard;
  readonly view: BenchView;
  /** Counts scans; the buttons begin anew with each. */
  readonly scan: number;
  /** Puts a box that was just added on the bench. */
  readonly onAdded: (card: ParcelCard) => void;
}

/** A parcel whose number or goods are in question gets no label with a mere key. */
const benchSteps = (card: ParcelCard): LabelSteps =>
  card.conflictingTrackNos.length === 0 && card.itemCheck === null
    ? labelSteps(card)
    : { ...labelSteps(card), printNow: false, reprint: false };

/** The parcel on the bench. */
export function BenchCard({ card, view, scan, onAdded }: BenchCardProps): ReactElement {
  const { t } = useTranslation();
  const hasNote = view.fault !== null || card.conflictingTrackNos.length > 0;
  return (
    <article
      className="bench-card"
      aria-label={t('bench.card')}
      data-testid="parcel-card"
      data-tone={view.tone}
      data-order-id={card.orderId}
      data-pack-id={card.packId}
      data-number-state={card.numberState ?? 'none'}
      data-print-state={card.print?.state ?? 'none'}
    >
      <Headline view={view} />
      <ScrollArea className="bench-card-body" label={t('bench.cardFacts')}>
        {card.conflictingTrackNos.length > 0 && (
          <ConflictWarning trackNos={card.conflictingTrackNos} />
        )}
        {view.fault !== null && <FaultNote fault={view.fault} />}
        <Correction key={scan} card={card} />
        <div className="bench-card-blocks" data-compact={hasNote}>
          <NumberBlock card={card} />
          <OrderBlock card={card} />
        </div>
      </ScrollArea>
      <footer className="bench-card-steps">
        {card.itemCheck !== null && <SkipItems card={card} />}
        <ConfirmPaper key={`paper ${scan}`} card={card} />
        <LabelButtons key={scan} card={card} steps={benchSteps(card)} />
        <ParcelActions key={`actions ${scan}`} card={card} onAdded={onAdded} />
      </footer>
    </article>
  );
}
