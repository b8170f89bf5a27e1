import { isLosslessNumber, parse, stringify } from 'lossless-json';
import { isExact, quoteInexactNumbers } from './number-literals.ts';

/**
 * Reads JSON without losing digits: a number that JavaScript holds exactly becomes a number,
 * any other stays the text that was written (`3596604195571498520` keeps all digits).
 *
 * @throws SyntaxError where the text is not JSON
 */
export const parseLossless = (text: string): unknown => JSON.parse(quoteInexactNumbers(text));

/** Reads JSON so that `stringifyLossless` can write every number back as it was written. */
export const parseKeepingLiterals = (text: string): unknown => parse(text);

/** Writes JSON; numbers from `parseKeepingLiterals` come out as they were written. */
export function stringifyLossless(value: unknown): string {
  const text = stringify(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

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
