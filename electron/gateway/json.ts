import { LosslessNumber, isLosslessNumber, parse, stringify } from 'lossless-json';
import { isExact, quoteInexactNumbers } from './number-literals.ts';

/**
 * Reads JSON without losing digits: a number that JavaScript holds exactly becomes a number,
 * any other stays the text that was written (`3596604195571498520` keeps all digits).
 *
 * @throws SyntaxError where the text is not JSON
 */
export const parseLossless = (text: string): unknown => JSON.parse(quoteInexactNumbers(text));

/** Reads JSON so that `stringifyLossless` can write every number back as it was written. */
export const parseKeepingLiterals = (text: string): unknown => parse(text, null, numberOrLiteral);

const numberOrLiteral = (literal: string): number | LosslessNumber =>
  isExact(literal) ? Number(literal) : new LosslessNumber(literal);

/** What `JSON.stringify` makes of a literal: where it stands in the text, the slow way is needed. */
const LITERAL_MARK = '"isLosslessNumber":true';

/** Writes JSON; numbers from `parseKeepingLiterals` come out as they were written. */
export function stringifyLossless(value: unknown): string {
  const text: unknown = JSON.stringify(value);
  if (typeof text !== 'string') throw new TypeError('Not a JSON value');
  return text.includes(LITERAL_MARK) ? (stringify(value) ?? text) : text;
}

/** The same for a person to read, on many lines. */
export const writeIndented = (value: unknown): string => stringify(value, null, 2) ?? '';

/** The values of a tree from `parseKeepingLiterals`, as `parseLossless` would have read them. */
export function plainValues(value: unknown): unknown {
  if (isLosslessNumber(value)) return exactNumberOrText(value.value);
  if (Array.isArray(value)) return value.map(plainValues);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValues(part)]));
  }
  return value;
}

const exactNumberOrText = (literal: string): number | string =>
  isExact(literal) ? Number(literal) : literal;
