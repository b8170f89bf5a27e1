import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { movePrintJob } from '../../../electron/core/labels/print-moves.ts';
import type { SpoolerWatch } from '../../../electron/core/labels/spooler-watch.ts';
import { createSpoolerWatch } from '../../../electron/core/labels/spooler-watch.ts';
import { addJob, moveJob, readJob } from '../../../electron/ledger/print-jobs.ts';
import type { JobId, ParcelKey } from '../../../shared/ids.ts';
import type { PrintBackendName, PrintState, SpoolerView } from '../../../shared/states.ts';
import type { Deferred } from '../../support/station/deferred.ts';
import { deferred } from '../../support/station/deferred.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, newJobId, trackNoOf } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

interface Kit {
  readonly watch: SpoolerWatch;
  readonly ledger: TestLedger;
  readonly jobId: JobId;
  readonly key: ParcelKey;
  readonly told: readonly (SpoolerView | null)[];
  readonly asked: readonly (readonly string[])[];
  readonly move: (from: PrintState, to: PrintState) => void;
  /** What the spooler says at the next look; null = it does not answer. */
  readonly look: (view: SpoolerView | null) => Promise<void>;
  readonly isOver: () => boolean;
}

async function watching(backend: PrintBackendName = 'direct'): Promise<Kit> {
  const ledger = openTestLedger();
  const key = the((await issueOrders(ledger, orderIdOf(1)))[0]);
  const jobId = newJobId();
  const asked: (readonly string[])[] = [];
  const told: (SpoolerView | null)[] = [];
  let answer = deferred<SpoolerView | null>();
  let pause: Deferred<null> = deferred();
  let isOver = true;
  const watch: SpoolerWatch = createSpoolerWatch({
    db: ledger.db,
    nowMs: ledger.clock.nowMs,
    spooler: {
      views: async (jobs) => {
        asked.push(jobs);
        const view = await answer.promise;
        return view === null ? null : new Map(jobs.map((job) => [job, view]));
      },
    },
    wait: async () => {
      await pause.promise;
    },
    changed: ({ view }) => told.push(view),
    drop: (work) => {
      isOver = false;
      void work.finally(() => {
        isOver = true;
      });
    },
  });
  const job = { jobId, key, trackNo: trackNoOf(key), copy: 1, reprintOf: null, reason: null };
  addJob(ledger.db, { ...job, backend, printer: 'label-1', operator: 'a', atMs: 1 });
  const move = (from: PrintState, to: PrintState): void => {
    const moved = movePrintJob(
      { ...ledger.shared, changed: () => {} },
      the(readJob(ledger.db, jobId)),
      [from],
      to,
      { spoolerJob: 'label-1-7' },
    );
    expect(moved).toBe(true);
    watch.note(key);
  };
  return {
    watch,
    ledger,
    jobId,
    key,
    told,
    asked,
    move,
    isOver: () => isOver,
    look: async (view) => {
      const [answered, paused] = [answer, pause];
      answer = deferred();
      answered.resolve(view);
      await turn();
      pause = deferred();
      paused.resolve(null);
      await turn();
    },
  };
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('a label at the spooler', () => {
  test('is asked about from when it is spooled until the spooler is done with it', async () => {
    const kit = await watching();
    kit.watch.note(kit.key);
    expect(kit.asked).toEqual([]);
    kit.move('queued', 'spooled');
    expect(kit.asked).toEqual([['label-1-7']]);
    expect(kit.watch.viewOf(kit.jobId)).toBeNull();
    for (const view of ['waiting', 'waiting', 'paper_out', null, 'finished'] as const) {
      await kit.look(view);
    }
    expect(kit.told).toEqual(['waiting', 'paper_out', 'silent', 'finished']);
    expect(kit.isOver()).toBe(true);
    expect(kit.asked).toHaveLength(5);
    kit.watch.note(kit.key);
    expect(kit.asked).toHaveLength(5);
  });

  test('is not asked about any more once somebody saw its paper', async () => {
    const kit = await watching();
    kit.move('queued', 'spooled');
    await kit.look('printing');
    kit.move('spooled', 'confirmed');
    expect(kit.watch.viewOf(kit.jobId)).toBeNull();
    await kit.look('printing');
    expect(kit.isOver()).toBe(true);
    expect(kit.told).toEqual(['printing']);
  });

  test('is asked about less often after half an hour, and never given up', async () => {
    const kit = await watching();
    kit.move('queued', 'spooled');
    await kit.look('held');
    kit.ledger.clock.advance(31 * 60_000);
    await kit.look('held');
    const asked = kit.asked.length;
    await kit.look('held');
    expect(kit.asked).toHaveLength(asked);
    kit.ledger.clock.advance(60_000);
    await kit.look('held');
    await kit.look('finished');
    expect(kit.watch.viewOf(kit.jobId)).toBe('finished');
    expect(kit.isOver()).toBe(true);
  });

  test.each(['file', 'component'] as const)('is none where the way is %s', async (backend) => {
    const kit = await watching(backend);
    kit.move('queued', 'spooled');
    expect(kit.asked).toEqual([]);
  });
});

/** A watch over labels that a spooler took, each as a job of its own, that looks without a pause. */
async function over(
  labels: number,
  { viewOf, changed }: { viewOf: (job: string) => SpoolerView; changed: (job: string) => void },
): Promise<{ watch: SpoolerWatch; jobs: readonly JobId[] }> {
  const ledger = openTestLedger();
  const places = Array.from({ length: labels }, (_, place) => orderIdOf(place + 1));
  const keys = await issueOrders(ledger, ...places);
  const watch = createSpoolerWatch({
    ...ledger.shared,
    spooler: { views: async (jobs) => new Map(jobs.map((job) => [job, viewOf(job)])) },
    wait: turn,
    changed: (word) => changed(the(word.keys[0]).orderId),
    drop: (work) => {
      work.catch(() => {});
    },
  });
  onTestFinished(() => watch.stop());
  const jobs = keys.map((key, place) => {
    const jobId = newJobId();
    const job = { jobId, key, trackNo: trackNoOf(key), copy: 1, reprintOf: null, reason: null };
    const row = { ...job, backend: 'direct', printer: 'label-1', operator: 'a', atMs: 1 } as const;
    addJob(ledger.db, row);
    const spoolerJob = `label-1-${place}`;
    moveJob(ledger.db, { jobId, from: ['queued'], to: 'spooled', atMs: 1, spoolerJob });
    watch.note(key);
    return jobId;
  });
  return { watch, jobs };
}

describe('the look at the spooler', () => {
  test('forgets the oldest views, and never a label that the spooler still holds', async () => {
    const { watch, jobs } = await over(510, {
      viewOf: (job) => (job === 'label-1-0' ? 'held' : 'finished'),
      changed: () => {},
    });
    await vi.waitFor(() => expect(watch.viewOf(the(jobs.at(-1)))).toBe('finished'));
    expect(watch.viewOf(the(jobs[0]))).toBe('held');
    expect(watch.held()).toMatchObject([{ labels: 1, view: 'held' }]);
    expect(watch.viewOf(the(jobs[1]))).toBeNull();
  });

  test('goes on where what it told could not be taken, and tells it again', async () => {
    const told: string[] = [];
    await over(1, {
      viewOf: () => 'finished',
      changed: (job) => {
        told.push(job);
        if (told.length === 1) throw new Error('full');
      },
    });
    await vi.waitFor(() => expect(told).toHaveLength(2));
  });
});
