import type { Lane, LaneView } from '../../../shared/print-run.ts';
import { MOST_LISTED, laneText } from '../../../shared/print-run.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readJob } from '../../ledger/print-jobs.ts';
import {
  countUnfinished,
  listBusyLanes,
  listQueued,
  readDoubts,
} from '../../ledger/print-lanes.ts';
import type { HeldJob } from '../labels/spooler-watch.ts';
import { worstView } from './worst-view.ts';

interface LaneViewDeps {
  readonly db: ReadableDb;
  readonly held: () => readonly HeldJob[];
  /** Whether a print run waits for the spooler there. */
  readonly waitsForSpooler: (lane: Lane) => boolean;
}

/** Lanes where something waits, is under way, is held by the spooler, or is in doubt. */
export function viewLanes(deps: LaneViewDeps): LaneView[] {
  const held = deps.held();
  const lanes = new Map(
    [...listBusyLanes(deps.db), ...held.map(({ lane }) => lane)].map((lane) => [
      laneText(lane),
      lane,
    ]),
  );
  return [...lanes.values()].map((lane) => viewLane(deps, lane, held));
}

function viewLane(deps: LaneViewDeps, lane: Lane, held: readonly HeldJob[]): LaneView {
  const { db } = deps;
  const { oldest, count } = readDoubts(db, lane);
  const { queued, claimed } = countUnfinished(db, lane);
  const here = held.filter((job) => laneText(job.lane) === laneText(lane));
  const job = oldest === null ? null : readJob(db, oldest.jobId);
  return {
    lane,
    waitsFor: count > 0 ? 'doubt' : deps.waitsForSpooler(lane) ? 'spooler' : null,
    doubt:
      job === null || oldest === null
        ? null
        : {
            ...job.key,
            jobId: job.jobId,
            trackNo: job.trackNo,
            itemSummary: oldest.itemSummary,
            copy: job.copy,
            sinceMs: job.changedAtMs,
            fault: job.fault,
            runId: oldest.runId,
          },
    doubts: count,
    queued,
    waiting: listQueued(db, lane, MOST_LISTED),
    underWay: claimed,
    held: here.reduce((sum, { labels }) => sum + labels, 0),
    spooler: worstView(here.map(({ view }) => view)),
  };
}
