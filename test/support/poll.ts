import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL_MS = 25;

export interface PollOptions {
  readonly deadlineMs: number;
  /** What is waited for, as the end of "waited … for". */
  readonly what: string;
  /** What is there instead, asked once when the deadline has passed. */
  readonly seen?: () => Promise<string>;
}

/** Looks again and again until something is there; rejects when the deadline passes first. */
export async function pollUntil<T>(
  look: () => Promise<T | undefined>,
  { deadlineMs, what, seen }: PollOptions,
): Promise<T> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() >= end) break;
    await pause(INTERVAL_MS);
  }
  const instead = seen === undefined ? '' : ` Seen: ${await seen()}`;
  throw new Error(`Waited ${deadlineMs} ms for ${what}.${instead}`);
}
