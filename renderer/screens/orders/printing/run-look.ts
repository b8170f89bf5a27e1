import type { PrintRunView, PrintTally, RunLane } from '../../../../shared/print-run.ts';
import { needsHands } from '../../../components/needs-hands.ts';
import type { Tone } from '../../../components/tone.ts';

/** A run that another one has to wait for. */
export const isOpenRun = ({ state }: PrintRunView): boolean =>
  state === 'gathering' || state === 'running' || state === 'paused';

/** Labels that were handed over and that nobody saw: the last good one may be among them. */
export const unseenOf = ({ spooled, doubtful }: PrintTally): number => spooled + doubtful;

/** Labels that are as far as they get, as the headline counts them. */
export const handedOver = ({ spooled, confirmed, doubtful, elsewhere }: PrintTally): number =>
  spooled + confirmed + doubtful + elsewhere;

/** The spooler says that the printer waits for somebody. */
export const isStuck = ({ spooler, held }: Pick<RunLane, 'spooler' | 'held'>): boolean =>
  held > 0 && spooler !== null && needsHands(spooler);

/** A doubt wants a decision; a stuck printer and labels that failed want somebody to look. */
export function runTone(run: PrintRunView): Tone {
  const { state, tally, lanes } = run;
  if (tally.doubtful > 0 || lanes.some(({ waitsFor }) => waitsFor === 'doubt')) return 'stop';
  if (state === 'cancelled') return 'idle';
  if (state === 'paused' || tally.failed > 0 || lanes.some(isStuck)) return 'attention';
  if (state !== 'finished') return 'working';
  return unseenOf(tally) > 0 ? 'working' : 'good';
}
