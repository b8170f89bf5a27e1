import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sign } from '../../../electron/gateway/sign.ts';
import { signVectorsText } from '../../support/station/fixtures.ts';

const { vectors } = z
  .object({
    vectors: z.array(
      z.object({
        name: z.string(),
        secret: z.string(),
        params: z.record(z.string(), z.string()),
        sign: z.string(),
      }),
    ),
  })
  .parse(JSON.parse(signVectorsText()));

const SECRET = 'demo_secret_0001';
const params = fc
  .dictionary(fc.stringMatching(/^[A-Za-z_]{1,12}$/), fc.string(), { minKeys: 1 })
  .filter((record) => !('sign' in record));

describe('a signature', () => {
  test('has golden values to be measured against', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(8);
  });

  test.each(vectors)('agrees with the vendor: $name', (vector) => {
    expect(sign(vector.params, vector.secret)).toBe(vector.sign);
  });

  test('leaves out a sign that is there already', () => {
    expect(sign({ appid: 'a', sign: 'old' }, SECRET)).toBe(sign({ appid: 'a' }, SECRET));
  });

  test('is the same whatever the order of the parameters', () => {
    fc.assert(
      fc.property(params, (record) => {
        const turned = Object.fromEntries(Object.entries(record).toReversed());
        expect(sign(turned, SECRET)).toBe(sign(record, SECRET));
      }),
    );
  });

  test('changes with every value, an empty one included', () => {
    fc.assert(
      fc.property(params, fc.nat(), fc.string({ minLength: 1 }), (record, place, more) => {
        const names = Object.keys(record);
        const name = names[place % names.length] ?? '';
        const changed = { ...record, [name]: (record[name] ?? '') + more };
        expect(sign(changed, SECRET)).not.toBe(sign(record, SECRET));
      }),
    );
  });

  test('changes with the secret and is 32 lower-case hex digits', () => {
    fc.assert(
      fc.property(params, (record) => {
        expect(sign(record, SECRET)).toMatch(/^[0-9a-f]{32}$/);
        expect(sign(record, 'demo_secret_0002')).not.toBe(sign(record, SECRET));
      }),
    );
  });
});
