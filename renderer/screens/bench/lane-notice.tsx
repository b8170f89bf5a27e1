import type { ReactElement } from 'react';
import { useDoubtSound } from '../../components/lane/use-doubt-sound.ts';
import { isStopped } from '../../components/lane/use-doubt.ts';
import { labelSteps } from '../../components/label-steps.ts';
import { useLanes } from '../../queries.ts';
import { isStuckLane } from './lane-doubts.ts';
import { StoppedLaneBanner } from './stopped-lane-banner.tsx';
import { StuckPrinterLine } from './stuck-printer-line.tsx';
import type { Bench } from './use-bench.ts';

interface LaneNoticeProps {
  readonly bench: Bench;
  readonly onRun: () => void;
}

/** A way to paper that waits for a person: the label in doubt first, else the stuck printer. */
export function LaneNotice({ bench, onRun }: LaneNoticeProps): ReactElement | null {
  const lanes = useLanes().data ?? [];
  const { card, show } = bench;
  const stopped = lanes.filter(isStopped);
  const isOfCard = (lane: (typeof stopped)[number]): boolean =>
    lane.doubt.jobId === card?.print?.jobId;
  const first = stopped.find(isOfCard) ?? stopped[0];
  const isOnBench = first !== undefined && isOfCard(first);
  useDoubtSound(first === undefined || isOnBench ? null : first.doubt.jobId);
  if (first === undefined) {
    const stuck = lanes.find(isStuckLane);
    return stuck === undefined ? null : <StuckPrinterLine view={stuck} />;
  }
  return (
    <StoppedLaneBanner
      key={first.doubt.jobId}
      stopped={first}
      others={stopped.length - 1}
      isOnBench={isOnBench}
      cardDecides={card !== null && labelSteps(card).decide}
      onRun={onRun}
      onNoPaper={(decided) => show(decided, 'needs_decision')}
    />
  );
}
