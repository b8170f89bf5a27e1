import type { KeyStroke, SuffixKey } from './key-stroke.ts';
import { asciiOfText } from './keymap.ts';

/**
 * Scanners that suit any keyboard layout hold Alt and type the number of a character on the numpad:
 * 065 is `A`, 013 Enter. Letting go of Alt ends the character.
 */
export type AltCharacter =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'suffix'; readonly suffix: SuffixKey };

const NUMPAD_DIGIT = /^Numpad([0-9])$/;
/** Unicode ends at 1114111. */
const MOST_DIGITS = 7;
const LAST_CODE_POINT = 0x10ffff;

const SUFFIXES: ReadonlyMap<number, SuffixKey> = new Map([
  [9, 'tab'],
  [10, 'line_feed'],
  [13, 'enter'],
]);

/** The digit that a key adds to a character's number, or null. */
export const altDigitOf = (stroke: KeyStroke): string | null =>
  stroke.alt && !stroke.ctrl && !stroke.meta && !stroke.repeat
    ? (NUMPAD_DIGIT.exec(stroke.code)?.[1] ?? null)
    : null;

export const isAltKey = (code: string): boolean => code === 'AltLeft' || code === 'AltRight';

/** What a number typed under Alt stands for; null where it is nothing of a code. */
export function altCharacter(digits: string): AltCharacter | null {
  const point = Number(digits);
  if (digits === '' || digits.length > MOST_DIGITS || point > LAST_CODE_POINT) return null;
  const suffix = SUFFIXES.get(point);
  if (suffix !== undefined) return { kind: 'suffix', suffix };
  const char = asciiOfText(String.fromCodePoint(point));
  return char === null ? null : { kind: 'char', char };
}
