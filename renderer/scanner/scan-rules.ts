import type { ScannerFinding } from '../../shared/scanner.ts';

/** How codes are told from other keys. */
export interface ScanRules {
  /** Keys of one code do not come slower than this. */
  readonly fastGapMs: number;
  /** Silence that ends a code of a scanner without suffix; null where it sends one. */
  readonly idleMs: number | null;
  /** What stands before every code and is no part of it. */
  readonly prefix: string;
}

/** Scanners send a key every 8 to 60 ms, people need more. */
export const FAST_GAP_MS = 60;
/** A scanner that is slower than this cannot be told from a hand. */
const SLOWEST_GAP_MS = 150;
const SHORTEST_IDLE_MS = 80;
/** Room for a key that comes late. */
const GAP_ROOM = 1.5;
const IDLE_GAPS = 4;

/** The rules for a scanner, as far as the scanner check has learnt what it does. */
export function scanRules(finding: ScannerFinding | null): ScanRules {
  if (finding === null) return { fastGapMs: FAST_GAP_MS, idleMs: null, prefix: '' };
  const { gapMs, prefix, suffix } = finding;
  const fastGapMs = Math.min(SLOWEST_GAP_MS, Math.max(FAST_GAP_MS, Math.ceil(gapMs * GAP_ROOM)));
  const idleMs = Math.max(SHORTEST_IDLE_MS, Math.ceil(gapMs * IDLE_GAPS), fastGapMs);
  return { fastGapMs, idleMs: suffix === 'none' ? idleMs : null, prefix };
}

/** `]`, the kind of code and a digit: what scanners put before a code that are set to say its kind. */
export const AIM_ID = /^\][A-Za-z][0-9A-Za-z]/;

/** A scanned code without what the scanner puts before it. */
export function withoutPrefix(code: string, prefix: string): string {
  const own = code.startsWith(prefix) ? code.slice(prefix.length) : code;
  const bare = own.replace(AIM_ID, '');
  return bare === '' ? code : bare;
}
