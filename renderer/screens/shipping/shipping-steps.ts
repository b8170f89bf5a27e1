import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import type { Choice } from '../orders/list/selection.ts';

/** What a person may do about a shipping call. */
export const SHIPPING_STEPS = [
  'ship',
  'hold',
  'release',
  'byHand',
  'notShipped',
  'change',
  'extras',
] as const;
export type ShippingStep = (typeof SHIPPING_STEPS)[number];

type Facts = Pick<ShippingRow, 'state' | 'platform' | 'held' | 'toldTrackNo'>;

/** Whether a step means anything for a shipment now. */
export function isPossible(step: ShippingStep, shipment: Facts): boolean {
  const { state, platform, held, toldTrackNo } = shipment;
  const isOpen = state === 'waiting' || state === 'due' || state === 'refused';
  switch (step) {
    case 'ship':
      return isOpen && platform !== 'by_hand';
    case 'hold':
      return !held && (isOpen || state === 'checking');
    case 'release':
      return held && (isOpen || state === 'checking');
    case 'byHand':
      return isOpen || state === 'checking';
    case 'notShipped':
      return state === 'checking';
    case 'change':
      // What a platform has already, Pinduoduo alone lets be changed.
      return (
        (isOpen || state === 'done') &&
        platform !== 'by_hand' &&
        (platform === 'pinduoduo' || toldTrackNo === null)
      );
    case 'extras':
      return isOpen && (platform === 'pinduoduo' || platform === 'alibaba');
  }
}

/** How people tell a shipment from others. */
export const nameOf = ({ orderId, packId }: ParcelKey): string => `${orderId} ${packId}`.trim();

/** Whether another parcel of the order has given the platform its number. */
export const isSecond = ({ fault }: Pick<ShippingRow, 'fault'>): boolean =>
  fault?.code === 'SHIPMENT_ORDER_TAKEN';

/** Second numbers of their orders first: a list of many names only the first ones. */
export const secondFirst = (rows: readonly ShippingRow[]): readonly ShippingRow[] => [
  ...rows.filter(isSecond),
  ...rows.filter((row) => !isSecond(row)),
];

/** How many labels nobody saw, and why a number would be the second one of its order. */
export const riskOf = (
  rows: readonly ShippingRow[],
): { readonly unseen: number; readonly taken: Fault | null } => ({
  unseen: rows.filter(({ waitsFor }) => waitsFor === 'paper').length,
  taken: rows.find(isSecond)?.fault ?? null,
});

/** Whether a step is asked about before it is taken: a false "shipped" costs a fine. */
export function asksFirst(step: ShippingStep, rows: readonly ShippingRow[]): boolean {
  if (step !== 'ship') return step !== 'hold' && step !== 'release';
  const { unseen, taken } = riskOf(rows);
  return unseen > 0 || taken !== null;
}

/** Platforms take these facts of one order, and a person looks at one order at a time. */
const ONE_BY_ONE: ReadonlySet<ShippingStep> = new Set<ShippingStep>([
  'notShipped',
  'change',
  'extras',
]);

/**
 * The shipments that a step is about: the chosen ones in sight, or the active one where none is
 * chosen at all, as far as it means anything for them. A step for one shipment at a time takes the
 * active one.
 */
export function meantBy(
  step: ShippingStep,
  { chosen, chosenCount }: Choice<ShippingRow>,
  active: ShippingRow | null,
): readonly ShippingRow[] {
  const only = active === null ? [] : [active];
  const rows = chosenCount === 0 || ONE_BY_ONE.has(step) ? only : chosen;
  return rows.filter((row) => isPossible(step, row));
}
