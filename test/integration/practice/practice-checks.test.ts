import { describe, expect, test } from 'vitest';
import { sign } from '../../../electron/gateway/sign.ts';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import { NOON_MS, createClock } from '../../support/station/clock.ts';
import { orderEntry, orderFile, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { the } from '../../support/station/result.ts';

const NUMBERS = '/gateway/dd/logistics/newcreateorder';
const FORM = 'application/x-www-form-urlencoded; charset=UTF-8';

const signedForm = (
  over: Readonly<Record<string, string>> = {},
  secret = APP_SECRET,
): Record<string, string> => {
  const params = {
    appid: APPID,
    timestamp: String(NOON_MS / 1000),
    seller_nick: SHOP,
    request_data: orderFile([orderEntry(orderIdOf(1))]),
    ...over,
  };
  return { ...params, sign: sign(params, secret) };
};

const startAtNoon = (): Promise<PracticeGateway> => startPractice({ nowMs: createClock().nowMs });

const post = (
  gateway: PracticeGateway,
  form: Readonly<Record<string, string>>,
  { path = NUMBERS, method = 'POST', type = FORM } = {},
): Promise<Response> =>
  fetch(gateway.url + path, {
    method,
    headers: { 'content-type': type },
    ...(method === 'POST' ? { body: new URLSearchParams(form).toString() } : {}),
  });

const messageOf = async (response: Response): Promise<string> => {
  const answer: unknown = await response.json();
  expect(answer).toMatchObject({ code: expect.any(Number), message: expect.any(String) });
  return JSON.stringify(answer);
};

const sold = async (
  fault: PracticeFault,
): Promise<{ gateway: PracticeGateway; answer: Response | null }> => {
  const gateway = await startAtNoon();
  gateway.faults.failNext(fault);
  return { gateway, answer: await post(gateway, signedForm()).catch(() => null) };
};

describe('the practice gateway accepts a call', () => {
  test('that is a signed form of now, and says what time it is', async () => {
    const gateway = await startAtNoon();
    const response = await post(gateway, signedForm());
    expect(response.status).toBe(200);
    expect(response.headers.get('date')).toBe(new Date(NOON_MS).toUTCString());
    expect(await messageOf(response)).toContain('"code":0');
    expect(gateway.calls().map(({ path }) => path)).toEqual([NUMBERS]);
  });

  test('and keeps it only where it is told to', async () => {
    const gateway = await startPractice({ nowMs: createClock().nowMs, recordCalls: false });
    expect(await messageOf(await post(gateway, signedForm()))).toContain('"code":0');
    expect(gateway.calls()).toEqual([]);
    expect(gateway.sales()).toHaveLength(1);
  });

  test.each([-600, 600])('whose timestamp is %i s off', async (seconds) => {
    const gateway = await startAtNoon();
    const form = signedForm({ timestamp: String(NOON_MS / 1000 + seconds) });
    expect(await messageOf(await post(gateway, form))).toContain('"code":0');
  });
});

describe('the practice gateway refuses a call', () => {
  test.each<[string, Record<string, string>, Parameters<typeof post>[2], string]>([
    ['that is no POST', signedForm(), { method: 'GET' }, 'POST'],
    ['that is JSON', signedForm(), { type: 'application/json' }, 'Content-Type'],
    ['that is multipart', signedForm(), { type: 'multipart/form-data' }, 'Content-Type'],
    [
      'to a path it does not know',
      signedForm(),
      { path: '/gateway/dd/logistices/newcreateorder' },
      '接口不存在',
    ],
    ['of an unknown appid', signedForm({ appid: 'nobody' }), {}, 'appid不存在'],
    [
      'with a timestamp in milliseconds',
      signedForm({ timestamp: String(NOON_MS) }),
      {},
      'timestamp格式错误',
    ],
    ['without a timestamp', signedForm({ timestamp: '' }), {}, 'timestamp格式错误'],
    [
      'from too long ago',
      signedForm({ timestamp: String(NOON_MS / 1000 - 601) }),
      {},
      'timestamp已过期',
    ],
    [
      'from the future',
      signedForm({ timestamp: String(NOON_MS / 1000 + 601) }),
      {},
      'timestamp已过期',
    ],
    ['signed with another secret', signedForm({}, 'other'), {}, '签名错误'],
    ['changed after it was signed', { ...signedForm(), seller_nick: 'x' }, {}, '签名错误'],
    ['with a field that is not signed', { ...signedForm(), more: 'x' }, {}, '签名错误'],
    ['whose data is not JSON', signedForm({ request_data: '{"a":' }), {}, 'request_data'],
    ['whose data has no orders', signedForm({ request_data: '{}' }), {}, 'request_data'],
    [
      'for print data that is not JSON',
      signedForm({ request_data: '[' }),
      { path: '/gateway/dd/logistics/getwaybill' },
      'request_data',
    ],
  ])('%s', async (_what, form, over, words) => {
    const gateway = await startAtNoon();
    const message = await messageOf(await post(gateway, form, over));
    expect(message).toContain(words);
    expect(message).not.toContain('"code":0');
    expect(gateway.sales()).toEqual([]);
  });

  test('of a shop without authorisation', async () => {
    const gateway = await startPractice({ nowMs: createClock().nowMs, shops: ['other'] });
    expect(await messageOf(await post(gateway, signedForm()))).toContain('授权');
  });
});

describe('the practice gateway can fail', () => {
  test.each<[PracticeFault, number]>([
    [{ kind: 'drop_before' }, 0],
    [{ kind: 'drop_after' }, 1],
  ])('by cutting the connection: %o', async (fault, sales) => {
    const { gateway, answer } = await sold(fault);
    expect(answer).toBeNull();
    expect(gateway.sales()).toHaveLength(sales);
  });

  test('with a 500, with HTML and with half of its answer, the work done', async () => {
    for (const [fault, status, words] of [
      [{ kind: 'http_500' }, 500, /Error/],
      [{ kind: 'html' }, 200, /^<html>/],
      [{ kind: 'cut_json' }, 200, /^\{"code":0,[^}]*$/],
    ] as const) {
      const { gateway, answer } = await sold(fault);
      expect(the(answer).status).toBe(status);
      expect(await the(answer).text()).toMatch(words);
      expect(gateway.sales()).toHaveLength(1);
    }
  });

  test('with an error of its own, the work not done', async () => {
    const { gateway, answer } = await sold({ kind: 'outer_error', message: '系统繁忙' });
    expect(await messageOf(the(answer))).toContain('系统繁忙');
    expect(gateway.sales()).toEqual([]);
  });

  test('so many times, or until it is told otherwise', async () => {
    const gateway = await startAtNoon();
    const statuses = async (count: number): Promise<number[]> => {
      const seen: number[] = [];
      for (let call = 0; call < count; call += 1) {
        seen.push((await post(gateway, signedForm())).status);
      }
      return seen;
    };
    gateway.faults.failNext({ kind: 'http_500' }, 2);
    expect(await statuses(3)).toEqual([500, 500, 200]);
    gateway.faults.failAlways({ kind: 'http_500' });
    expect(await statuses(3)).toEqual([500, 500, 500]);
    gateway.faults.failAlways(null);
    expect(await statuses(1)).toEqual([200]);
  });
});
