import type { Fault } from '../../../shared/errors/codes.ts';
import type { JobId } from '../../../shared/ids.ts';
import type { PrinterNote, RouteFacts } from '../../../shared/print-routing.ts';
import type { Lane } from '../../../shared/print-run.ts';
import { laneText } from '../../../shared/print-run.ts';
import type { PrintBackendName, SpoolerView } from '../../../shared/states.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readJob } from '../../ledger/print-jobs.ts';
import { laneOf } from '../../ledger/print-lanes.ts';
import type { OpenLabel } from '../../ledger/print-run-labels.ts';
import { listSpooledDocuments } from '../../ledger/handed-labels.ts';
import { countOpenByRoute, listOpenLabels } from '../../ledger/print-run-labels.ts';
import type { PrintBackend } from '../../printing/backend.ts';
import type { HandOverDeps } from '../labels/hand-labels-over.ts';
import { deadlineFor, handLabelsOver } from '../labels/hand-labels-over.ts';
import type { PrintRoute } from '../labels/print-route.ts';
import { isHeld } from '../labels/spooler-watch.ts';
import type { ClaimDeps, WantedLabel } from './claim-document.ts';
import { claimDocument, prepareLabels } from './claim-document.ts';
import { pauseAfter } from './decide-pause.ts';
import { labelsAtOnce } from './document-size.ts';

export interface FeedDeps extends ClaimDeps, HandOverDeps {
  readonly backends: Readonly<Record<PrintBackendName, PrintBackend>>;
  readonly route: (facts: RouteFacts) => PrintRoute;
  readonly spareFor: (route: PrintRoute) => Promise<PrinterNote | null>;
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
  /** The setup's word; see `labelsAtOnce`. */
  readonly labelsPerDocument: () => number;
  /** This lane has labels now. */
  readonly open: (lane: Lane) => void;
  /** Labels whose deadline had passed are settled; with a fault, the run goes no further. */
  readonly heardLate: (why: Fault | null) => void;
}

/** What a lane's turn came to. */
export type Turn =
  | { readonly kind: 'nothing_left' | 'waits' | 'handed_over' }
  | { readonly kind: 'stop'; readonly fault: Fault };

/** Where the labels of one run go, document by document. */
export interface RunFeed {
  /** Hands the next document of a lane over, as soon as the lane may have one. */
  readonly next: (lane: Lane, goesOn: () => boolean) => Promise<Turn>;
  /** The lanes that labels still to be handed over are meant for, and how many for each. */
  readonly lanes: () => readonly { readonly lane: Lane; readonly labels: number }[];
}

/** Read at once to find those of one lane. */
const PAGE = 500;
/** Where labels go one by one, the spooler holds so many of them at most. */
const MOST_SINGLES_HELD = 10;
/** Older documents have long left the spooler. */
const DOCUMENTS_LOOKED_AT = 50;

export function createRunFeed(deps: FeedDeps, runId: number): RunFeed {
  const { db } = deps;
  /** Printers that a spare stands in for, and what the spooler said of both. */
  const detours = new Map<string, PrinterNote>();

  const laneFor = (route: PrintRoute): Lane => {
    const detour = detours.get(detourName(route));
    return laneOf(detour === undefined ? route : { ...route, printer: detour.spare });
  };

  const labelsOf = (lane: Lane, most: number): readonly (OpenLabel & { route: PrintRoute })[] => {
    const found: (OpenLabel & { route: PrintRoute })[] = [];
    for (let after = 0; found.length < most;) {
      const page = listOpenLabels(db, runId, after, PAGE);
      const last = page.at(-1);
      if (last === undefined) break;
      for (const label of page) {
        const route = deps.route(label);
        if (laneText(laneFor(route)) === laneText(lane)) found.push({ ...label, route });
      }
      after = last.place;
    }
    return found.slice(0, most);
  };

  /** Asks about the printer, and lets its spare stand in. True where the labels stay in this lane. */
  const settleDetour = async (
    route: PrintRoute,
    notes: Map<string, PrinterNote>,
  ): Promise<boolean> => {
    const name = detourName(route);
    const before = laneText(laneFor(route));
    const note = await deps.spareFor(route);
    if (note !== null) notes.set(name, note);
    if (note?.spareIs === 'ready') detours.set(name, note);
    else detours.delete(name);
    const lane = laneFor(route);
    if (laneText(lane) === before) return true;
    deps.open(lane);
    return false;
  };

  const next = async (lane: Lane, goesOn: () => boolean): Promise<Turn> => {
    const backend = deps.backends[lane.backend];
    const most = labelsAtOnce(backend, deps.labelsPerDocument());
    const [first] = labelsOf(lane, 1);
    if (first === undefined) return { kind: 'nothing_left' };
    if (isWaitingForSpooler(deps, runId, lane, most)) return { kind: 'waits' };
    const notes = new Map<string, PrinterNote>();
    if (!(await settleDetour(first.route, notes))) return next(lane, goesOn);
    const wanted = labelsOf(lane, most).map(({ place, key, route }): WantedLabel => ({
      place,
      key,
      printer: laneOf(route).printer,
      note: notes.get(detourName(route)) ?? detours.get(detourName(route)) ?? null,
    }));
    const prepared = await prepareLabels(deps, lane, wanted);
    if (!goesOn()) return { kind: 'waits' };
    const deadlineAtMs = deps.nowMs() + deadlineFor(backend, wanted.length);
    const claimed = claimDocument(deps, { runId, lane, wanted, prepared, deadlineAtMs });
    const wall = (): Fault | null =>
      pauseAfter(prepared.flatMap(({ jobId }) => readJob(db, jobId) ?? []));
    if (claimed.length > 0) {
      await handLabelsOver(deps, backend, claimed, () => deps.heardLate(wall()));
    }
    const why = wall();
    return why === null ? { kind: 'handed_over' } : { kind: 'stop', fault: why };
  };

  return {
    next,
    lanes: () => {
      const counts = new Map<string, { lane: Lane; labels: number }>();
      for (const { count, ...facts } of countOpenByRoute(db, runId)) {
        const lane = laneFor(deps.route(facts));
        const known = counts.get(laneText(lane));
        if (known === undefined) counts.set(laneText(lane), { lane, labels: count });
        else known.labels += count;
      }
      return [...counts.values()];
    },
  };
}

const detourName = (route: PrintRoute): string => `${laneText(route)}\n${route.spare ?? ''}`;

/**
 * Whether the spooler still holds what went before. A document more would be at stake if the
 * printer stopped now: at most the last two ever are.
 */
export function isWaitingForSpooler(
  deps: { readonly db: ReadableDb } & Pick<FeedDeps, 'spoolerView'>,
  runId: number,
  lane: Lane,
  perDocument: number,
): boolean {
  if (lane.backend !== 'direct') return false;
  const held = listSpooledDocuments(deps.db, runId, lane, DOCUMENTS_LOOKED_AT).filter(
    ({ jobId }) => {
      const view = deps.spoolerView(jobId);
      return view === null || isHeld(view);
    },
  );
  return held.length >= (perDocument > 1 ? 1 : MOST_SINGLES_HELD);
}
