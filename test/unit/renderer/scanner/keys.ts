import type { KeyStroke } from '../../../../renderer/scanner/key-stroke.ts';
import { pressElsewhere, pressKey, releaseKey } from '../../../../renderer/scanner/press-key.ts';
import type { ScanBuffer, ScanStep } from '../../../../renderer/scanner/scan-buffer.ts';
import { EMPTY_BUFFER, endIdle, leave } from '../../../../renderer/scanner/scan-buffer.ts';
import type { ScanRules } from '../../../../renderer/scanner/scan-rules.ts';
import { scanRules } from '../../../../renderer/scanner/scan-rules.ts';

export const UNLEARNT = scanRules(null);

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

const CODES: Readonly<Record<string, string>> = {
  '-': 'Minus',
  '/': 'Slash',
  '.': 'Period',
  ']': 'BracketRight',
};

/** The key that types a character, as a scanner sends it. */
export function keyOf(char: string, atMs: number): KeyStroke {
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

/** What happens at a bench, in the order of `atMs`. */
export type Happening =
  | { readonly kind: 'down' | 'up' | 'elsewhere'; readonly stroke: KeyStroke }
  /** The window gets or loses the keys, or a timer looks for silence. */
  | { readonly kind: 'focus' | 'blur' | 'timer'; readonly atMs: number };

export const down = (key: KeyStroke): Happening => ({ kind: 'down', stroke: key });
export const elsewhere = (key: KeyStroke): Happening => ({ kind: 'elsewhere', stroke: key });

function stepOf(state: ScanBuffer, happening: Happening, rules: ScanRules): ScanStep {
  switch (happening.kind) {
    case 'down':
      return pressKey(state, happening.stroke, rules);
    case 'up':
      return releaseKey(state, happening.stroke, rules);
    case 'elsewhere':
      return pressElsewhere(state, happening.stroke, rules);
    case 'focus':
    case 'blur':
      return leave(state, happening.atMs, rules);
    case 'timer':
      return endIdle(state, happening.atMs, rules);
  }
}

export interface Heard {
  readonly scans: readonly string[];
  /** How often a part of a code was given up. */
  readonly cuts: number;
  readonly taken: readonly boolean[];
  readonly state: ScanBuffer;
}

/** What the scanner makes of all that happens. */
export function hear(
  happenings: readonly Happening[],
  rules: ScanRules = UNLEARNT,
  from: ScanBuffer = EMPTY_BUFFER,
): Heard {
  const scans: string[] = [];
  const taken: boolean[] = [];
  let state = from;
  let cuts = 0;
  for (const each of happenings) {
    const step = stepOf(state, each, rules);
    state = step.state;
    taken.push(step.taken);
    scans.push(...step.scans);
    if (step.cut) cuts += 1;
  }
  return { scans, cuts, taken, state };
}

/** What comes out of a sequence of keys. */
export const press = (strokes: readonly KeyStroke[], from?: ScanBuffer): Heard =>
  hear(strokes.map(down), UNLEARNT, from);

/** A character as scanners send it that suit any layout: Alt held, its number on the numpad. */
export function altTyping(charCode: number, fromMs: number, gapMs: number): readonly Happening[] {
  const digits = String(charCode).padStart(3, '0');
  const endMs = fromMs + (digits.length + 1) * gapMs;
  return [
    down(stroke('AltLeft', fromMs, { alt: true })),
    ...Array.from(digits, (digit, place) =>
      down(stroke(`Numpad${digit}`, fromMs + (place + 1) * gapMs, { alt: true })),
    ),
    { kind: 'up', stroke: stroke('AltLeft', endMs) },
  ];
}
