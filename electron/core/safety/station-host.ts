import { clockFaultOf } from '../../../shared/clock.ts';
import type { RestoreReport } from '../../../shared/backups.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { ledgerFaultOf } from '../../ledger/ledger-fault.ts';
import { lockLedger } from '../../ledger/ledger-lock.ts';
import type { LedgerKind } from '../../ledger/open.ts';
import type { LedgerAccess } from '../ledger-access.ts';
import type { Station } from '../station.ts';
import type { Care, CareDeps } from './care.ts';
import { createCare } from './care.ts';
import { backupPath } from './backup-path.ts';
import type { CareTask, CareValue } from './care-job.ts';
import { withoutWriting } from './read-only.ts';

export interface HostDeps {
  readonly dataDir: string;
  readonly kind: LedgerKind;
  readonly operator: () => string;
  readonly nowMs: () => number;
  readonly open: () => Result<LedgerAccess, Fault>;
  readonly review: (why: Fault) => LedgerAccess;
  /** `logBug` also notices what a failure in the background says about the ledger. */
  readonly station: (ledger: LedgerAccess, logBug: HostDeps['logBug']) => Station;
  readonly handlers: (ledger: LedgerAccess, station: Station, verbs: HostVerbs) => Handlers;
  readonly runTask: (task: CareTask) => Promise<Result<CareValue, Fault>>;
  /** Everything a page shows may be different now. */
  readonly replaced: () => void;
  /** What a page shows of the station itself has changed. */
  readonly changed: () => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** What a page can do to the ledger as a whole. */
export interface HostVerbs extends Pick<Care, 'backUp' | 'warnings'> {
  readonly restore: (name: string) => Promise<Result<RestoreReport, Fault>>;
  /**
   * Opens the ledger anew: what was in the way may be gone.
   *
   * @param moved called when the one before is closed: the next one may lie elsewhere
   */
  readonly reopen: (moved?: () => void) => Promise<void>;
}

/** Holds one station on one ledger, and puts another one in its place when the ledger changes. */
export interface StationHost {
  readonly handlers: () => Handlers;
  /**
   * Takes up what the last stop left, before the window accepts anything.
   * @param calm when the gateway may be asked about it; at once where it is absent
   */
  readonly resume: (calm?: Promise<void>) => void;
  /** Begins to look after the file, when the window is there. */
  readonly lookAfter: () => void;
  /** What a thrown error says about the ledger; null where it is a bug. */
  readonly faultOf: (error: unknown) => Fault | null;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly ledger: LedgerAccess;
  readonly station: Station;
  readonly handlers: Handlers;
  readonly care: Care;
}

export function createStationHost(deps: HostDeps): Result<StationHost, Fault> {
  let trouble: Fault | null = null;
  let looksAfter = false;
  let swapping: Promise<unknown> = Promise.resolve();

  const faultOf = (error: unknown): Fault | null => {
    const why = ledgerFaultOf(error, running.ledger.file);
    if (why === null || running.ledger.readOnly !== null) return why;
    if (why.code === 'LEDGER_DAMAGED') void inTurn(() => swap(() => deps.review(why)));
    trouble = why;
    deps.changed();
    return why;
  };

  const run = (ledger: LedgerAccess): Running => {
    trouble = null;
    const station = deps.station(ledger, (where, error) => {
      faultOf(error);
      deps.logBug(where, error);
    });
    const care = createCare(careDeps(ledger, station));
    const verbs: HostVerbs = {
      backUp: care.backUp,
      warnings: () => [...(trouble === null ? [] : [trouble]), ...care.warnings()],
      restore: (name) => inTurn(() => restore(name)),
      reopen: (moved) =>
        inTurn(() =>
          swap(() => {
            moved?.();
            return reopened();
          }),
        ),
    };
    const handlers = deps.handlers(ledger, station, verbs);
    const { readOnly, unreadable } = ledger;
    return {
      ledger,
      station,
      care,
      handlers: readOnly === null ? handlers : withoutWriting(handlers, readOnly, unreadable),
    };
  };

  const careDeps = (ledger: LedgerAccess, station: Station): CareDeps => ({
    ...deps,
    ledger,
    settings: station.settings,
    clockIsRight: () => {
      const offsetMs = station.connection.clockOffsetMs();
      return offsetMs !== null && clockFaultOf(offsetMs) === null;
    },
    failed: (error) => {
      if (faultOf(error) === null) deps.logBug('look after the ledger', error);
    },
    damaged: (why) => void inTurn(() => swap(() => deps.review(why))),
  });

  /** One change of the ledger after the other. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = swapping.then(work);
    swapping = done.catch((error: unknown) => deps.logBug('change the ledger', error));
    return done;
  };

  const reopened = (): LedgerAccess => {
    const opened = deps.open();
    return opened.ok ? opened.value : deps.review(opened.error);
  };

  const swap = async (next: () => LedgerAccess): Promise<void> => {
    await stop();
    running = run(next());
    resume();
    deps.replaced();
  };

  const stop = async (): Promise<void> => {
    const busy = fault('LEDGER_CHANGING');
    running = { ...running, handlers: withoutWriting(running.handlers, busy, true) };
    await running.care.stop();
    await running.station.close();
  };

  const restore = async (name: string): Promise<Result<RestoreReport, Fault>> => {
    const backup = backupPath(deps.dataDir, name);
    if (!backup.ok) return backup;
    await stop();
    const outcome = await restoreLocked(backup.value);
    running = run(reopened());
    resume();
    deps.replaced();
    return outcome;
  };

  const restoreLocked = async (backup: string): Promise<Result<RestoreReport, Fault>> => {
    const lock = lockLedger(deps.dataDir, deps.nowMs);
    if (!lock.ok) return lock;
    try {
      const { dataDir, kind: ledgerKind } = deps;
      const operator = running.station.session.operator();
      const atMs = deps.nowMs();
      const task: CareTask = { kind: 'restore', dataDir, ledgerKind, backup, operator, atMs };
      const done = await deps.runTask(task);
      if (!done.ok) return done;
      if (done.value.kind !== 'restored') throw new Error(`Asked to restore: ${done.value.kind}`);
      return ok(done.value.report);
    } finally {
      lock.value.release();
    }
  };

  const resume = (calm?: Promise<void>): void => {
    const { ledger, station } = running;
    if (ledger.readOnly !== null) return;
    try {
      station.resume(calm);
      if (looksAfter) lookAfter();
    } catch (error) {
      const why = faultOf(error);
      if (why === null) throw error;
      void inTurn(() => swap(() => deps.review(why)));
    }
  };

  const lookAfter = (): void => {
    if (running.ledger.readOnly !== null) return;
    void running.care.start();
  };

  const first = deps.open();
  if (!first.ok) return fail(first.error);
  let running = run(first.value);

  return ok({
    handlers: () => running.handlers,
    resume,
    lookAfter: () => {
      looksAfter = true;
      lookAfter();
    },
    faultOf,
    close: async () => {
      await swapping;
      await stop();
    },
  });
}
