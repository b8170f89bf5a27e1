import type { ScannerSuffix } from '../../../shared/scanner.ts';
import { altCharacter, altDigitOf, isAltKey } from '../alt-numpad.ts';
import type { KeyStroke, SuffixKey } from '../key-stroke.ts';
import { charOf, isOfInputMethod, strokeOf, suffixOf } from '../key-stroke.ts';
import { pressKey, releaseKey } from '../press-key.ts';
import type { ScanBuffer } from '../scan-buffer.ts';
import { bufferText, EMPTY_BUFFER, PAUSE_MS } from '../scan-buffer.ts';

/** A key that went down or up while the scanner check listened. */
export interface HeardKey {
  readonly kind: 'down' | 'up';
  readonly stroke: KeyStroke;
  readonly capsLock: boolean;
  /** An input method was on the way between the key and the page. */
  readonly byInputMethod: boolean;
}

/** One scan as the check heard it. */
export interface HeardScan {
  readonly text: string;
  readonly suffix: ScannerSuffix;
  /** The longest time between two keys. */
  readonly gapMs: number;
  readonly capsLock: boolean;
  readonly byInputMethod: boolean;
  /** What a plain field of the page got from the same keys. */
  readonly fieldText: string;
}

export const heardKey = (event: KeyboardEvent): HeardKey => ({
  kind: event.type === 'keyup' ? 'up' : 'down',
  stroke: strokeOf(event),
  capsLock: event.getModifierState('CapsLock'),
  byInputMethod: isOfInputMethod(event),
});

/** The scanner is not known yet: nothing is taken off, and no speed is too slow. */
const ANY_SCANNER = { fastGapMs: PAUSE_MS, idleMs: null, prefix: '' };

/** The suffix that a key ends a code with, typed as itself or as a number under Alt. */
function endingOf(state: ScanBuffer, key: HeardKey): SuffixKey | null {
  const byNumber = altCharacter(state.altDigits);
  if (byNumber?.kind === 'suffix') return byNumber.suffix;
  return key.kind === 'down' ? suffixOf(key.stroke) : null;
}

/** What a row of keys amounts to so far; `suffix` is not null once a code has ended. */
interface Hearing {
  readonly text: string;
  readonly suffix: SuffixKey | null;
}

/** Reads the keys since the last code ended. */
export function hearKeys(keys: readonly HeardKey[]): Hearing {
  let state = EMPTY_BUFFER;
  for (const key of keys) {
    const suffix = endingOf(state, key);
    const step = (key.kind === 'down' ? pressKey : releaseKey)(state, key.stroke, ANY_SCANNER);
    state = step.state;
    const [text] = step.scans;
    if (text !== undefined) return { text, suffix: suffix ?? 'enter' };
  }
  return { text: bufferText(state).trim(), suffix: null };
}

/** One scan, all of whose keys are there. */
export function heardScan(keys: readonly HeardKey[], fieldText: string): HeardScan {
  const { text, suffix } = hearKeys(keys);
  const times = keys
    .filter(({ kind, stroke }) => kind === 'down' && isOfCode(stroke))
    .map(({ stroke }) => stroke.atMs);
  const gaps = times.slice(1).map((atMs, place) => atMs - (times[place] ?? atMs));
  return {
    text,
    suffix: suffix ?? 'none',
    gapMs: Math.ceil(Math.max(0, ...gaps)),
    capsLock: keys.some(({ capsLock }) => capsLock),
    byInputMethod: keys.some(({ byInputMethod }) => byInputMethod),
    fieldText,
  };
}

/** Whether a key is one that scanners press; Alt ends a character when it is let go. */
export const isPartOfScan = ({ kind, stroke }: HeardKey): boolean =>
  isAltKey(stroke.code) || (kind === 'down' && isOfCode(stroke));

const isOfCode = (stroke: KeyStroke): boolean =>
  charOf(stroke) !== null || altDigitOf(stroke) !== null || suffixOf(stroke) !== null;
