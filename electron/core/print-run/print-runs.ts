import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { JobId, ParcelKey } from '../../../shared/ids.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import type {
  LabelSelection,
  Lane,
  LanePreview,
  LastGoodView,
  PickOrder,
  PrintRunState,
  PrintRunView,
} from '../../../shared/print-run.ts';
import { laneText } from '../../../shared/print-run.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import { ledgerFaultOf } from '../../ledger/ledger-fault.ts';
import { countUnfinished } from '../../ledger/print-lanes.ts';
import { listHandedLabels, listRunLanes, readLaneOfLabel } from '../../ledger/handed-labels.ts';
import { isOfRun, tallyRun } from '../../ledger/print-run-labels.ts';
import type { PrintRunRecord } from '../../ledger/print-runs.ts';
import { isPrintRunOpen, movePrintRun, readLastPrintRun } from '../../ledger/print-runs.ts';
import { createTeller } from '../batch/teller.ts';
import { isLaneStopped } from '../labels/lane-doubts.ts';
import type { PrintLanes } from '../labels/print-lanes.ts';
import type { SpoolerWord } from '../labels/spooler-watch.ts';
import { labelsAtOnce } from './document-size.ts';
import { gatherRun } from './gather-run.ts';
import type { LastGoodDeps } from './go-on-after.ts';
import { acceptLastGood, viewLastGood } from './go-on-after.ts';
import { previewLanes } from './preview-lanes.ts';
import type { FeedDeps, RunFeed } from './run-feed.ts';
import { createRunFeed, isWaitingForSpooler } from './run-feed.ts';
import { viewRun } from './run-view.ts';

