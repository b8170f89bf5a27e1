import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formBody } from '../../../electron/gateway/form.ts';

const read = (body: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(body));

describe('a form body', () => {
  test('keeps every sign of a ciphertext and of Chinese text', () => {
    const params = { request_data: '#a+/=b#1##~$ &;', seller_nick: '旗舰店 甲', empty: '' };
    const body = formBody(params);
    expect(body).toMatch(/^[\w.!~*'()%=&-]*$/);
    expect(body).not.toContain('+');
    expect(read(body)).toEqual(params);
  });

  test('comes back as it was, whatever is in it', () => {
    const texts = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), texts), (params) => {
        expect(read(formBody(params))).toEqual({ ...params });
      }),
    );
  });

  test('sends half a character as the sign that the signature is made of', () => {
    expect(read(formBody({ name: '甲\uD83D乙' }))).toEqual({ name: '甲\uFFFD乙' });
  });
});
