import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { isTradeClosed, isTradeToPay } from '../../../shared/distribution.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import type { Choice } from '../orders/list/selection.ts';

/** What may be done about distribution orders, in the order of the buttons. */
export const DISTRIBUTION_STEPS = [
  'create',
  'pay',
  'link',
  'preview',
  'refresh',
  'remove',
] as const;
export type DistributionStep = (typeof DISTRIBUTION_STEPS)[number];

/** Steps that are about one order only. */
const LONE: ReadonlySet<DistributionStep> = new Set(['preview', 'link']);

/** Refusals that linking the goods with their offer can cure. */
const CURED_BY_LINKING: ReadonlySet<ErrorCode> = new Set([
  'PLATFORM_RELATION_MISSING',
  'DISTRIBUTION_LINK_UNSEEN',
]);

/** Whether a step is possible for an order as it stands. */
export function isPossible(step: DistributionStep, row: DistributionRow): boolean {
  const { state, fault, tradeStatus } = row;
  switch (step) {
    case 'preview':
      return true;
    case 'create':
    case 'remove':
      return state === 'draft' || state === 'refused';
    case 'link':
      return state === 'refused' && fault !== null && CURED_BY_LINKING.has(fault.code);
    case 'refresh':
      return state === 'created';
    case 'pay':
      return state === 'created' && (tradeStatus === '' || isTradeToPay(tradeStatus));
  }
}

/**
 * The orders that a step is about: the chosen ones in sight, or the active one where none is chosen
 * at all; none where it fits none.
 */
export function meantBy(
  step: DistributionStep,
  { chosen, chosenCount }: Choice<DistributionRow>,
  active: DistributionRow | null,
): readonly DistributionRow[] {
  const one = active === null ? [] : [active];
  const meant = LONE.has(step) || chosenCount === 0 ? one : chosen;
  return meant.filter((row) => isPossible(step, row));
}

/** How a placed order stands; `in_doubt`: it has a fault, so that a person has to look. */
export type PlacedStanding = 'to_pay' | 'in_doubt' | 'good' | 'closed';

export function standingOf(row: Pick<DistributionRow, 'tradeStatus' | 'fault'>): PlacedStanding {
  const { tradeStatus, fault } = row;
  if (isTradeClosed(tradeStatus)) return 'closed';
  if (fault !== null) return 'in_doubt';
  return isTradeToPay(tradeStatus) ? 'to_pay' : 'good';
}

/** What the orders cost together as far as it is known, in fen. */
export const sumFen = (rows: readonly DistributionRow[]): number =>
  rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
