import type { Fault } from './errors/codes.ts';
import { fault } from './errors/codes.ts';

/** From here on the clock deserves a word. */
export const CLOCK_DRIFT_MS = 60_000;
/** Past this the platforms' timestamp tolerances are used up (gateway contract §1.3). */
const CLOCK_FAR_OFF_MS = 5 * 60_000;

/**
 * What is to be said about this PC's clock, or null.
 *
 * @param offsetMs gateway clock minus this PC's clock; null while nobody knows
 */
export function clockFaultOf(offsetMs: number | null): Fault | null {
  if (offsetMs === null || Math.abs(offsetMs) < CLOCK_DRIFT_MS) return null;
  const direction = offsetMs < 0 ? 'ahead' : 'behind';
  if (Math.abs(offsetMs) > CLOCK_FAR_OFF_MS) {
    return fault('GATEWAY_CLOCK', { minutes: Math.round(Math.abs(offsetMs) / 60_000), direction });
  }
  return fault('GATEWAY_CLOCK_DRIFT', {
    seconds: Math.round(Math.abs(offsetMs) / 1000),
    direction,
  });
}
