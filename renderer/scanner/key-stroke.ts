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

export const strokeOf = (event: KeyboardEvent): KeyStroke => ({
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  meta: event.metaKey,
  repeat: event.repeat,
  atMs: event.timeStamp,
});

/** What the browser calls a key that an input method has taken. */
const INPUT_METHOD_KEYS: ReadonlySet<string> = new Set(['Process', 'Unidentified']);

/** Whether an input method has a key; the physical key is told all the same. */
export const isOfInputMethod = (event: KeyboardEvent): boolean =>
  event.isComposing || (event.code !== '' && INPUT_METHOD_KEYS.has(event.key));

/** The ASCII character that a key types by itself or with Shift, or null. */
export function charOf(stroke: KeyStroke): string | null {
  if (stroke.ctrl || stroke.alt || stroke.meta) return null;
  return stroke.code === '' ? asciiOfText(stroke.key) : asciiOf(stroke.code, stroke.shift);
}

/** What a scanner sends after a code. */
export type SuffixKey = 'enter' | 'tab' | 'line_feed';

const SUFFIX_KEYS: ReadonlyMap<string, SuffixKey> = new Map([
  ['Enter', 'enter'],
  ['NumpadEnter', 'enter'],
  ['Tab', 'tab'],
]);

/** Scanners that send control characters type CR, Tab and LF as letters with Ctrl. */
const CONTROL_KEYS: ReadonlyMap<string, SuffixKey> = new Map([
  ['KeyM', 'enter'],
  ['KeyI', 'tab'],
  ['KeyJ', 'line_feed'],
]);

/** The suffix that a key is, or null. */
export function suffixOf(stroke: KeyStroke): SuffixKey | null {
  if (stroke.alt || stroke.meta) return null;
  if (stroke.ctrl) return CONTROL_KEYS.get(stroke.code) ?? null;
  return SUFFIX_KEYS.get(stroke.code === '' ? stroke.key : stroke.code) ?? null;
}
