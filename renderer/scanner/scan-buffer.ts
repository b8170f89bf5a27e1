import { asciiOfText } from './keymap.ts';
import type { ScanRules } from './scan-rules.ts';
import { withoutPrefix } from './scan-rules.ts';

/** What has arrived of a code so far. */
export interface ScanBuffer {
  /** Characters before the last pause; typed by hand. */
  readonly before: string;
  /** Characters since the last pause. */
  readonly run: string;
  /** No two keys of `run` were further apart than a scanner's. */
  readonly runIsFast: boolean;
  /** Characters of `run` that are no repeats of a held key. */
  readonly runPresses: number;
  /** Digits typed under Alt that are no character yet. */
  readonly altDigits: string;
  /** What arrives is the rest of a code whose beginning went elsewhere. */
  readonly isTail: boolean;
  readonly lastAtMs: number | null;
  /** When the last code ended. */
  readonly endedAtMs: number | null;
  /** When the last character went to a field, a dialog or another window. */
  readonly elsewhereAtMs: number | null;
}

export interface ScanStep {
  readonly state: ScanBuffer;
  /** Whole codes, in the order they came. */
  readonly scans: readonly string[];
  /** A part of a scanned code was given up: it is to be scanned again. */
  readonly cut: boolean;
  /** The key belonged to a code and must do nothing else on the page. */
  readonly taken: boolean;
}

export const EMPTY_BUFFER: ScanBuffer = {
  before: '',
  run: '',
  runIsFast: true,
  runPresses: 0,
  altDigits: '',
  isTail: false,
  lastAtMs: null,
  endedAtMs: null,
  elsewhereAtMs: null,
};

/** A gap longer than this inside one code is a pause. */
export const PAUSE_MS = 500;
/** So many fast characters in a row come from a scanner. */
const BURST_LENGTH = 4;
/** Codes that silence may end are longer than what a hand types as fast as a scanner. */
const IDLE_LENGTH = 6;
/** A hand-typed code that nobody finishes is forgotten after this time. */
export const FORGET_MS = 20_000;
/** Some scanners end with two keys (Enter and Tab, CR and LF). */
export const SECOND_SUFFIX_MS = 100;

export const bufferText = (state: ScanBuffer): string => state.before + state.run;

/** Whether the last run of characters is a scanner's. */
export const isBurst = (state: ScanBuffer): boolean =>
  state.runIsFast && state.runPresses >= BURST_LENGTH;

export const emptied = ({ endedAtMs }: ScanBuffer): ScanBuffer => ({ ...EMPTY_BUFFER, endedAtMs });

export const unchanged = (state: ScanBuffer): ScanStep => ({
  state,
  scans: [],
  cut: false,
  taken: false,
});

/** What two steps come to, one after the other. */
export const after = (first: ScanStep, second: ScanStep): ScanStep => ({
  state: second.state,
  scans: [...first.scans, ...second.scans],
  cut: first.cut || second.cut,
  taken: second.taken,
});

const since = (thenMs: number | null, atMs: number): number =>
  thenMs === null ? Infinity : atMs - thenMs;

/** Whether a key comes as close behind one that went elsewhere as keys of one code do. */
const followsElsewhere = (state: ScanBuffer, atMs: number, rules: ScanRules): boolean =>
  since(state.elsewhereAtMs, atMs) <= rules.fastGapMs;

/**
 * A key of a code arrives. A scanner's run that is followed by a pause was cut short and is given
 * up; what a hand typed stays. Keys close behind some that went elsewhere are the rest of a code,
 * and a rest must not pass for a code.
 */
export function arrive(state: ScanBuffer, atMs: number, rules: ScanRules): ScanStep {
  const gapMs = since(state.lastAtMs, atMs);
  const here: ScanBuffer = { ...state, lastAtMs: atMs, elsewhereAtMs: null };
  if (followsElsewhere(state, atMs, rules)) {
    const tail = { ...emptied(state), isTail: true, lastAtMs: atMs };
    return { ...unchanged(tail), cut: true };
  }
  if (state.lastAtMs === null) return unchanged(here);
  if (gapMs > PAUSE_MS) {
    const isCut = isBurst(state);
    const isGone = isCut || state.isTail || gapMs > FORGET_MS;
    const before = isGone ? '' : bufferText(state);
    return { ...unchanged({ ...emptied(state), before, lastAtMs: atMs }), cut: isCut };
  }
  const startsRun = state.run === '' && state.altDigits === '';
  const runIsFast = state.runIsFast && (startsRun || gapMs <= rules.fastGapMs);
  return unchanged({ ...here, runIsFast });
}

