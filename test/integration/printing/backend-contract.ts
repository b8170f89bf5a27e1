import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PrintQueue } from '../../../electron/core/labels/print-queue.ts';
import { createPrintQueue } from '../../../electron/core/labels/print-queue.ts';
import type { PrintJob } from '../../../electron/ledger/print-jobs.ts';
import { readJob } from '../../../electron/ledger/print-jobs.ts';
import type { PrintBackend } from '../../../electron/printing/backend.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { labelOf } from '../../support/station/labels.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, newJobId, trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

/** A way to paper with the world behind it, for the suite that all ways must pass. */
export interface BackendWorld {
  readonly backend: PrintBackend;
  /** Where labels go; null where the way chooses itself. */
  readonly printer: string | null;
  /** What a label is that came out as it should. */
  readonly success: 'spooled' | 'confirmed';
  /** Labels on paper, once all that was given away has come out. */
  readonly papers: () => Promise<number>;
  /** How often a label left the station. */
  readonly given: () => number;
  /** From now on labels are refused, so that certainly no paper comes out. */
  readonly refuse: () => void;
  readonly refusal: ErrorCode;
  /** From now on nothing is heard of labels, whatever comes out. */
  readonly stall: () => void;
  readonly recover: () => void;
  /** From now on a person cancels; null where nobody can. */
  readonly cancel: (() => void) | null;
  /** What is said where nothing is chosen to print to; null where nothing needs to be. */
  readonly nowhere: ErrorCode | null;
}

interface Bench {
  readonly queue: PrintQueue;
  readonly print: (key: ParcelKey) => PrintJob['jobId'];
  readonly job: (jobId: PrintJob['jobId']) => PrintJob;
  readonly keys: readonly ParcelKey[];
}

/** Long enough to give a label away, short enough to wait for. */
const SHORT_DEADLINE_MS = 400;

async function benchAt(
  world: BackendWorld,
  over: { readonly deadlineMs?: number; readonly printer?: string | null } = {},
): Promise<Bench> {
  const ledger = openTestLedger();
  const keys = await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
  const backend = { ...world.backend, deadlineMs: over.deadlineMs ?? world.backend.deadlineMs };
  const dropped: Promise<unknown>[] = [];
  const queue = createPrintQueue({
    ...ledger.shared,
    newJobId,
    backends: { dialog: backend, direct: backend, file: backend, component: backend },
    route: () => ({
      backend: backend.name,
      printer: over.printer === undefined ? world.printer : over.printer,
      spare: null,
    }),
    spareFor: async () => null,
    labelFor: (job) => ok(labelOf(job.trackNo, { copy: job.copy, orderId: job.key.orderId })),
    changed: () => {},
    drop: (work) => {
      dropped.push(work);
    },
  });
  onTestFinished(() => queue.stop());
  return {
    queue,
    keys,
    print: (key) => valueOf(queue.add({ key, trackNo: trackNoOf(key), reason: null })),
    job: (jobId) => the(readJob(ledger.db, jobId)),
  };
}

/** What every way to paper must do, through the real queue on a real ledger. */
export function keepsTheContract(
  name: string,
  start: () => Promise<BackendWorld>,
  skip: string | null = null,
): void {
  describe(`printing by ${name}`, { timeout: 120_000 }, () => {
    test('brings one job to one paper, and says what it knows', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      const bench = await benchAt(world);
      const [first, second] = bench.keys.map((key) => bench.print(key));
      await bench.queue.idle();
      for (const jobId of [the(first), the(second)]) {
        const { state, fault, printer } = bench.job(jobId);
        expect({ state, fault }).toEqual({ state: world.success, fault: null });
        expect(printer).toBe(world.printer);
      }
      expect(await world.papers()).toBe(2);
      expect(world.given()).toBe(2);
    });

    test('refuses a second first label of a parcel', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      const bench = await benchAt(world);
      const key = the(bench.keys[0]);
      bench.print(key);
      const again = bench.queue.add({ key, trackNo: trackNoOf(key), reason: null });
      expect(codeOf(again)).toBe('PRINT_ALREADY_LABELLED');
      await bench.queue.idle();
      expect(await world.papers()).toBe(1);
    });

    test('is failed without paper where the other side refuses, and does not try again', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      world.refuse();
      const bench = await benchAt(world);
      const jobId = bench.print(the(bench.keys[0]));
      await bench.queue.idle();
      expect(bench.job(jobId)).toMatchObject({ state: 'failed', fault: { code: world.refusal } });
      const given = world.given();
      world.recover();
      await bench.queue.idle();
      expect(bench.job(jobId).state).toBe('failed');
      expect(world.given()).toBe(given);
      expect(await world.papers()).toBe(0);
    });

    test('is doubtful when the deadline passes, and is never given away again', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      world.stall();
      const bench = await benchAt(world, { deadlineMs: SHORT_DEADLINE_MS });
      const jobId = bench.print(the(bench.keys[0]));
      await vi.waitFor(() => expect(bench.job(jobId).state).toBe('doubtful'), 20_000);
      expect(bench.job(jobId).fault?.code).toBe('PRINT_DEADLINE');
      const given = world.given();
      world.recover();
      await bench.queue.idle();
      expect(bench.job(jobId).state).toBe('doubtful');
      expect(world.given()).toBe(given);
      expect(await world.papers()).toBeLessThanOrEqual(1);
    });

    test('lets the next label go on after a doubtful one', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      world.stall();
      const bench = await benchAt(world, { deadlineMs: SHORT_DEADLINE_MS });
      const doubtful = bench.print(the(bench.keys[0]));
      await vi.waitFor(() => expect(bench.job(doubtful).state).toBe('doubtful'), 20_000);
      world.recover();
      const late = await benchAt(world);
      const next = late.print(the(late.keys[1]));
      await late.queue.idle();
      expect(late.job(next).state).toBe(world.success);
    });

    test('prints nothing once its time is up before it begins', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      const key = the((await benchAt(world)).keys[0]);
      const outcome = await world.backend.print({
        jobId: newJobId(),
        key,
        model: labelOf(trackNoOf(key)),
        printer: world.printer,
        signal: AbortSignal.abort(),
      });
      expect(outcome.kind).toBe('failed');
      expect(await world.papers()).toBe(0);
    });
  });
}

/** For the ways that are told where to print. */
export function needsAPlace(
  name: string,
  start: () => Promise<BackendWorld>,
  skip: string | null = null,
): void {
  test(`printing by ${name} prints nothing where nothing is chosen to print to`, async (context) => {
    if (skip !== null) context.skip(skip);
    const world = await start();
    const bench = await benchAt(world, { printer: null });
    const jobId = bench.print(the(bench.keys[0]));
    await bench.queue.idle();
    expect(bench.job(jobId)).toMatchObject({
      state: 'failed',
      fault: { code: the(world.nowhere) },
    });
    expect(await world.papers()).toBe(0);
  });
}

/** For the ways on which a person can cancel a label. */
export function canBeCancelled(name: string, start: () => Promise<BackendWorld>): void {
  test(`printing by ${name} is cancelled without paper where a person cancels`, async () => {
    const world = await start();
    the(world.cancel)();
    const bench = await benchAt(world);
    const jobId = bench.print(the(bench.keys[0]));
    await bench.queue.idle();
    expect(bench.job(jobId).state).toBe('cancelled');
    expect(await world.papers()).toBe(0);
  });
}
