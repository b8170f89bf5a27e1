const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * How long a call that failed waits before it is made again: longer each time, half an hour at most.
 *
 * @param tries how often it was tried, this time included
 */
export const backoffMs = (tries: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 16));
