import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { listBackups, pruneBackups } from '../../ledger/backups.ts';
import { freeBytesAt } from '../../ledger/ledger-fault.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { LedgerAccess } from '../ledger-access.ts';
import type { CareTask, CareValue } from './care-job.ts';
import { hashTails } from './hash-tails.ts';
import { keptSinceMs, purgeContent } from './purge-content.ts';

export interface CareDeps {
  readonly ledger: LedgerAccess;
  readonly settings: () => Pick<BenchSettings, 'backupsKept' | 'retentionDays'>;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** The gateway's clock agrees: by a wrong one, personal data would be gone too early. */
  readonly clockIsRight: () => boolean;
  /** Works on whole files, beside the window. */
  readonly runTask: (task: CareTask) => Promise<Result<CareValue, Fault>>;
  /** The file on disk is not what it was: nothing more may be written. */
  readonly damaged: (why: Fault) => void;
  /** Something broke in work that nobody waits for. */
  readonly failed: (error: unknown) => void;
  /** What a page shows of this has changed. */
  readonly changed: () => void;
}

/** Looks after the file: the check at the start, the daily backup, the retention of personal data. */
export interface Care {
  /** Checks the file, then does what is due; again every hour until `stop`. */
  readonly start: () => Promise<void>;
  readonly backUp: () => Promise<Result<CareValue, Fault>>;
  /** What a person should know: no backup could be made, or the disk is nearly full. */
  readonly warnings: () => readonly Fault[];
  /** Settles when nothing of this is under way any more. */
  readonly stop: () => Promise<void>;
}

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Less than this beside room for one more copy of the ledger is worth a warning. */
const SPARE_BYTES = 256 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Between two pieces of work that nobody waits for. */
const PAUSE_MS = 20;

export const pause = (): Promise<void> => wait(PAUSE_MS);

export function createCare(deps: CareDeps): Care {
  const { ledger } = deps;
  const { dataDir, db } = ledger;
  let stopped = false;
  let problem: Fault | null = null;
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<unknown> = Promise.resolve();
  const isStopped = (): boolean => stopped;

  const writeBackup = async (): Promise<Result<CareValue, Fault>> => {
    const made = await deps.runTask({ kind: 'back_up', dataDir, atMs: deps.nowMs() });
    problem = made.ok ? null : made.error;
    if (made.ok) prune();
    deps.changed();
    return made;
  };

  const prune = (): void => {
    const { backupsKept, retentionDays } = deps.settings();
    const nowMs = deps.nowMs();
    pruneBackups(dataDir, {
      daily: backupsKept,
      beforeStepSinceMs: keptSinceMs(nowMs, retentionDays),
      unfinishedSinceMs: nowMs - DAY_MS,
    });
  };

  const doDue = async (): Promise<void> => {
    if (isBackupDue(dataDir, deps.nowMs())) await writeBackup();
    await hashTails({ ...ledger, breathe: pause, isStopped });
    if (isStopped() || !deps.clockIsRight()) return;
    await purgeContent({ ...deps, db, breathe: pause, isStopped }, deps.settings().retentionDays);
  };

  const check = async (): Promise<boolean> => {
    const checked = await deps.runTask({ kind: 'check', dataDir });
    const isDamaged = !checked.ok && checked.error.code === 'LEDGER_DAMAGED';
    if (isDamaged && !isStopped()) deps.damaged(checked.error);
    return !isDamaged;
  };

  const begin = async (): Promise<void> => {
    if (!(await check()) || isStopped()) return;
    timer = setInterval(() => {
      underWay = underWay.then(doDue).catch(deps.failed);
    }, HOUR_MS);
    await doDue();
  };

  return {
    start: () => {
      const begun = begin().catch(deps.failed);
      underWay = begun;
      return begun;
    },
    backUp: () => {
      const made = writeBackup();
      underWay = Promise.allSettled([underWay, made]);
      return made;
    },
    warnings: () => [problem, diskLow(ledger.file)].filter((why) => why !== null),
    stop: async () => {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      await underWay;
    },
  };
}

/** A backup of a time to come is of a wrong clock, and says nothing about today. */
function isBackupDue(dataDir: string, nowMs: number): boolean {
  const last = listBackups(dataDir).find(
    ({ kind, madeAtMs }) => kind === 'daily' && madeAtMs <= nowMs,
  );
  return last === undefined || nowMs - last.madeAtMs >= DAY_MS;
}

/** Numbers are not lost on a full disk, but none can be bought: better to know before. */
function diskLow(file: string): Fault | null {
  const free = freeBytesAt(dirname(file));
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (free === null || free >= size + SPARE_BYTES) return null;
  return fault('LEDGER_DISK_LOW', {
    folder: dirname(file),
    megabytes: Math.floor(free / MEGABYTE),
  });
}
