import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { benchState } from '../../../../renderer/screens/bench/bench-state.ts';
import { isStuckLane, waitsForDoubt } from '../../../../renderer/screens/bench/lane-doubts.ts';
import { laneDoubtSchema } from '../../../../shared/print-run.ts';
import type { LaneView } from '../../../../shared/print-run.ts';
import { printedCard, printOf } from '../cards.ts';

const DOUBT = laneDoubtSchema.parse({
  orderId: '4900000000000000102',
  packId: '',
  jobId: randomUUID(),
  trackNo: '99123456789013',
  itemSummary: '试验衬衣',
  copy: 1,
  sinceMs: 1,
  fault: null,
  runId: null,
});

const laneOf = (more: Partial<LaneView> = {}): LaneView => ({
  lane: { backend: 'direct', printer: 'label-printer' },
  waitsFor: null,
  doubt: null,
  doubts: 0,
  queued: 0,
  waiting: [],
  underWay: 0,
  held: 0,
  spooler: null,
  ...more,
});

const STOPPED = laneOf({ waitsFor: 'doubt', doubt: DOUBT, doubts: 1, queued: 1 });

/** The bench where another label stops the lane of this one. */
const heldUp = (state: 'queued' | 'doubtful') => benchState(null, printedCard(state), true);

describe('a label in line', () => {
  it('waits for the doubt that stops its own lane', () => {
    expect(waitsForDoubt(printOf('queued'), [STOPPED])).toBe(true);
    expect(waitsForDoubt(printOf('queued', { printer: 'another' }), [STOPPED])).toBe(false);
    expect(waitsForDoubt(printOf('queued', { backend: 'dialog' }), [STOPPED])).toBe(false);
    expect(waitsForDoubt(printOf('queued'), [laneOf({ queued: 1 })])).toBe(false);
  });

  it('is told of on the bench, and only while it is in line', () => {
    expect(heldUp('queued')).toMatchObject({ situation: 'heldUp', tone: 'attention' });
    expect(heldUp('doubtful')).toMatchObject({ situation: 'doubtful', tone: 'stop' });
    expect(benchState(null, printedCard('queued'))).toMatchObject({ situation: 'queued' });
    expect(waitsForDoubt(printOf('doubtful'), [STOPPED])).toBe(false);
    expect(waitsForDoubt(null, [STOPPED])).toBe(false);
  });
});

describe('a printer', () => {
  it('is stuck while the spooler holds labels for somebody to come', () => {
    expect(isStuckLane(laneOf({ held: 2, spooler: 'paper_out' }))).toBe(true);
    expect(isStuckLane(laneOf({ held: 2, spooler: 'printing' }))).toBe(false);
    expect(isStuckLane(laneOf({ held: 0, spooler: 'paper_out' }))).toBe(false);
    expect(isStuckLane({ ...STOPPED, held: 2, spooler: 'paper_out' })).toBe(false);
  });
});
