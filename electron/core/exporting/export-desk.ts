import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ExportFormat, ExportState } from '../../../shared/export.ts';
import type { Language } from '../../../shared/language.ts';
import type { LedgerFilter } from '../../../shared/ledger-filter.ts';
import { localDayOf } from '../../../shared/local-day.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { TailHash } from '../../ledger/receiver-tail.ts';
import type { RunningWorker, WorkerFiles } from '../worker/run-worker.ts';
import type { ExportReport } from '../../../shared/export.ts';
import { runExport } from './run-export.ts';

/** Asks a person where a file is to go; null where they changed their mind. */
export type AskWhere = (wish: {
  readonly name: string;
  readonly format: ExportFormat | 'pdf' | 'json';
}) => Promise<string | null>;

export interface ExportDeskDeps {
  readonly ledgerFile: string;
  readonly tailHash: TailHash | null;
  readonly workers: WorkerFiles;
  readonly askWhere: AskWhere;
  readonly language: () => Language;
  readonly nowMs: () => number;
  readonly changed: () => void;
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** The station's exports, one at a time. */
export interface ExportDesk {
  readonly state: () => ExportState;
  /** Asks where to, and begins; the state stays where nobody named a file. */
  readonly start: (
    filter: LedgerFilter,
    format: ExportFormat,
  ) => Promise<Result<ExportState, Fault>>;
  /** Asks the running export to stop; it leaves no file. */
  readonly cancel: () => ExportState;
  /** Stops what runs and waits for its end. */
  readonly close: () => Promise<void>;
}

interface Running {
  readonly worker: RunningWorker<ExportReport | null>;
  readonly ended: Promise<void>;
}

export function createExportDesk(deps: ExportDeskDeps): ExportDesk {
  let state: ExportState = { kind: 'idle' };
  let running: Running | null = null;
  let asking = false;

  const become = (next: ExportState): void => {
    state = next;
    deps.changed();
  };

  function run(file: string, format: ExportFormat, filter: LedgerFilter): void {
    const task = {
      ledgerFile: deps.ledgerFile,
      file,
      format,
      filter,
      tail: tailOf(filter, deps.tailHash),
      language: deps.language(),
    };
    become({ kind: 'running', file, progress: { rows: 0, total: 0 }, stopping: false });
    const worker = runExport(deps.workers, task, (progress) => {
      if (state.kind === 'running') become({ ...state, progress });
    });
    const ended = follow(file, worker.outcome);
    deps.drop(ended, 'export');
    running = { worker, ended };
  }

  async function follow(
    file: string,
    outcome: RunningWorker<ExportReport | null>['outcome'],
  ): Promise<void> {
    try {
      const ended = await outcome;
      become(endOf(file, ended));
    } catch (error) {
      become({ kind: 'failed', file, fault: fault('INTERNAL') });
      throw error;
    } finally {
      running = null;
    }
  }

  const stop = (): void => {
    running?.worker.stop();
    if (state.kind === 'running') become({ ...state, stopping: true });
  };

  return {
    state: () => state,
    start: async (filter, format) => {
      if (running !== null || asking) return fail(fault('EXPORT_RUNNING'));
      asking = true;
      try {
        const file = await deps.askWhere({ name: fileName(deps, filter, format), format });
        if (file !== null) run(file, format, filter);
      } finally {
        asking = false;
      }
      return ok(state);
    },
    cancel: () => {
      stop();
      return state;
    },
    close: async () => {
      stop();
      await running?.ended.catch(() => undefined);
    },
  };
}

function endOf(file: string, outcome: Result<ExportReport | null, Fault>): ExportState {
  if (!outcome.ok) return { kind: 'failed', file, fault: outcome.error };
  const { value: report } = outcome;
  return report === null ? { kind: 'cancelled', file } : { kind: 'done', file, report };
}

/** A name to begin with: what it is and of which day, or of when it was written. */
function fileName(
  { language, nowMs }: Pick<ExportDeskDeps, 'language' | 'nowMs'>,
  { day }: LedgerFilter,
  format: ExportFormat,
): string {
  const what = language() === 'en' ? 'ledger' : '底单';
  return `${what}-${day ?? localDayOf(nowMs())}.${format}`;
}

/** The key of the hash stays here: the worker only gets what it looks for. */
const tailOf = ({ text }: LedgerFilter, tailHash: TailHash | null): string | null =>
  tailHash !== null && /^\d{4}$/.test(text) ? tailHash(text).toString('hex') : null;
