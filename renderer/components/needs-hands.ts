import type { SpoolerView } from '../../shared/states.ts';

const NEEDS_HANDS: ReadonlySet<SpoolerView> = new Set([
  'held',
  'stopped',
  'paper_out',
  'trouble',
  'cancelled',
]);

/** Whether the spooler says something that a person at the printer can put right. */
export const needsHands = (view: SpoolerView): boolean => NEEDS_HANDS.has(view);
