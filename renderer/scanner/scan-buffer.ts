import { asciiOf, asciiOfText } from './keymap.ts';

/** One keydown. */
export interface KeyStroke {
  /** `KeyboardEvent.code`; `""` where the event has no physical key. */
  readonly code: string;
  /** `KeyboardEvent.key`; read only where `code` is empty. */
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** The keyboard repeats a held key. */
  readonly repeat: boolean;
  readonly atMs: number;
}

/** What has arrived of a code so far. */
export interface ScanBuffer {
  /** Characters before the last pause; typed by hand. */
  readonly before: string;
  /** Characters since the last pause. */
  readonly run: string;
  /** No two characters of `run` were further apart than a scanner's. */
  readonly runIsFast: boolean;
  /** Characters of `run` that are no repeats of a held key. */
  readonly runPresses: number;
  readonly lastAtMs: number | null;
  /** When the last code ended. */
  readonly endedAtMs: number | null;
}

export interface ScanStep {
  readonly state: ScanBuffer;
  /** A whole code. */
  readonly scan: string | null;
  /** The key belonged to a code and must do nothing else on the page. */
  readonly taken: boolean;
}

export const EMPTY_BUFFER: ScanBuffer = {
  before: '',
  run: '',
  runIsFast: true,
  runPresses: 0,
  lastAtMs: null,
  endedAtMs: null,
};

/** Scanners send a character every 8–20 ms, people need more than this. */
const FAST_GAP_MS = 60;
/** A gap longer than this inside one code is a pause. */
const PAUSE_MS = 500;
/** So many fast characters in a row come from a scanner. */
const BURST_LENGTH = 4;
/** A hand-typed code that nobody finishes is forgotten after this time. */
export const FORGET_MS = 20_000;
/** Some scanners end with two keys (Enter and Tab, CR and LF). */
const SECOND_SUFFIX_MS = 100;

const SUFFIXES: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab']);

export const bufferText = (state: ScanBuffer): string => state.before + state.run;

const isBurst = (state: ScanBuffer): boolean => state.runIsFast && state.runPresses >= BURST_LENGTH;

/**
 * Turns keys into codes. Enter, the numpad's Enter and Tab end a code.
 *
 * Scanner and hand are told apart by the run of characters since the last pause (more than 500 ms).
 * A run is a scanner's if it has at least four characters and none came more than 60 ms after the
 * one before. Then:
 * - a run that ends as a scanner's is the whole code: what somebody typed before the pause and left
 *   there does not spoil it;
 * - a scanner's run that is followed by a pause was cut short: the next character begins a new code,
 *   because half a code must not buy a number;
 * - a hand may pause up to 20 s: its runs are joined. After that the rest is forgotten.
 *
 * Backspace and Escape are for the hand. Keys with Ctrl, Alt or Meta are not part of a code.
 */
export function pressKey(state: ScanBuffer, stroke: KeyStroke): ScanStep {
  if (stroke.ctrl || stroke.alt || stroke.meta) return { state, scan: null, taken: false };
  const current = forgetOld(state, stroke.atMs);
  if (isSuffix(stroke)) return endCode(current, stroke.atMs);
  switch (stroke.code) {
    case 'Backspace':
      return edited(current, withoutLast(current, stroke.atMs));
    case 'Escape':
      return edited(current, emptied(current));
    default: {
      const char = charOf(stroke);
      const next = afterPause(current, stroke.atMs);
      if (char === null || (char === ' ' && bufferText(next) === '')) {
        return { state, scan: null, taken: false };
      }
      return { state: append(next, char, stroke), scan: null, taken: true };
    }
  }
}

/** An editing key with nothing to edit keeps its usual meaning on the page. */
const edited = (before: ScanBuffer, state: ScanBuffer): ScanStep => ({
  state,
  scan: null,
  taken: bufferText(before) !== '',
});

const emptied = ({ endedAtMs }: ScanBuffer): ScanBuffer => ({ ...EMPTY_BUFFER, endedAtMs });

const isSuffix = (stroke: KeyStroke): boolean =>
  SUFFIXES.has(stroke.code) || (stroke.code === '' && SUFFIXES.has(stroke.key));

/** Adds pasted text: its first line, so that a pasted list does not buy a number per line. */
export function pasteText(state: ScanBuffer, text: string, atMs: number): ScanBuffer {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
  const chars = Array.from(line.trimEnd(), asciiOfText).filter((char) => char !== null);
  const current = afterPause(forgetOld(state, atMs), atMs);
  return { ...emptied(current), before: bufferText(current) + chars.join(''), lastAtMs: atMs };
}

const charOf = (stroke: KeyStroke): string | null =>
  stroke.code === '' ? asciiOfText(stroke.key) : asciiOf(stroke.code, stroke.shift);

const gapMs = (state: ScanBuffer, atMs: number): number =>
  state.lastAtMs === null ? 0 : atMs - state.lastAtMs;

const forgetOld = (state: ScanBuffer, atMs: number): ScanBuffer =>
  gapMs(state, atMs) > FORGET_MS ? emptied(state) : state;

function afterPause(state: ScanBuffer, atMs: number): ScanBuffer {
  if (gapMs(state, atMs) <= PAUSE_MS) return state;
  if (isBurst(state)) return emptied(state);
  return { ...emptied(state), before: bufferText(state), lastAtMs: state.lastAtMs };
}

function append(state: ScanBuffer, char: string, stroke: KeyStroke): ScanBuffer {
  const { lastAtMs } = state;
  const startsRun = state.run === '' || lastAtMs === null;
  const isFast = startsRun || stroke.atMs - lastAtMs <= FAST_GAP_MS;
  return {
    ...state,
    run: state.run + char,
    runIsFast: state.runIsFast && isFast,
    runPresses: state.runPresses + (stroke.repeat ? 0 : 1),
    lastAtMs: stroke.atMs,
  };
}

function endCode(state: ScanBuffer, atMs: number): ScanStep {
  const code = (isBurst(state) ? state.run : bufferText(state)).trim();
  const { endedAtMs } = state;
  if (code === '') {
    const isSecondSuffix = endedAtMs !== null && atMs - endedAtMs <= SECOND_SUFFIX_MS;
    return { state: emptied(state), scan: null, taken: isSecondSuffix };
  }
  return { state: { ...EMPTY_BUFFER, endedAtMs: atMs }, scan: code, taken: true };
}

function withoutLast(state: ScanBuffer, atMs: number): ScanBuffer {
  const before = bufferText(state).slice(0, -1);
  return { ...emptied(state), before, lastAtMs: atMs };
}