/** Adds a character that has arrived. */
export function append(state: ScanBuffer, char: string, isRepeat: boolean): ScanBuffer {
  if (state.isTail) return state;
  return { ...state, run: state.run + char, runPresses: state.runPresses + (isRepeat ? 0 : 1) };
}

/** A suffix ends a code: a scanner's run alone, or all that a hand typed. */
export function endCode(state: ScanBuffer, atMs: number, rules: ScanRules): ScanStep {
  const isRest = state.isTail || followsElsewhere(state, atMs, rules);
  const isStale = since(state.lastAtMs, atMs) > FORGET_MS;
  const text = isRest || isStale ? '' : bufferText(state);
  const code = isBurst(state) && text !== '' ? scannedCode(state, rules) : text.trim();
  if (code === '') {
    const isSecondSuffix = since(state.endedAtMs, atMs) <= SECOND_SUFFIX_MS;
    const endedAtMs = isRest ? atMs : state.endedAtMs;
    const taken = isRest || isSecondSuffix;
    return { ...unchanged({ ...EMPTY_BUFFER, endedAtMs }), cut: isRest && !state.isTail, taken };
  }
  const ended = { ...EMPTY_BUFFER, endedAtMs: atMs };
  return { ...unchanged(ended), scans: [code], taken: true };
}

const scannedCode = ({ run }: ScanBuffer, { prefix }: ScanRules): string =>
  withoutPrefix(run.trim(), prefix);

/** When silence ends what has arrived, or null where a suffix does. */
export function idleEndMs(state: ScanBuffer, { idleMs }: ScanRules): number | null {
  if (idleMs === null || state.lastAtMs === null) return null;
  const isCode = isBurst(state) && state.run.trim().length >= IDLE_LENGTH;
  return isCode || state.isTail ? state.lastAtMs + idleMs : null;
}

/** By when a scanner's code should have had its suffix, or null where none is due. */
export const suffixEndMs = (state: ScanBuffer, { idleMs }: ScanRules): number | null =>
  idleMs === null && state.lastAtMs !== null && isBurst(state) ? state.lastAtMs + PAUSE_MS : null;

/** Ends a code of a scanner without suffix where it has been silent long enough. */
export function endIdle(state: ScanBuffer, atMs: number, rules: ScanRules): ScanStep {
  const endMs = idleEndMs(state, rules);
  if (endMs === null || atMs < endMs) return unchanged(state);
  const ended = { ...EMPTY_BUFFER, endedAtMs: endMs };
  return { ...unchanged(ended), scans: state.isTail ? [] : [scannedCode(state, rules)] };
}

/** Keys go elsewhere from now on, or a character just did: what a scanner has begun is cut short. */
export function leave(state: ScanBuffer, atMs: number, rules: ScanRules): ScanStep {
  const idle = endIdle(state, atMs, rules);
  const isCut = isBurst(idle.state);
  const kept = isCut || state.isTail ? emptied(idle.state) : idle.state;
  return after(idle, { ...unchanged({ ...kept, elsewhereAtMs: atMs }), cut: isCut });
}

/** The code that went elsewhere is over. */
export const endElsewhere = (state: ScanBuffer, atMs: number): ScanBuffer =>
  state.elsewhereAtMs === null ? state : { ...state, elsewhereAtMs: null, endedAtMs: atMs };

/** Adds pasted text: its first line, so that a pasted list does not buy a number per line. */
export function pasteText(
  state: ScanBuffer,
  text: string,
  atMs: number,
  rules: ScanRules,
): ScanBuffer {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
  const chars = Array.from(line.trimEnd(), asciiOfText).filter((char) => char !== null);
  const current = arrive(state, atMs, rules).state;
  return { ...emptied(current), before: bufferText(current) + chars.join(''), lastAtMs: atMs };
}
