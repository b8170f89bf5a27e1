import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseKeepingLiterals,
  parseLossless,
  plainValues,
  stringifyLossless,
} from '../../../electron/gateway/json.ts';

/** Integers as JSON writes them, up to 40 digits. */
const integerLiteral = fc.stringMatching(/^-?[1-9][0-9]{0,39}$/);
/** Numbers of every form that JSON has. */
const numberLiteral = fc.stringMatching(
  /^-?(0|[1-9][0-9]{0,25})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?$/,
);

describe('reading JSON without loss', () => {
  test('keeps all digits of every integer', () => {
    fc.assert(
      fc.property(integerLiteral, (literal) => {
        expect(String(parseLossless(literal))).toBe(literal);
      }),
    );
  });

  test.each(['3596604195571498520', '4.9E+18', '1.0', '-0', '1e400', '0.10'])(
    'leaves %s as the text that was written',
    (literal) => {
      expect(parseLossless(`{"id":${literal}}`)).toEqual({ id: literal });
    },
  );

  test.each([
    ['0', 0],
    ['-1', -1],
    ['4006', 4006],
    ['0.5', 0.5],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('makes %s a number, which it holds exactly', (literal, number) => {
    expect(parseLossless(literal)).toBe(number);
  });

  test('throws where the text is not JSON', () => {
    expect(() => parseLossless('<html></html>')).toThrow(SyntaxError);
    expect(() => parseLossless('{"code":0,"da')).toThrow(SyntaxError);
    expect(() => parseLossless('')).toThrow(SyntaxError);
  });
});

describe('JSON that is read and written again', () => {
  test('has every number literal as it was', () => {
    fc.assert(
      fc.property(fc.array(numberLiteral, { minLength: 1 }), (literals) => {
        const text = `{"a":[${literals.join(',')}]}`;
        expect(stringifyLossless(parseKeepingLiterals(text))).toBe(text);
      }),
    );
  });

  test('has every other value as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const again: unknown = JSON.parse(stringifyLossless(parseKeepingLiterals(text)));
        expect(again).toEqual(JSON.parse(text));
      }),
    );
  });

  test('reads as the plain values that a direct reading gives', () => {
    fc.assert(
      fc.property(fc.array(numberLiteral), (literals) => {
        const text = `{"a":[${literals.join(',')}],"b":{"c":null,"d":"试","e":true}}`;
        expect(plainValues(parseKeepingLiterals(text))).toEqual(parseLossless(text));
      }),
    );
  });

  test('refuses what JSON has no text for', () => {
    expect(() => stringifyLossless(undefined)).toThrow(TypeError);
  });
});
