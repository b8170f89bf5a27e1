import type { ReprintReason } from '../../../shared/states.ts';

/** In the order of their digits. */
export const REASONS: readonly ReprintReason[] = [
  'damaged',
  'unreadable',
  'jammed',
  'lost',
  'wrong_parcel',
];

/** The list place that a digit key names, or null. */
export function placeOfDigit(code: string): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit === undefined) return null;
  const place = Number(digit) - 1;
  return place < REASONS.length ? place : null;
}
