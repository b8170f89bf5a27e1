import type {
  BatchCost,
  BatchGroup,
  BatchSelection,
  BatchState,
  BatchView,
  ShopBalance,
} from '../../../shared/batch.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { ParcelSelection } from '../../ledger/batch-selection.ts';
import { costOfSelection } from '../../ledger/batch-selection.ts';
import type { BatchRecord } from '../../ledger/batches.ts';
import {
  forgetNotAsked,
  lastPlaceOf,
  moveBatch,
  readBatch,
  readLastBatch,
  readOpenBatch,
  tallyBatch,
} from '../../ledger/batches.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import { ledgerFaultOf } from '../../ledger/ledger-fault.ts';
import { breathe } from '../breathe.ts';
import type { Correction } from '../parcels/correct-parcel.ts';
import { correctParcel } from '../parcels/correct-parcel.ts';
import { readBalance } from './balance.ts';
import { readGroups, readKeysOfGroup } from './failures.ts';
import { gatherBatch } from './gather.ts';
import type { PaceSample } from './pace.ts';
import { addSample, perSecond, secondsLeft } from './pace.ts';
import type { BatchRun, RunDeps, RunEnd } from './run-batch.ts';
import { runBatch } from './run-batch.ts';
import { createTeller } from './teller.ts';

