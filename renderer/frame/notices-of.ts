import { clockFaultOf } from '../../shared/clock.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import type { StationInfo } from '../../shared/ipc/contract.ts';
import type { Tone } from '../components/tone.ts';

export interface Notice {
  readonly fault: Fault;
  readonly tone: Extract<Tone, 'attention' | 'stop'>;
}

/** What the frame says on every screen, the most urgent first. */
export function noticesOf({
  warnings,
  clockOffsetMs,
}: Pick<StationInfo, 'warnings' | 'clockOffsetMs'>): readonly Notice[] {
  const clock = clockFaultOf(clockOffsetMs);
  const others = warnings.map((fault): Notice => ({ fault, tone: 'attention' }));
  if (clock === null) return others;
  return [{ fault: clock, tone: clock.code === 'GATEWAY_CLOCK' ? 'stop' : 'attention' }, ...others];
}
