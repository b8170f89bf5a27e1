import type { PrintView } from '../../../shared/parcel-views.ts';
import type { LaneView } from '../../../shared/print-run.ts';
import { laneText } from '../../../shared/print-run.ts';
import { isStopped } from '../../components/lane/use-doubt.ts';
import { needsHands } from '../../components/needs-hands.ts';

/** Whether a label in line comes out only after somebody decided about another one. */
export const waitsForDoubt = (print: PrintView | null, lanes: readonly LaneView[]): boolean =>
  print?.state === 'queued' &&
  lanes.some((view) => isStopped(view) && laneText(view.lane) === laneText(print));

/** A lane that nothing stops but whose printer waits for somebody. */
export const isStuckLane = ({ doubt, held, spooler }: LaneView): boolean =>
  doubt === null && held > 0 && spooler !== null && needsHands(spooler);
