import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { PrintDesk } from '../../../electron/core/labels/print-desk.ts';
import { createPrintDesk } from '../../../electron/core/labels/print-desk.ts';
import type { PrintQueueDeps } from '../../../electron/core/labels/print-queue.ts';
import type { PrintRoute } from '../../../electron/core/labels/print-route.ts';
import type {
  LabelToPrint,
  PrintBackend,
  PrintOutcome,
} from '../../../electron/printing/backend.ts';
import type { Spooler } from '../../../electron/printing/cups.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import type { PrinterReadiness, RouteFacts } from '../../../shared/print-routing.ts';
import type { LabelSelection, PrintRunView } from '../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../shared/print-run.ts';
import { ok } from '../../../shared/result.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import { pollUntil } from '../poll.ts';
import { fakeBackend } from './backend.ts';
import { labelOf } from './labels.ts';
import type { TestLedger } from './ledger.ts';
import { newJobId } from './printing.ts';
import { the } from './result.ts';

export const EVERYTHING: LabelSelection = { kind: 'filter', filter: EVERY_LABEL, except: [] };

/** A spooler whose words a test chooses; a job that it was not told about is finished. */
export interface FakeSpooler extends Pick<Spooler, 'views' | 'readiness' | 'cancel' | 'openJobs'> {
  /** What it says from now on; null = it does not answer. */
  readonly say: (job: string, view: SpoolerView) => void;
  readonly silence: (isSilent: boolean) => void;
  /** What it says of printers; a printer that it was not told about is missing. */
  readonly ready: (printers: Readonly<Record<string, PrinterReadiness>>) => void;
  /** What becomes of a job that somebody cancels. */
  readonly onCancel: (view: SpoolerView) => void;
  /** Jobs in line that it took from somebody, by printer. */
  readonly strangers: string[];
  readonly cancelled: readonly string[];
}

export function fakeSpooler(): FakeSpooler {
  const said = new Map<string, SpoolerView>();
  const cancelled: string[] = [];
  const strangers: string[] = [];
  let isSilent = false;
  let readiness: Readonly<Record<string, PrinterReadiness>> = {};
  let afterCancel: SpoolerView = 'cancelled';
  const held = (): string[] =>
    [...said]
      .filter(([, view]) => !['finished', 'gone', 'cancelled'].includes(view))
      .map(([job]) => job);
  return {
    strangers,
    cancelled,
    say: (job, view) => said.set(job, view),
    silence: (now) => {
      isSilent = now;
    },
    onCancel: (view) => {
      afterCancel = view;
    },
    views: async (jobs) =>
      isSilent ? null : new Map(jobs.map((job) => [job, said.get(job) ?? 'finished'])),
    openJobs: async () => (isSilent ? null : [...held(), ...strangers]),
    cancel: async (jobs) => {
      cancelled.push(...jobs);
      for (const job of jobs) said.set(job, afterCancel);
    },
    ready: (printers) => {
      readiness = printers;
    },
    readiness: async (printers) =>
      new Map(printers.map((printer) => [printer, readiness[printer] ?? 'missing'])),
  };
}

/** A way to paper that takes documents, and keeps them. */
export interface FakeDocuments extends PrintBackend {
  /** The order ids of every document, in order. */
  readonly documents: readonly (readonly string[])[];
  /** What becomes of the documents from now on. */
  readonly answer: (
    outcomes: (labels: readonly LabelToPrint[], job: string) => Promise<readonly PrintOutcome[]>,
  ) => void;
}

export const spooledAs = (job: string): PrintOutcome => ({
  kind: 'spooled',
  spoolerJob: job,
  printer: null,
});

const allSpooled = async (
  labels: readonly LabelToPrint[],
  job: string,
): Promise<readonly PrintOutcome[]> => labels.map(() => spooledAs(job));

function fakeDocuments(
  name: 'direct' | 'dialog',
  mostLabels: number,
  deadlineMs = 60_000,
): FakeDocuments {
  const documents: string[][] = [];
  let outcomesOf = allSpooled;
  const print = async (labels: readonly LabelToPrint[]): Promise<readonly PrintOutcome[]> => {
    documents.push(labels.map(({ model }) => model.orderId));
    return outcomesOf(labels, `${name}-${documents.length}`);
  };
  return {
    name,
    deadlineMs,
    documents,
    answer: (outcomes) => {
      outcomesOf = outcomes;
    },
    print: async (label) => the((await print([label]))[0]),
    document: { mostLabels, deadlineMs: () => deadlineMs, print },
  };
}

export interface RunKit {
  readonly desk: PrintDesk;
  readonly direct: FakeDocuments;
  readonly dialog: FakeDocuments;
  readonly spooler: FakeSpooler;
  readonly pushes: readonly Push[];
  readonly bugs: readonly unknown[];
  readonly use: (route: (facts: RouteFacts) => PrintRoute) => void;
  readonly run: () => PrintRunView;
  /** Waits until the run stands as it should. */
  readonly until: (what: (run: PrintRunView) => boolean) => Promise<PrintRunView>;
  /** The state of every label of a parcel, by order id. */
  readonly states: (orderId: string) => readonly string[];
}

export const toPrinter =
  (printer: string): ((facts: RouteFacts) => PrintRoute) =>
  () => ({ backend: 'direct', printer, spare: null });

const drawable: PrintQueueDeps['labelFor'] = ({ trackNo, copy, key }) =>
  ok(labelOf(trackNo, { copy, orderId: key.orderId }));

/** Lanes, runs and the look at a spooler over ways to paper that a test answers for. */
export function runKit(
  ledger: TestLedger,
  over: {
    readonly mostLabels?: number;
    readonly chosen?: number;
    readonly deadlineMs?: number;
    readonly labelFor?: PrintQueueDeps['labelFor'];
  } = {},
): RunKit {
  const { mostLabels = 4, chosen = mostLabels, deadlineMs, labelFor = drawable } = over;
  const direct = fakeDocuments('direct', mostLabels, deadlineMs);
  const dialog = fakeDocuments('dialog', mostLabels, deadlineMs);
  const spooler = fakeSpooler();
  const pushes: Push[] = [];
  const bugs: unknown[] = [];
  let route = toPrinter('label-1');
  const desk = createPrintDesk({
    ...ledger.shared,
    ledgerFile: ledger.file,
    newJobId,
    backends: { direct, dialog, file: fakeBackend('file'), component: fakeBackend('component') },
    route: (facts) => route(facts),
    labelsPerDocument: () => chosen,
    labelFor,
    spooler,
    wait: (ms) => pause(Math.min(ms, 5)),
    changed: () => {},
    push: (change) => pushes.push(change),
    drop: (work, reason) => {
      work.catch((error: unknown) => bugs.push([reason, error]));
    },
    logBug: (where, error) => bugs.push([where, error]),
  });
  onTestFinished(() => desk.stop());
  const run = (): PrintRunView => the(desk.runs.last());
  return {
    desk,
    direct,
    dialog,
    spooler,
    pushes,
    bugs,
    run,
    use: (to) => {
      route = to;
    },
    until: (what) =>
      pollUntil(
        async () => {
          const now = run();
          return what(now) ? now : undefined;
        },
        {
          deadlineMs: 10_000,
          what: 'the print run',
          seen: async () => JSON.stringify({ run: run(), bugs: bugs.map(String) }),
        },
      ),
    states: (orderId) =>
      ledger.db
        .prepare('SELECT state FROM print_jobs WHERE order_id = ? ORDER BY rowid')
        .pluck()
        .all(orderId)
        .map(String),
  };
}
