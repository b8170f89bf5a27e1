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

/** Text that looks like numbers, quotation marks and escapes outside and inside of strings. */
const trickyText = fc.string({
  unit: fc.constantFrom(...'019.eE+-,:[]{}" \\\n'.split(''), '12345678901234567890', 'true', '试'),
  maxLength: 24,
});
/** JSON values with number literals of every form. */
const { json: literalJson } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    numberLiteral,
    trickyText.map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', 'false'),
    fc.array(tie('json'), { maxLength: 4 }).map((parts) => `[ ${parts.join(' ,')}]`),
    fc
      .dictionary(trickyText, tie('json'), { maxKeys: 4 })
      .map((parts) => Object.entries(parts))
      .map((parts) => parts.map(([name, part]) => `${JSON.stringify(name)} :\t${part}`))
      .map((parts) => `{${parts.join(',')}}`),
  ),
}));

const readOr = (read: (text: string) => unknown, text: string): unknown => {
  try {
    return read(text);
  } catch {
    return 'no JSON';
  }
};
const readByLiterals = (text: string): unknown => plainValues(parseKeepingLiterals(text));

describe('reading JSON the fast way', () => {
  test('reads every text as the reading of each literal does', () => {
    fc.assert(
      fc.property(literalJson, (text) => {
        expect(parseLossless(text)).toEqual(readByLiterals(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('refuses what is no JSON, also where a literal stands in it', () => {
    fc.assert(
      fc.property(trickyText, literalJson, fc.nat(), (noise, text, at) => {
        const place = at % (text.length + 1);
        const spoilt = text.slice(0, place) + noise + text.slice(place);
        const read = readOr(parseLossless, spoilt);
        expect(read === 'no JSON').toBe(readOr(JSON.parse, spoilt) === 'no JSON');
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['{12345678901234567890:1}', '[01.50]', '1.0"', '12345678901234567890true', '[1.]'])(
    'refuses %s',
    (text) => {
      expect(() => parseLossless(text)).toThrow(SyntaxError);
    },
  );

  test('reads long strings, and strings without an end, in one go', () => {
    const long = '\\"'.repeat(1_000_000);
    expect(parseLossless(`{"n":1.50,"s":"${long}"}`)).toEqual({
      n: '1.50',
      s: '"'.repeat(1_000_000),
    });
    expect(() => parseLossless(`{"n":1.50,"s":"${long}`)).toThrow(SyntaxError);
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
