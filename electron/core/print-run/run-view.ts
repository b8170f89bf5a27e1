import type { JobId } from '../../../shared/ids.ts';
import type { Lane, PrintRunView, PrintTally, RunLane } from '../../../shared/print-run.ts';
import { MOST_LISTED, laneText } from '../../../shared/print-run.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { PrintRunRecord } from '../../ledger/print-runs.ts';
import { listSpooledDocuments } from '../../ledger/handed-labels.ts';
import { listFailures, tallyRun } from '../../ledger/print-run-labels.ts';
import { isHeld } from '../labels/spooler-watch.ts';
import type { RunFeed } from './run-feed.ts';
import { worstView } from './worst-view.ts';

interface ViewDeps {
  readonly db: ReadableDb;
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
  /** Why the lane takes nothing further now. */
  readonly waitsFor: (lane: Lane) => RunLane['waitsFor'];
}

const EMPTY: PrintTally = {
  left: 0,
  underWay: 0,
  spooled: 0,
  confirmed: 0,
  doubtful: 0,
  failed: 0,
  elsewhere: 0,
};

const DOCUMENTS_TOLD = 50;

/** A print run as the page shows it. */
export function viewRun(deps: ViewDeps, run: PrintRunRecord, feed: RunFeed): PrintRunView {
  const { db } = deps;
  const all: PrintTally = { ...EMPTY };
  const lanes = new Map<string, { readonly lane: Lane; readonly tally: PrintTally }>();
  const tallyOf = (lane: Lane): PrintTally => {
    const known = lanes.get(laneText(lane)) ?? { lane, tally: { ...EMPTY } };
    lanes.set(laneText(lane), known);
    return known.tally;
  };
  for (const { lane, outcome, n } of tallyRun(db, run.runId)) {
    all[outcome] += n;
    // What is left goes where the setup sends it now, wherever it went before.
    if (lane !== null && outcome !== 'left') tallyOf(lane)[outcome] += n;
  }
  for (const { lane, labels } of feed.lanes()) tallyOf(lane).left += labels;
  return {
    ...run,
    total: Object.values(all).reduce((sum, n) => sum + n, 0),
    tally: all,
    lanes: [...lanes.values()].map(({ lane, tally }) => {
      const { held, spooler } = spoolerOf(deps, run.runId, lane);
      return { lane, tally, held, spooler, waitsFor: tally.left > 0 ? deps.waitsFor(lane) : null };
    }),
    failures: listFailures(db, run.runId, MOST_LISTED),
  };
}

function spoolerOf(
  { db, spoolerView }: ViewDeps,
  runId: number,
  lane: Lane,
): Pick<RunLane, 'held' | 'spooler'> {
  let held = 0;
  const views: SpoolerView[] = [];
  for (const { jobId, labels } of listSpooledDocuments(db, runId, lane, DOCUMENTS_TOLD)) {
    const view = spoolerView(jobId);
    if (view === null) continue;
    views.push(view);
    if (isHeld(view)) held += labels;
  }
  return { held, spooler: worstView(views) };
}
