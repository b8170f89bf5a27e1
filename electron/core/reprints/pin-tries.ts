import { z } from 'zod';

/** Wrong PINs since the last right one, and when the last of them was typed (UTC milliseconds). */
export const pinTriesSchema = z.object({ wrong: z.number().int().min(0), atMs: z.number().int() });
export type PinTries = Readonly<z.infer<typeof pinTriesSchema>>;

export const NO_TRIES: PinTries = { wrong: 0, atMs: 0 };

/** A slip of the finger costs nothing. */
const FREE_TRIES = 3;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** How long the next try has to wait after the last wrong one. */
function pauseAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(FIRST_PAUSE_MS * 2 ** (wrong - FREE_TRIES), LONGEST_PAUSE_MS);
}

/** How long a try now has to wait; 0 where it is looked at. A clock turned back adds nothing. */
export function waitMs({ wrong, atMs }: PinTries, nowMs: number): number {
  const pause = pauseAfter(wrong);
  return Math.max(0, Math.min(pause, atMs + pause - nowMs));
}
