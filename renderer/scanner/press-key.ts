import { altCharacter, altDigitOf, isAltKey } from './alt-numpad.ts';
import type { KeyStroke } from './key-stroke.ts';
import { charOf, suffixOf } from './key-stroke.ts';
import type { ScanBuffer, ScanStep } from './scan-buffer.ts';
import {
  after,
  append,
  arrive,
  bufferText,
  emptied,
  endCode,
  endElsewhere,
  endIdle,
  leave,
  unchanged,
} from './scan-buffer.ts';
import type { ScanRules } from './scan-rules.ts';

/**
 * Turns keys into codes. Enter, the numpad's Enter, Tab, and Ctrl with M, I or J end a code;
 * silence does where the scanner was learnt to send no suffix. A character is a physical key, or
 * its number typed under Alt.
 *
 * Scanner and hand are told apart by the run of characters since the last pause (more than 500 ms).
 * A run is a scanner's if it has at least four characters and none came later after the one before
 * than the rules say. Then:
 * - a run that ends as a scanner's is the whole code: what somebody typed before the pause and left
 *   there does not spoil it;
 * - a scanner's run that is followed by a pause was cut short: the next character begins a new code,
 *   because half a code must not buy a number;
 * - a hand may pause up to 20 s: its runs are joined. After that the rest is forgotten.
 *
 * Backspace and Escape are for the hand. Other keys with Ctrl, Alt or Meta are not part of a code.
 */
export function pressKey(before: ScanBuffer, stroke: KeyStroke, rules: ScanRules): ScanStep {
  const idle = endIdle(before, stroke.atMs, rules);
  const digit = altDigitOf(stroke);
  if (digit !== null) return after(idle, holdAltDigit(idle.state, digit, stroke, rules));
  const whole = stroke.alt ? idle : after(idle, endAlt(idle.state, stroke.atMs, rules));
  return after(whole, pressPlain(whole.state, stroke, rules));
}

/** A key was let go: Alt ends a character that was typed by its number. */
export function releaseKey(before: ScanBuffer, stroke: KeyStroke, rules: ScanRules): ScanStep {
  return isAltKey(stroke.code) ? endAlt(before, stroke.atMs, rules) : unchanged(before);
}

/** A key went to a field or a dialog; a suffix ends a code there. */
export function pressElsewhere(before: ScanBuffer, stroke: KeyStroke, rules: ScanRules): ScanStep {
  if (suffixOf(stroke) !== null) return unchanged(endElsewhere(before, stroke.atMs));
  const isPart = charOf(stroke) !== null || altDigitOf(stroke) !== null;
  return isPart ? leave(before, stroke.atMs, rules) : unchanged(before);
}

function pressPlain(state: ScanBuffer, stroke: KeyStroke, rules: ScanRules): ScanStep {
  if (suffixOf(stroke) !== null) return endCode(state, stroke.atMs, rules);
  if (stroke.ctrl || stroke.meta) return unchanged(state);
  if (stroke.alt)
    return startsAlt(state, stroke) ? arrive(state, stroke.atMs, rules) : unchanged(state);
  switch (stroke.code) {
    case 'Backspace':
      return edited(state, withoutLast(state, stroke.atMs));
    case 'Escape':
      return edited(state, emptied(state));
    default:
      return pressChar(state, stroke, rules);
  }
}

function pressChar(state: ScanBuffer, stroke: KeyStroke, rules: ScanRules): ScanStep {
  const char = charOf(stroke);
  if (char === null) return unchanged(state);
  const arrived = arrive(state, stroke.atMs, rules);
  const isLeadingBlank = char === ' ' && bufferText(arrived.state) === '' && !arrived.state.isTail;
  if (isLeadingBlank) return unchanged(state);
  return { ...arrived, state: append(arrived.state, char, stroke.repeat), taken: true };
}

/** Alt between two characters of a scanner keeps its run together. */
const startsAlt = (state: ScanBuffer, stroke: KeyStroke): boolean =>
  isAltKey(stroke.code) && !stroke.repeat && state.run !== '';

function holdAltDigit(
  state: ScanBuffer,
  digit: string,
  stroke: KeyStroke,
  rules: ScanRules,
): ScanStep {
  const arrived = arrive(state, stroke.atMs, rules);
  const altDigits = arrived.state.altDigits + digit;
  return { ...arrived, state: { ...arrived.state, altDigits }, taken: true };
}

/** The number typed under Alt becomes its character; one of no character is left out. */
function endAlt(state: ScanBuffer, atMs: number, rules: ScanRules): ScanStep {
  if (state.altDigits === '') return unchanged(state);
  const typed = altCharacter(state.altDigits);
  const bare = { ...state, altDigits: '' };
  switch (typed?.kind) {
    case 'suffix':
      return endCode(bare, atMs, rules);
    case 'char':
      return { ...unchanged(append(bare, typed.char, false)), taken: true };
    default:
      return { ...unchanged(bare), taken: true };
  }
}

/** An editing key with nothing to edit keeps its usual meaning on the page. */
const edited = (before: ScanBuffer, state: ScanBuffer): ScanStep => ({
  ...unchanged(state),
  taken: bufferText(before) !== '',
});

function withoutLast(state: ScanBuffer, atMs: number): ScanBuffer {
  const before = bufferText(state).slice(0, -1);
  return { ...emptied(state), before, lastAtMs: atMs };
}
