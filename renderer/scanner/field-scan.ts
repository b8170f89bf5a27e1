import type { KeyStroke } from './key-stroke.ts';
import { pressKey } from './press-key.ts';
import type { ScanBuffer } from './scan-buffer.ts';
import { bufferText, EMPTY_BUFFER, isBurst } from './scan-buffer.ts';
import type { ScanRules } from './scan-rules.ts';

/** Text of a field and what is selected in it. */
export interface FieldText {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Keys that went to a field while an input method was on. */
export interface FieldWatch {
  readonly buffer: ScanBuffer;
  /** The field as it was before the first key of the code. */
  readonly before: FieldText | null;
  /** An input method had some of the keys. */
  readonly byInputMethod: boolean;
}

export const NO_WATCH: FieldWatch = { buffer: EMPTY_BUFFER, before: null, byInputMethod: false };

interface WatchStep {
  readonly watch: FieldWatch;
  /** What the field should hold instead of what the input method made of a scan. */
  readonly repaired: string | null;
}

/**
 * Follows the keys of a field. A scanner's keys that an input method got come out as other text:
 * at the end of the code the field's text of before is put back, with the code in it. What a hand
 * types, and scans without an input method, stay as they are.
 */
export function watchField(
  watch: FieldWatch,
  stroke: KeyStroke,
  byInputMethod: boolean,
  now: FieldText,
  rules: ScanRules,
): WatchStep {
  const wasBurst = isBurst(watch.buffer);
  const { state, scans } = pressKey(watch.buffer, stroke, rules);
  const starts = watch.before === null || state.run.length <= 1;
  const before = starts ? now : watch.before;
  const next: FieldWatch =
    bufferText(state) === ''
      ? { ...NO_WATCH, buffer: state }
      : {
          buffer: state,
          before,
          byInputMethod: byInputMethod || (!starts && watch.byInputMethod),
        };
  const [code] = scans;
  const isSpoilt = wasBurst && watch.byInputMethod && watch.before !== null;
  return { watch: next, repaired: code !== undefined && isSpoilt ? put(watch.before, code) : null };
}

const put = ({ value, from, to }: FieldText, code: string): string =>
  value.slice(0, from) + code + value.slice(to);
