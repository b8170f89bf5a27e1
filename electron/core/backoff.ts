const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * 60_000;
const LONGEST_OFFLINE_MS = 60_000;

/** No call waits longer for its next try: a time beyond this was written by a clock that was ahead. */
export const FARTHEST_TRY_MS = 3 * 60 * 60_000;

/**
 * How long a call that failed waits before it is made again: longer each time, half an hour at most.
 *
 * @param tries how often it was tried, this time included
 */
export const backoffMs = (tries: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 16));

/**
 * The same for what never reached the platform or only looked there: a minute at most, so that it
 * goes on soon after the line is back.
 */
export const offlineWaitMs = (tries: number): number =>
  Math.min(LONGEST_OFFLINE_MS, backoffMs(tries));
