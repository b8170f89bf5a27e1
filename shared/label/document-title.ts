import type { LabelModel } from './model.ts';

/** What the system's line of jobs shows: the first number, and how many labels come after it. */
export function documentTitle(labels: readonly Pick<LabelModel, 'title'>[]): string {
  const [first, ...others] = labels;
  if (first === undefined) throw new Error('A document without a label');
  return others.length === 0 ? first.title : `${first.title} +${others.length}`;
}
