import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { NOBODY_KNOWS, NO_PAPER, SPOOLED } from '../../support/station/backend.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

const ONE = orderIdOf(1);

/** A label that was given away and of which nothing is heard. */
const silent = async () => {
  const ledger = openTestLedger();
  const [key] = await issueOrders(ledger, ONE);
  const kit = printKit(ledger, 30_000);
  const outcome = deferred<PrintOutcome>();
  kit.direct.answer(() => outcome.promise);
  const jobId = kit.print(the(key));
  await vi.advanceTimersByTimeAsync(29_999);
  expect(kit.job(jobId).state).toBe('claimed');
  await vi.advanceTimersByTimeAsync(1);
  return { kit, jobId, outcome, key: the(key) };
};

describe('a label whose deadline passes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is doubtful, and the way to paper is told to let go', async () => {
    const { kit, jobId, outcome } = await silent();
    expect(kit.job(jobId)).toMatchObject({
      state: 'doubtful',
      fault: { code: 'PRINT_DEADLINE', details: { seconds: 30 } },
    });
    expect(kit.direct.labels.map(({ signal }) => signal.aborted)).toEqual([true]);
    outcome.resolve(NOBODY_KNOWS);
    await Promise.all(kit.dropped);
    expect(kit.job(jobId).fault?.code).toBe('PRINT_DEADLINE');
  });

  test.each<[PrintOutcome, string]>([
    [SPOOLED, 'spooled'],
    [NO_PAPER, 'failed'],
  ])('takes a late outcome over not knowing', async (late, state) => {
    const { kit, jobId, outcome } = await silent();
    outcome.resolve(late);
    await Promise.all(kit.dropped);
    expect(kit.job(jobId).state).toBe(state);
  });

  test('lets the labels behind it go on', async () => {
    const { kit, jobId, key } = await silent();
    expect(kit.queue.sayNoPaper(jobId)).toBe(true);
    kit.direct.answer(async () => SPOOLED);
    const next = kit.print(key);
    await kit.queue.idle();
    expect(kit.job(next).state).toBe('spooled');
  });

  test('stays as a person decided it, whatever comes late', async () => {
    for (const [decide, state] of [
      ['confirm', 'confirmed'],
      ['sayNoPaper', 'failed'],
    ] as const) {
      const { kit, jobId, outcome } = await silent();
      const decided =
        decide === 'confirm' ? kit.queue.confirm(jobId, 'key') : kit.queue.sayNoPaper(jobId);
      expect(decided).toBe(true);
      outcome.resolve(SPOOLED);
      await Promise.all(kit.dropped);
      expect(kit.job(jobId).state).toBe(state);
      expect(kit.queue.sayNoPaper(jobId)).toBe(false);
      expect(kit.eventKinds().at(-1)).toBe('print_word_too_late');
    }
  });

  test('is not repeated by itself', async () => {
    const { kit, outcome, key } = await silent();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(kit.direct.labels).toHaveLength(1);
    expect(kit.states(key)).toEqual(['doubtful']);
    outcome.resolve(NOBODY_KNOWS);
    await kit.queue.idle();
  });

  test('holds up its line where the ledger cannot take the doubt, until something is heard', async () => {
    const ledger = openTestLedger();
    const [one, two] = await issueOrders(ledger, ONE, orderIdOf(2));
    const kit = printKit(ledger, 30_000);
    const outcome = deferred<PrintOutcome>();
    kit.direct.answer(() => outcome.promise);
    const jobId = kit.print(the(one));
    await vi.advanceTimersByTimeAsync(1);
    const over = Promise.allSettled(kit.dropped);
    ledger.db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON print_jobs WHEN new.state = 'doubtful'
      BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(kit.job(jobId).state).toBe('claimed');
    expect(kit.direct.labels.map(({ signal }) => signal.aborted)).toEqual([true]);
    kit.direct.answer(async () => SPOOLED);
    const next = kit.print(the(two));
    await kit.queue.idle();
    expect(kit.job(next).state).toBe('queued');
    outcome.resolve(SPOOLED);
    await over;
    await kit.queue.idle();
    expect([jobId, next].map((id) => kit.job(id).state)).toEqual(['spooled', 'spooled']);
  });
});
