import type { DistributionRow } from '../../../shared/distribution-views.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';

/** What may be done about distribution orders, in the order of the buttons. */
export const DISTRIBUTION_STEPS = [
  'create',
  'link',
  'preview',
  'refresh',
  'pay',
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

/** 1688's word for an order that waits for its money; `""` where it was not read yet. */
const TO_PAY: ReadonlySet<string> = new Set(['', 'waitbuyerpay']);

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
      return state === 'created' && TO_PAY.has(tradeStatus);
  }
}

/** The orders that a step is about: the chosen ones, else the active one; none where it fits none. */
export function meantBy(
  step: DistributionStep,
  chosen: readonly DistributionRow[],
  active: DistributionRow | null,
): readonly DistributionRow[] {
  const one = active === null ? [] : [active];
  const meant = LONE.has(step) || chosen.length === 0 ? one : chosen;
  return meant.filter((row) => isPossible(step, row));
}

/** What the orders cost together as far as it is known, in fen. */
export const sumFen = (rows: readonly DistributionRow[]): number =>
  rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