export interface BatchDeps extends Omit<RunDeps, 'progressed' | 'by'> {
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly ledgerFile: string;
  readonly client: () => Result<GatewayClient, Fault>;
  readonly push: (change: Push) => void;
  readonly drop: (work: Promise<unknown>, reason: string) => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** Numbers for many parcels, one batch at a time. */
export interface Batches {
  /** What a selection will cost, by shop and carrier; nothing is asked. */
  readonly cost: (selection: BatchSelection) => Promise<BatchCost[]>;
  /** What is left at the branch. Only a warning: the gateway decides. */
  readonly balance: (shop: string, carrier: string) => Promise<ShopBalance>;
  readonly start: (selection: BatchSelection) => Promise<Result<BatchView, Fault>>;
  /** Calls on their way finish; no further one begins. */
  readonly pause: () => Result<BatchView, Fault>;
  readonly resume: () => Result<BatchView, Fault>;
  /** As pause, for good: what has no number stays without one. */
  readonly cancel: () => Result<BatchView, Fault>;
  /** The last batch, also one that is over; null where there was none. */
  readonly last: () => BatchView | null;
  /** Why parcels of a batch came to nothing, the largest group first. */
  readonly groups: (batchId: number) => Promise<BatchGroup[]>;
  /** Corrects every parcel of a group. @returns how many */
  readonly correctGroup: (
    batchId: number,
    group: string,
    correction: Correction,
  ) => Promise<number>;
  /** After a stop of the program: a batch that ran is paused until a person resumes it. */
  readonly settle: () => void;
  /** Settles when no call of a batch is on its way. */
  readonly idle: () => Promise<void>;
  /** No further call begins; the batch is found again at the next start. */
  readonly close: () => Promise<void>;
}

/** So many parcels are corrected before everything else has its turn. */
const PIECE = 250;

interface Running {
  readonly batchId: number;
  readonly run: BatchRun;
  readonly over: Promise<void>;
}

export function createBatches(deps: BatchDeps): Batches {
  const { db } = deps;
  let running: Running | null = null;
  let gathering = false;
  let closed = false;
  /** The ledger could not take this word: it holds until the program ends. */
  let unwritten: { readonly batchId: number; readonly fault: Fault } | null = null;
  let samples: readonly PaceSample[] = [];
  const teller = createTeller(deps.push);

  const move = (
    batchId: number,
    from: readonly BatchState[],
    to: BatchState,
    kind: EventKind,
    why: Fault | null = null,
  ): boolean =>
    inTransaction(db, () => {
      const atMs = deps.nowMs();
      if (!moveBatch(db, { batchId, from, to, fault: why, atMs })) return false;
      const detail = { batch: batchId, ...(why === null ? {} : { code: why.code }) };
      appendEvent(db, { kind, atMs, operator: deps.operator(), parcel: null, detail });
      return true;
    });

  const viewOf = (batch: BatchRecord): BatchView => {
    const { batchId } = batch;
    const run = running?.batchId === batchId ? running.run : null;
    const total = lastPlaceOf(db, batchId);
    const tally = run?.tally() ?? tallyBatch(db, batchId, 1, total);
    const rate = run === null ? null : perSecond(samples, deps.nowMs());
    const stuck = unwritten?.batchId === batchId ? unwritten.fault : null;
    return {
      ...batch,
      ...(stuck === null ? {} : { state: 'paused', fault: stuck }),
      total,
      tally,
      callsUnderWay: run?.callsUnderWay() ?? 0,
      perSecond: rate,
      secondsLeft: secondsLeft(tally.left, rate),
    };
  };

  const viewOfId = (batchId: number): Result<BatchView, Fault> => {
    const batch = readBatch(db, batchId);
    return batch === null ? fail(fault('BATCH_NOT_OPEN')) : ok(viewOf(batch));
  };

  const sample = (run: BatchRun): void => {
    const { issued, refused, notAsked } = run.tally();
    samples = addSample(samples, { atMs: deps.nowMs(), settled: issued + refused + notAsked });
  };

  /** Starts the calls of a batch that stands as running. */
  const go = (batchId: number, by: string): void => {
    unwritten = null;
    samples = [];
    const progressed = (): void => {
      if (running !== null) sample(running.run);
      teller.progressed();
    };
    const run = runBatch({ ...deps, by, progressed }, batchId);
    const over = run.ended.then(
      (end) => settleRun(batchId, end),
      (error: unknown) => {
        const why = ledgerFaultOf(error, deps.ledgerFile);
        if (why === null) deps.logBug('batch', error);
        run.stop();
        settleRun(batchId, { kind: 'stopped', fault: why ?? fault('INTERNAL') });
      },
    );
    running = { batchId, run, over };
    sample(run);
    deps.drop(over, 'batch');
    teller.settled();
  };

  const settleRun = (batchId: number, end: RunEnd): void => {
    running = null;
    if (closed) return;
    try {
      if (end.kind === 'done') {
        move(batchId, ['running', 'paused'], 'finished', 'batch_finished');
      } else if (end.kind === 'stopped') {
        move(batchId, ['running'], 'paused', 'batch_paused', end.fault);
      }
    } catch (error) {
      const why = ledgerFaultOf(error, deps.ledgerFile);
      if (why === null) throw error;
      unwritten = { batchId, fault: why };
    } finally {
      teller.settled();
    }
  };

  /** A person's word about the open batch, or why the ledger cannot take it. */
  const decide = (change: (batch: BatchRecord) => boolean): Result<BatchView, Fault> => {
    const batch = readOpenBatch(db);
    if (batch === null || gathering) return fail(fault('BATCH_NOT_OPEN'));
    try {
      if (!change(batch)) return fail(fault('BATCH_NOT_OPEN'));
    } catch (error) {
      const why = ledgerFaultOf(error, deps.ledgerFile);
      if (why === null) throw error;
      return fail(why);
    }
    teller.settled();
    return viewOfId(batch.batchId);
  };

  const parcelsOf = async (selection: BatchSelection): Promise<ParcelSelection> =>
    selection.kind === 'group'
      ? { kind: 'keys', keys: await readKeysOfGroup(db, selection.batchId, selection.group) }
      : selection;

  return {
    cost: async (selection) => costOfSelection(db, await parcelsOf(selection), deps.defaults()),
    balance: async (shop, carrier) => readBalance(deps.client(), shop, carrier),
    start: async (selection) => {
      const issuer = deps.issuer();
      if (!issuer.ok) return issuer;
      if (gathering || readOpenBatch(db) !== null) return fail(fault('BATCH_OPEN'));
      const by = deps.operator();
      gathering = true;
      try {
        const batchId = await gatherBatch(
          { ...deps, isClosed: () => closed },
          await parcelsOf(selection),
        );
        if (!batchId.ok) return batchId;
        move(batchId.value, ['gathering'], 'running', 'batch_started');
        goAfter(batchId.value, by);
        return viewOfId(batchId.value);
      } catch (error) {
        const why = ledgerFaultOf(error, deps.ledgerFile);
        if (why === null) throw error;
        return fail(why);
      } finally {
        gathering = false;
      }
    },
    pause: () =>
      decide(({ batchId }) => {
        if (!move(batchId, ['running'], 'paused', 'batch_paused')) return false;
        running?.run.stop();
        return true;
      }),
    resume: () =>
      decide(({ batchId }) => {
        const from: BatchState[] = unwritten === null ? ['paused'] : ['paused', 'running'];
        const went = inTransaction(db, () => {
          forgetNotAsked(db, batchId);
          return move(batchId, from, 'running', 'batch_resumed');
        });
        if (!went) return false;
        const client = deps.client();
        if (client.ok) client.value.tryAgain();
        goAfter(batchId, deps.operator());
        return true;
      }),
    cancel: () =>
      decide(({ batchId }) => {
        const from: BatchState[] = ['gathering', 'running', 'paused'];
        if (!move(batchId, from, 'cancelled', 'batch_cancelled')) return false;
        unwritten = null;
        running?.run.stop();
        return true;
      }),
    last: () => {
      const batch = readLastBatch(db);
      return batch === null ? null : viewOf(batch);
    },
    groups: (batchId) => readGroups(db, batchId),
    correctGroup: async (batchId, group, correction) => {
      let corrected = 0;
      for (const key of await readKeysOfGroup(db, batchId, group)) {
        if (correctParcel(deps, key, correction).ok) corrected += 1;
        if (corrected % PIECE === 0) await breathe();
      }
      teller.settled();
      return corrected;
    },
    settle: () => {
      const batch = readOpenBatch(db);
      if (batch === null) return;
      const { batchId } = batch;
      move(batchId, ['gathering'], 'cancelled', 'batch_cancelled');
      move(batchId, ['running'], 'paused', 'batch_paused', fault('BATCH_INTERRUPTED'));
    },
    idle: untilIdle,
    close: async () => {
      closed = true;
      teller.stop();
      running?.run.stop();
      await running?.over;
    },
  };

  async function untilIdle(): Promise<void> {
    if (running === null) return;
    await running.over;
    await untilIdle();
  }

  /** Calls of the run before may still be on their way: one new run begins when they are done. */
  function goAfter(batchId: number, by: string): void {
    if (running === null) {
      go(batchId, by);
      return;
    }
    const { over } = running;
    const begin = async (): Promise<void> => {
      await over;
      if (running !== null || closed) return;
      if (readBatch(db, batchId)?.state === 'running') go(batchId, by);
    };
    deps.drop(begin(), 'resume batch');
  }
}
