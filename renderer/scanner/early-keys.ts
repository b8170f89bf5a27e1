import type { KeyStroke } from './key-stroke.ts';
import { strokeOf } from './key-stroke.ts';

/** A key that came before anybody listened to scans. */
export interface EarlyKey {
  readonly stroke: KeyStroke;
  readonly isDown: boolean;
}

/** More than a minute of scans at a scanner's speed. */
const MOST_KEPT = 5_000;

let kept: EarlyKey[] = [];
let keeping: AbortController | null = null;

function keep(event: KeyboardEvent): void {
  if (kept.length >= MOST_KEPT) return;
  kept.push({ stroke: strokeOf(event), isDown: event.type === 'keydown' });
}

/** Keeps the keys of the window from now on: what is scanned while the station opens is not lost. */
export function keepEarlyKeys(): void {
  keeping = new AbortController();
  const { signal } = keeping;
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, keep, { capture: true, signal });
  }
}

/** Ends the keeping and hands the keys over, once, in the order they came. */
export function takeEarlyKeys(): readonly EarlyKey[] {
  keeping?.abort();
  const keys = kept;
  kept = [];
  return keys;
}
