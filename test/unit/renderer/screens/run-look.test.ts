import { describe, expect, it } from 'vitest';
import {
  handedOver,
  isOpenRun,
  runTone,
  unseenOf,
} from '../../../../renderer/screens/orders/printing/run-look.ts';
import type { PrintRunView, PrintTally, RunLane } from '../../../../shared/print-run.ts';

const tallyOf = (more: Partial<PrintTally> = {}): PrintTally => ({
  left: 0,
  underWay: 0,
  spooled: 0,
  confirmed: 0,
  doubtful: 0,
  failed: 0,
  elsewhere: 0,
  ...more,
});

const laneOf = (more: Partial<RunLane> = {}): RunLane => ({
  lane: { backend: 'direct', printer: 'label-printer' },
  tally: tallyOf(),
  held: 0,
  spooler: null,
  waitsFor: null,
  ...more,
});

const runOf = (more: Partial<PrintRunView> = {}): PrintRunView => ({
  runId: 1,
  createdAtMs: 1,
  operator: 'op',
  order: 'goods',
  state: 'running',
  fault: null,
  total: 10,
  tally: tallyOf({ left: 10 }),
  lanes: [laneOf()],
  failures: [],
  ...more,
});

describe('the tone of a print run', () => {
  it.each([
    ['under way', runOf(), 'working'],
    ['paused', runOf({ state: 'paused' }), 'attention'],
    ['stopped by a doubt', runOf({ lanes: [laneOf(), laneOf({ waitsFor: 'doubt' })] }), 'stop'],
    [
      'at a printer without paper',
      runOf({ lanes: [laneOf({ held: 1, spooler: 'paper_out' })] }),
      'attention',
    ],
    [
      'with a label that failed',
      runOf({ state: 'finished', tally: tallyOf({ confirmed: 9, failed: 1 }) }),
      'attention',
    ],
    [
      'handed over and not seen',
      runOf({ state: 'finished', tally: tallyOf({ spooled: 10 }) }),
      'working',
    ],
    ['all seen', runOf({ state: 'finished', tally: tallyOf({ confirmed: 10 }) }), 'good'],
    ['cancelled', runOf({ state: 'cancelled' }), 'idle'],
    [
      'cancelled with a doubt',
      runOf({ state: 'cancelled', tally: tallyOf({ left: 9, doubtful: 1 }) }),
      'stop',
    ],
  ])('%s', (_, run, tone) => {
    expect(runTone(run)).toBe(tone);
  });
});

it('counts what was handed over, and what of it nobody saw', () => {
  const tally = tallyOf({
    left: 1,
    underWay: 2,
    spooled: 3,
    confirmed: 4,
    doubtful: 5,
    failed: 6,
    elsewhere: 7,
  });
  expect(handedOver(tally)).toBe(19);
  expect(unseenOf(tally)).toBe(8);
});

it('keeps another run waiting until it is over', () => {
  const open = ['gathering', 'running', 'paused', 'cancelled', 'finished'] as const;
  expect(open.filter((state) => isOpenRun(runOf({ state })))).toEqual([
    'gathering',
    'running',
    'paused',
  ]);
});
