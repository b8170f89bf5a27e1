import type { KeyStroke, ScanBuffer } from '../../../../renderer/scanner/scan-buffer.ts';
import { EMPTY_BUFFER, pressKey } from '../../../../renderer/scanner/scan-buffer.ts';

/** A keydown without modifiers. */
export const stroke = (code: string, atMs: number, more: Partial<KeyStroke> = {}): KeyStroke => ({
  code,
  key: '',
  shift: false,
  ctrl: false,
  alt: false,
  meta: false,
  repeat: false,
  atMs,
  ...more,
});

const CODES: Readonly<Record<string, string>> = { '-': 'Minus', '/': 'Slash', '.': 'Period' };

/** The key that types a character, as a scanner sends it. */
function keyOf(char: string, atMs: number): KeyStroke {
  if (char === '_') return stroke('Minus', atMs, { shift: true });
  if (/[0-9]/.test(char)) return stroke(`Digit${char}`, atMs);
  if (/[A-Za-z]/.test(char)) {
    return stroke(`Key${char.toUpperCase()}`, atMs, { shift: char !== char.toLowerCase() });
  }
  return stroke(CODES[char] ?? char, atMs);
}

/** The keys of a text, one every `gapMs`; the first at `fromMs`. */
export const typing = (
  text: string,
  fromMs: number,
  gapMs: number,
  more: Partial<KeyStroke> = {},
): readonly KeyStroke[] =>
  Array.from(text, (char, place) => ({ ...keyOf(char, fromMs + place * gapMs), ...more }));

/** What comes out of a sequence of keys. */
export function press(
  strokes: readonly KeyStroke[],
  from: ScanBuffer = EMPTY_BUFFER,
): { readonly scans: readonly string[]; readonly state: ScanBuffer; readonly taken: boolean[] } {
  const scans: string[] = [];
  const taken: boolean[] = [];
  let state = from;
  for (const each of strokes) {
    const step = pressKey(state, each);
    state = step.state;
    taken.push(step.taken);
    if (step.scan !== null) scans.push(step.scan);
  }
  return { scans, state, taken };
}
