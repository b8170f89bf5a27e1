import { describe, expect, test } from 'vitest';
import type { HandedLabel } from '../../../../electron/ledger/handed-labels.ts';
import { planLastGood } from '../../../../electron/core/print-run/last-good.ts';
import { newJobId } from '../../../support/station/printing.ts';
import { keyOf } from '../../../support/station/records.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { the } from '../../../support/station/result.ts';

const handed = (...states: readonly HandedLabel['state'][]): readonly HandedLabel[] =>
  states.map((state, at) => ({
    place: at + 1,
    document: 1,
    key: keyOf(orderIdOf(at + 1)),
    jobId: newJobId(),
    trackNo: `T${at + 1}`,
    state,
    spoolerJob: null,
  }));

const inDocument = (
  label: HandedLabel,
  document: number,
  spoolerJob: string | null = null,
): HandedLabel => ({ ...label, document, spoolerJob });

const places = (some: readonly HandedLabel[]): number[] => some.map(({ place }) => place);

const NONE: ReadonlySet<string> = new Set();

const plan = (labels: readonly HandedLabel[], trackNo: string | null): unknown => {
  const { last, sure, again, seenLater } = the(planLastGood(labels, trackNo, NONE));
  return [last?.place ?? null, places(sure), places(again), seenLater];
};

describe('what the last good label says', () => {
  test('all up to it came out, and nothing after it did', () => {
    const labels = handed('spooled', 'doubtful', 'spooled', 'doubtful');
    expect(plan(labels, 'T2')).toEqual([2, [1, 2], [3, 4], 0]);
    expect(plan(labels, 'T4')).toEqual([4, [1, 2, 3, 4], [], 0]);
  });

  test('what somebody saw before needs no word, and is not printed again', () => {
    const labels = handed('confirmed', 'spooled', 'confirmed', 'spooled', 'confirmed');
    expect(plan(labels, 'T3')).toEqual([3, [2], [4], 1]);
  });

  test('none came out', () => {
    expect(plan(handed('spooled', 'doubtful'), null)).toEqual([null, [], [1, 2], 0]);
    expect(plan([], null)).toEqual([null, [], [], 0]);
  });

  test('the order is that on paper, not that of the places', () => {
    const [first, second, third] = handed('spooled', 'spooled', 'spooled');
    const onPaper = [the(second), the(third), the(first)];
    expect(plan(onPaper, 'T3')).toEqual([3, [2, 3], [1], 0]);
  });

  test('a label of another lane says nothing', () => {
    expect(planLastGood(handed('spooled'), 'T9', NONE)).toBeNull();
  });

  test('what nobody knows of an earlier document stays unknown', () => {
    const labels = handed('doubtful', 'spooled', 'doubtful', 'spooled').map((label, at) =>
      inDocument(label, at < 2 ? 1 : 2),
    );
    const { sure, unsure } = the(planLastGood(labels, 'T4', NONE));
    expect([places(sure), places(unsure)]).toEqual([[2, 3, 4], [1]]);
  });

  test('what the spooler gave up did not come out because a later document did', () => {
    const labels = handed('spooled', 'spooled').map((label, at) =>
      inDocument(label, at + 1, `job-${at + 1}`),
    );
    const { sure, unsure } = the(planLastGood(labels, 'T2', new Set(['job-1', 'job-2'])));
    expect([places(sure), places(unsure)]).toEqual([[2], [1]]);
  });
});
