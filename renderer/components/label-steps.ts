import type { ParcelCard } from '../../shared/parcel-views.ts';
import type { PrintState } from '../../shared/states.ts';

/** What a person may do about a parcel's label now. */
export interface LabelSteps {
  /** No paper exists: a first label may be printed. */
  readonly printNow: boolean;
  /** Paper exists: another label needs a reason. */
  readonly reprint: boolean;
  /** Nobody knows whether paper exists: a person says so. */
  readonly decide: boolean;
}

export function labelSteps(card: ParcelCard): LabelSteps {
  const isCancelling = card.cancellation?.state === 'open';
  if (card.numberState !== 'issued' || isCancelling)
    return { printNow: false, reprint: false, decide: false };
  const state = card.print?.state;
  const isUnderWay = state === 'queued' || state === 'claimed' || state === 'doubtful';
  return {
    printNow: !isUnderWay && card.labels === 0,
    reprint: !isUnderWay && card.labels > 0,
    decide: state === 'doubtful',
  };
}

/** What is known about a parcel's label: a copy that never came out says nothing about the one before. */
export const labelStateOf = ({ packId, boxes, print }: ParcelCard): PrintState | null =>
  boxes.find((box) => box.packId === packId)?.printState ?? print?.state ?? null;
