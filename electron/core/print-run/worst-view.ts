import type { SpoolerView } from '../../../shared/states.ts';

/** What a person should know first comes first. */
const BY_WEIGHT: readonly SpoolerView[] = [
  'paper_out',
  'trouble',
  'stopped',
  'held',
  'silent',
  'printing',
  'waiting',
  'cancelled',
  'gone',
  'finished',
];

/** The one of several views that needs a person most; null where there is none. */
export const worstView = (views: readonly SpoolerView[]): SpoolerView | null =>
  BY_WEIGHT.find((view) => views.includes(view)) ?? null;
