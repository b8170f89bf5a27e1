import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';

/** Past this the operator is told. */
const OFF_MS = 60_000;
/** Past this the platforms' timestamp tolerances are used up (gateway contract §1.3). */
const FAR_OFF_MS = 5 * 60_000;

/**
 * Gateway clock minus this PC's clock, from the HTTP `Date` header of an answer.
 * Exact to about a second: the header has whole seconds, and half the round trip is assumed each way.
 */
export function clockOffsetMs(
  dateHeader: string | undefined,
  sentAtMs: number,
  answeredAtMs: number,
): number | null {
  if (dateHeader === undefined) return null;
  const gatewayMs = Date.parse(dateHeader);
  if (Number.isNaN(gatewayMs)) return null;
  return gatewayMs + 500 - (sentAtMs + answeredAtMs) / 2;
}

export type ClockState = 'fine' | 'off' | 'far_off';

/** How wrong this PC's clock is: `off` the operator is told, `far_off` calls are refused for it. */
export function clockState(offsetMs: number): ClockState {
  const distanceMs = Math.abs(offsetMs);
  if (distanceMs > FAR_OFF_MS) return 'far_off';
  return distanceMs > OFF_MS ? 'off' : 'fine';
}

export const isClockFarOff = (offsetMs: number): boolean => clockState(offsetMs) === 'far_off';

/** Says by how many minutes, and in which direction, this PC's clock is wrong. */
export const clockFault = (offsetMs: number): Fault =>
  fault('GATEWAY_CLOCK', {
    minutes: Math.round(Math.abs(offsetMs) / 60_000),
    direction: offsetMs < 0 ? 'ahead' : 'behind',
  });
