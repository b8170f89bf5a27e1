import { isOutOfUse } from '../../../shared/states.ts';
import type { NumberRecord } from '../../ledger/numbers.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { lastLabel } from '../../ledger/print-jobs.ts';
import { confirmableByScan, scannedLabel } from '../labels/print-plan.ts';

/** What the ledger knows about one parcel at the moment of a scan. */
export interface ParcelFacts {
  readonly number: NumberRecord | null;
  readonly jobs: readonly PrintJob[];
  readonly hasConflict: boolean;
  /** A call for its number is on its way right now. */
  readonly asking: boolean;
  /** A cancellation of its number is on its way: nothing is printed until its answer is known. */
  readonly cancelling: boolean;
  /** The ledger was restored: a label that it does not know may be on the parcel. */
  readonly labelMayExist: boolean;
}

/** What a scanned order id leads to. */
export type OrderScanStep =
  | 'issue_and_print'
  | 'print'
  | 'in_progress'
  | 'already_printed'
  | 'needs_decision'
  | 'not_usable';

export function decideOrderScan(facts: ParcelFacts): OrderScanStep {
  if (facts.asking) return 'in_progress';
  if (facts.cancelling) return 'not_usable';
  switch (facts.number?.state) {
    case undefined:
    case 'refused':
    case 'unknown':
    case 'requesting':
      return 'issue_and_print';
    case 'cancelled':
    case 'recycled':
      return 'not_usable';
    case 'issued':
      break;
  }
  const label = lastLabel(facts.jobs);
  if (label === undefined) {
    if (facts.hasConflict) return 'not_usable';
    return facts.labelMayExist ? 'needs_decision' : 'print';
  }
  switch (label.state) {
    case 'queued':
    case 'claimed':
      return 'in_progress';
    case 'doubtful':
      return 'needs_decision';
    default:
      return 'already_printed';
  }
}

/** Whether a label follows; where a batch asks for the number, it follows the answer. */
export const leadsToLabel = (step: OrderScanStep, { asking }: ParcelFacts): boolean =>
  step === 'issue_and_print' || step === 'print' || (step === 'in_progress' && asking);

/** What a scanned tracking number leads to: its label is in somebody's hand. */
export type LabelScanStep =
  | 'confirm'
  | 'found'
  | 'already_confirmed'
  | 'in_progress'
  | 'needs_decision'
  | 'not_printed'
  | 'not_usable';

export function decideLabelScan(facts: ParcelFacts): LabelScanStep {
  if (facts.number?.state !== 'issued' || facts.cancelling) return 'not_usable';
  const label = scannedLabel(facts.jobs);
  if (label === undefined) return facts.labelMayExist ? 'found' : 'not_printed';
  if (label.state === 'confirmed') return 'already_confirmed';
  if (confirmableByScan(label).includes(label.state)) return 'confirm';
  return label.state === 'doubtful' ? 'needs_decision' : 'in_progress';
}

/**
 * Which parcel of an order a scan of the order id means: the first one that still waits for its
 * label, else the last one that is in use.
 */
export function chooseParcel<Parcel extends { readonly facts: ParcelFacts }>(
  parcels: readonly Parcel[],
): Parcel | undefined {
  const waiting = parcels.find(({ facts }) => {
    const step = decideOrderScan(facts);
    return step !== 'already_printed' && step !== 'not_usable';
  });
  const inUse = ({ facts }: Parcel): boolean => !isOutOfUse(facts.number?.state ?? null);
  return waiting ?? parcels.findLast(inUse) ?? parcels.at(-1);
}