export interface PrintRunDeps
  extends Omit<FeedDeps, 'open' | 'heardLate' | 'spoolerView'>, LastGoodDeps {
  readonly ledgerFile: string;
  readonly lanes: Pick<PrintLanes, 'feedBy' | 'open' | 'wake'>;
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
  /** Begins to ask the spooler about the labels of a parcel. */
  readonly watch: (key: ParcelKey) => void;
  readonly push: (change: Push) => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** Labels for many parcels in the order of picking, one run at a time. */
export interface PrintRuns {
  /** How many labels of a selection would go where; nothing is printed. */
  readonly preview: (selection: LabelSelection) => LanePreview[];
  readonly start: (
    selection: LabelSelection,
    order: PickOrder,
  ) => Promise<Result<PrintRunView, Fault>>;
  /** What is being handed over is handed over; nothing further is. */
  readonly pause: () => Result<PrintRunView, Fault>;
  readonly resume: () => Result<PrintRunView, Fault>;
  readonly cancel: () => Result<PrintRunView, Fault>;
  /** The last run, also one that is over; null where there was none. */
  readonly last: () => PrintRunView | null;
  /** What follows where a scanned label is the last good one of the last run. */
  readonly findLast: (
    code: string | null,
    lane: Lane | null,
  ) => Promise<Result<LastGoodView, Fault>>;
  /** Where labels that the spooler took are printed again, a person empties the printer's memory first. */
  readonly goOnAfter: (accepted: LastGoodView) => Promise<Result<PrintRunView, Fault>>;
  readonly waitsForSpooler: (lane: Lane) => boolean;
  /** The setup may send labels elsewhere now. */
  readonly routesChanged: () => void;
  /** A label moved, whoever moved it. */
  readonly moved: () => void;
  /** The spooler says something else about labels. */
  readonly spoolerSaid: (word: SpoolerWord) => void;
  /** After a stop of the program: a run that went is paused until a person resumes it. */
  readonly settle: () => void;
  readonly stop: () => void;
}

export function createPrintRuns(deps: PrintRunDeps): PrintRuns {
  const { db } = deps;
  const teller = createTeller(deps.push, 'prints');
  /** The run that is being written down, or whose last good label is being accepted. */
  let busy = false;
  let stopped = false;
  let current: { readonly runId: number; readonly feed: RunFeed } | null = null;

  const feedOf = (runId: number): RunFeed => {
    if (current?.runId !== runId) {
      const { open } = deps.lanes;
      const feedDeps = { ...deps, open, heardLate: (why: Fault | null) => heardLate(runId, why) };
      current = { runId, feed: createRunFeed(feedDeps, runId) };
    }
    return current.feed;
  };

  const move = (
    runId: number,
    from: readonly PrintRunState[],
    to: PrintRunState,
    kind: EventKind,
    why: Fault | null = null,
  ): boolean => {
    const moved = inTransaction(db, () => {
      const atMs = deps.nowMs();
      if (!movePrintRun(db, { runId, from, to, fault: why, atMs })) return false;
      const detail = { run: runId, ...(why === null ? {} : { code: why.code }) };
      appendEvent(db, { kind, atMs, operator: deps.operator(), parcel: null, detail });
      return true;
    });
    if (moved) teller.settled();
    return moved;
  };

  const viewOf = (run: PrintRunRecord): PrintRunView =>
    viewRun({ ...deps, waitsFor }, run, feedOf(run.runId));

  const lastView = (): Result<PrintRunView, Fault> => {
    const run = readLastPrintRun(db);
    return run === null ? fail(fault('PRINT_RUN_NOT_OPEN')) : ok(viewOf(run));
  };

  const perDocument = ({ backend }: Lane): number =>
    labelsAtOnce(deps.backends[backend], deps.labelsPerDocument());

  const waitsForSpooler = (lane: Lane): boolean => {
    const run = readLastPrintRun(db);
    if (run?.state !== 'running') return false;
    const hasMore = feedOf(run.runId)
      .lanes()
      .some((other) => laneText(other.lane) === laneText(lane));
    return hasMore && isWaitingForSpooler(deps, run.runId, lane, perDocument(lane));
  };

  const waitsFor = (lane: Lane): 'doubt' | 'spooler' | null => {
    if (countUnfinished(db, lane).claimed === 0 && isLaneStopped(db, lane)) return 'doubt';
    return waitsForSpooler(lane) ? 'spooler' : null;
  };

  /** Opens the lanes of a run that stands as running. */
  const go = (runId: number): void => {
    for (const lane of listRunLanes(db, runId)) {
      for (const { key, state } of listHandedLabels(db, runId, lane)) {
        if (state === 'spooled') deps.watch(key);
      }
    }
    openLanes(runId);
    finishIfDone(runId);
  };

  const openLanes = (runId: number): void => {
    for (const { lane } of feedOf(runId).lanes()) deps.lanes.open(lane);
  };

  const goIfRunning = (): void => {
    const run = readLastPrintRun(db);
    if (run?.state === 'running' && !stopped) go(run.runId);
  };

  const finishIfDone = (runId: number): void => {
    const isOpen = tallyRun(db, runId).some(
      ({ outcome }) => outcome === 'left' || outcome === 'underWay',
    );
    if (!isOpen) move(runId, ['running'], 'finished', 'print_run_finished');
  };

  /** No turn waits any more for what became of these labels. */
  const heardLate = (runId: number, why: Fault | null): void => {
    if (why !== null && readLastPrintRun(db)?.runId === runId) {
      move(runId, ['running', 'finished'], 'paused', 'print_run_paused', why);
    }
    deps.lanes.wake();
  };

  deps.lanes.feedBy(async (lane) => {
    const run = stopped || busy ? null : readLastPrintRun(db);
    if (run?.state !== 'running') return false;
    const { runId } = run;
    const goesOn = (): boolean => {
      const now = stopped ? null : readLastPrintRun(db);
      return now?.runId === runId && now.state === 'running';
    };
    try {
      const turn = await feedOf(runId).next(lane, goesOn);
      teller.progressed();
      if (turn.kind === 'stop') move(runId, ['running'], 'paused', 'print_run_paused', turn.fault);
      if (turn.kind !== 'waits' && !stopped) finishIfDone(runId);
      if (turn.kind === 'nothing_left' && !stopped) openLanes(runId);
      return turn.kind === 'handed_over';
    } catch (error) {
      if (stopped) return false;
      const why = ledgerFaultOf(error, deps.ledgerFile);
      if (why === null) deps.logBug('print run', error);
      move(runId, ['running'], 'paused', 'print_run_paused', why ?? fault('INTERNAL'));
      return false;
    }
  });

  /** A person's word about the open run, or why the ledger cannot take it. */
  const decide = (change: (run: PrintRunRecord) => boolean): Result<PrintRunView, Fault> => {
    const run = readLastPrintRun(db);
    if (run === null || !isPrintRunOpen(run)) return fail(fault('PRINT_RUN_NOT_OPEN'));
    if (busy) return fail(fault('PRINT_RUN_UNDER_WAY'));
    try {
      return change(run) ? lastView() : fail(fault('PRINT_RUN_NOT_OPEN'));
    } catch (error) {
      const why = ledgerFaultOf(error, deps.ledgerFile);
      if (why === null) throw error;
      return fail(why);
    }
  };

  /** Whether nothing is on its way in a lane, and nothing goes there before a person says so. */
  const standsStill = (run: PrintRunRecord, lane: Lane): boolean =>
    countUnfinished(db, lane).claimed === 0 && (run.state !== 'running' || isLaneStopped(db, lane));

  /** The lane in question where nobody named it: the only one whose paper nobody saw yet. */
  const onlyLane = (runId: number): Lane | null => {
    const open = listRunLanes(db, runId).filter((lane) =>
      listHandedLabels(db, runId, lane).some(({ state }) => state !== 'confirmed'),
    );
    return open.length === 1 ? (open[0] ?? null) : null;
  };

  /** @param given labels to print again that the printer may have in a memory of its own */
  const goOnOrWait = (runId: number, given: number): void => {
    if (given > 0) {
      const why = fault('PRINT_CLEAR_PRINTER', { held: given });
      move(runId, ['running', 'paused', 'finished'], 'paused', 'print_run_paused', why);
    } else {
      move(runId, ['paused', 'finished'], 'running', 'print_run_resumed');
    }
  };

  const inTurn = async <Value>(
    work: () => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault>> => {
    busy = true;
    try {
      return await work();
    } catch (error) {
      const why = ledgerFaultOf(error, deps.ledgerFile);
      if (why === null) throw error;
      return fail(why);
    } finally {
      busy = false;
      deps.lanes.wake();
    }
  };

  return {
    preview: (selection) => previewLanes({ ...deps, perDocument }, selection),
    start: async (selection, order) => {
      const before = readLastPrintRun(db);
      if (busy || (before !== null && isPrintRunOpen(before))) return fail(fault('PRINT_RUN_OPEN'));
      const runId = await inTurn(() =>
        gatherRun({ ...deps, isClosed: () => stopped }, selection, order),
      );
      if (!runId.ok) return runId;
      move(runId.value, ['gathering'], 'running', 'print_run_started');
      go(runId.value);
      return lastView();
    },
    pause: () => decide(({ runId }) => move(runId, ['running'], 'paused', 'print_run_paused')),
    resume: () =>
      decide(({ runId }) => {
        if (!move(runId, ['paused'], 'running', 'print_run_resumed')) return false;
        go(runId);
        return true;
      }),
    cancel: () =>
      decide(({ runId }) =>
        move(runId, ['gathering', 'running', 'paused'], 'cancelled', 'print_run_cancelled'),
      ),
    last: () => {
      const run = readLastPrintRun(db);
      return run === null ? null : viewOf(run);
    },
    findLast: async (code, named) => {
      const run = readLastPrintRun(db);
      if (run === null) return fail(fault('PRINT_RUN_NOT_OPEN'));
      const { runId } = run;
      const trackNo = code === null ? null : code.normalize('NFKC').trim();
      const lane =
        trackNo === null ? (named ?? onlyLane(runId)) : readLaneOfLabel(db, runId, trackNo);
      if (lane === null) return fail(fault('PRINT_LAST_UNKNOWN', { code: trackNo }));
      if (busy || !standsStill(run, lane)) return fail(fault('PRINT_RUN_UNDER_WAY'));
      const left = run.state === 'cancelled' ? 0 : viewOf(run).tally.left;
      return viewLastGood(deps, { runId, lane, trackNo, left });
    },
    goOnAfter: async (accepted) => {
      const run = readLastPrintRun(db);
      if (run?.runId !== accepted.runId) return fail(fault('PRINT_LAST_CHANGED'));
      if (busy || !standsStill(run, accepted.lane)) return fail(fault('PRINT_RUN_UNDER_WAY'));
      const { runId } = run;
      const done = await inTurn(() =>
        acceptLastGood(deps, accepted, (given) => goOnOrWait(runId, given)),
      );
      if (!done.ok) return done;
      goIfRunning();
      return lastView();
    },
    waitsForSpooler,
    routesChanged: goIfRunning,
    moved: teller.progressed,
    spoolerSaid: ({ keys, before, view }) => {
      const run = readLastPrintRun(db);
      if (run === null) return;
      teller.progressed();
      // It was away while it held labels, and begins them anew when it is back.
      const wasAway = before === 'silent' && view !== 'silent';
      if (wasAway && keys.some((key) => isOfRun(db, run.runId, key))) {
        const why = fault('PRINT_SPOOLER_LOST');
        move(run.runId, ['running', 'finished'], 'paused', 'print_run_paused', why);
      }
      deps.lanes.wake();
    },
    settle: () => {
      const run = readLastPrintRun(db);
      if (run === null) return;
      move(run.runId, ['gathering'], 'cancelled', 'print_run_cancelled');
      const why = fault('PRINT_RUN_INTERRUPTED');
      move(run.runId, ['running'], 'paused', 'print_run_paused', why);
    },
    stop: () => {
      stopped = true;
      teller.stop();
    },
  };
}
