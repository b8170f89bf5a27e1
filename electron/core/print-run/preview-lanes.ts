import type { RouteFacts } from '../../../shared/print-routing.ts';
import type { LabelSelection, Lane, LanePreview } from '../../../shared/print-run.ts';
import { laneText } from '../../../shared/print-run.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { laneOf } from '../../ledger/print-lanes.ts';
import { countByRoute } from '../../ledger/unlabelled.ts';
import type { PrintRoute } from '../labels/print-route.ts';

interface PreviewDeps {
  readonly db: ReadableDb;
  readonly route: (facts: RouteFacts) => PrintRoute;
  readonly perDocument: (lane: Lane) => number;
}

/** Where the labels of a selection would go by today's setup, the most first; nothing is printed. */
export function previewLanes(
  { db, route, perDocument }: PreviewDeps,
  selection: LabelSelection,
): LanePreview[] {
  const lanes = new Map<string, LanePreview>();
  for (const { count, ...facts } of countByRoute(db, selection)) {
    const lane = laneOf(route(facts));
    const labels = (lanes.get(laneText(lane))?.labels ?? 0) + count;
    lanes.set(laneText(lane), { lane, labels, perDocument: perDocument(lane) });
  }
  return [...lanes.values()].toSorted((a, b) => b.labels - a.labels);
}
