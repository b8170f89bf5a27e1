import { createServer } from 'node:https';
import { describe, expect, test } from 'vitest';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import { SHOP } from '../../support/station/account.ts';
import { createClock } from '../../support/station/clock.ts';
import { SENDER, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import type { RawAnswer } from '../../support/station/raw-server.ts';
import { listen, startRawServer } from '../../support/station/raw-server.ts';
import { errorOf, valueOf } from '../../support/station/result.ts';
import { SELF_SIGNED } from '../../support/station/self-signed.ts';

const HOUR_MS = 3_600_000;
const ORDER = {
  sender: SENDER,
  carrier: 'zhongtong',
  orders: [orderEntry(orderIdOf(1))],
  userId: null,
  channel: '1',
};

const ask = (client: GatewayClient): ReturnType<typeof client.call> =>
  client.call(newCreateOrder, SHOP, ORDER);

const failureOf = async (client: GatewayClient): Promise<CallFailure> => errorOf(await ask(client));

async function failureWith(answer: RawAnswer): Promise<CallFailure> {
  const server = await startRawServer(() => answer);
  return failureOf(clientOf(server.url));
}

describe('a call that gets no usable answer', () => {
  test.each<[string, RawAnswer, object]>([
    [
      'a 500',
      { status: 500, body: '{}' },
      { code: 'GATEWAY_HTTP_STATUS', details: { status: 500 } },
    ],
    ['a 204', { status: 204, body: '' }, { code: 'GATEWAY_HTTP_STATUS' }],
    [
      'HTML',
      { body: '<html>x</html>' },
      { code: 'GATEWAY_NOT_JSON', details: { head: '<html>x</html>' } },
    ],
    ['an empty body', { body: '' }, { code: 'GATEWAY_NOT_JSON' }],
    ['cut JSON', { body: '{"code":0,"data":{"ebill_infos":[{"ord' }, { code: 'GATEWAY_NOT_JSON' }],
    ['JSON without a code', { body: '{"data":{}}' }, { code: 'GATEWAY_ANSWER_UNEXPECTED' }],
    ['JSON that is a list', { body: '[]' }, { code: 'GATEWAY_ANSWER_UNEXPECTED' }],
    ['a success without data', { body: '{"code":0}' }, { code: 'GATEWAY_ANSWER_UNEXPECTED' }],
    [
      'data of another shape',
      { body: '{"code":0,"data":true}' },
      { code: 'GATEWAY_ANSWER_UNEXPECTED' },
    ],
    [
      'a list of another shape',
      { body: '{"code":0,"data":{"ebill_infos":{}}}' },
      {
        code: 'GATEWAY_ANSWER_UNEXPECTED',
        details: { where: '/gateway/dd/logistics/newcreateorder data.ebill_infos' },
      },
    ],
  ])('but %s is unknown', async (_what, answer, fault) => {
    expect(await failureWith(answer)).toMatchObject({ outcome: 'unknown', fault });
  });

  test('keeps 200 characters of what is not JSON', async () => {
    const { fault } = await failureWith({ body: 'x'.repeat(5_000) });
    expect(fault.details['head']).toBe('x'.repeat(200));
  });

  test('is made three times, and ends with the first good answer', async () => {
    const gateway = await startPractice();
    const always = async (fault: PracticeFault): Promise<string> => {
      gateway.faults.failNext(fault, 3);
      return (await failureOf(clientOf(gateway.url))).fault.code;
    };
    expect(await always({ kind: 'http_500' })).toBe('GATEWAY_HTTP_STATUS');
    expect(await always({ kind: 'html' })).toBe('GATEWAY_NOT_JSON');
    expect(await always({ kind: 'cut_json' })).toBe('GATEWAY_NOT_JSON');
    gateway.faults.failNext({ kind: 'http_500' }, 2);
    valueOf(await ask(clientOf(gateway.url)));
    expect(gateway.sales()).toHaveLength(1);
  });

  test('follows no redirect', async () => {
    const elsewhere = await startRawServer(() => ({ body: '{"code":0,"data":{}}' }));
    for (const status of [301, 302, 307, 308]) {
      expect(
        await failureWith({ status, headers: { location: `${elsewhere.url}/x` }, body: '' }),
      ).toMatchObject({
        outcome: 'unknown',
        fault: { code: 'GATEWAY_HTTP_STATUS', details: { status } },
      });
    }
    expect(elsewhere.requests).toEqual([]);
  });

  test('ends at its time limit', async () => {
    const server = await startRawServer(() => null);
    const client = clientOf(server.url, { limits: { answerTimeoutMs: 50 } });
    expect(await failureOf(client)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_TIMEOUT' },
    });
    expect(server.requests).toHaveLength(3);
  });

  test('ends at its size limit', async () => {
    const server = await startRawServer(() => ({ body: `{"code":0,"x":"${'x'.repeat(9_000)}"}` }));
    const client = clientOf(server.url, { limits: { maxAnswerBytes: 4_096 } });
    expect(await failureOf(client)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_CONNECTION_LOST' },
    });
  });

  test.each(['drop_before', 'drop_after'] as const)(
    'but a cut connection (%s) is unknown',
    async (kind) => {
      const gateway = await startPractice();
      gateway.faults.failAlways({ kind });
      expect(await failureOf(clientOf(gateway.url))).toMatchObject({
        outcome: 'unknown',
        fault: { code: 'GATEWAY_CONNECTION_LOST' },
      });
      expect(gateway.sales()).toHaveLength(kind === 'drop_after' ? 1 : 0);
    },
  );

  test('was certainly not sent where nobody listens', async () => {
    const gateway = await startPractice();
    await gateway.setReachable(false);
    expect(await failureOf(clientOf(gateway.url))).toMatchObject({
      outcome: 'not_sent',
      fault: { code: 'GATEWAY_UNREACHABLE', details: { reason: 'ECONNREFUSED' } },
    });
  });

  test('was certainly not sent to a server whose certificate nobody vouches for', async () => {
    let requests = 0;
    const server = createServer(SELF_SIGNED, (_, response) => {
      requests += 1;
      response.end('{"code":0,"data":{}}');
    });
    const url = `https://127.0.0.1:${await listen(server)}`;
    expect(await failureOf(clientOf(url))).toMatchObject({
      outcome: 'not_sent',
      fault: { code: 'GATEWAY_UNREACHABLE', details: { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
    });
    expect(requests).toBe(0);
  });

  test('stays unknown where a later try could not be sent or was refused', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'drop_after' });
    const unplugged = clientOf(gateway.url, { wait: () => gateway.setReachable(false) });
    expect(await failureOf(unplugged)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_CONNECTION_LOST' },
    });
    await gateway.setReachable(true);
    gateway.faults.failNext({ kind: 'drop_after' });
    gateway.faults.failNext({ kind: 'outer_error', message: '店铺授权已过期' });
    expect((await failureOf(clientOf(gateway.url))).outcome).toBe('unknown');
    expect(gateway.sales()).toHaveLength(1);
  });
});

describe('a call that the gateway refuses', () => {
  test('is made once and keeps the words of the gateway', async () => {
    const server = await startRawServer(() => ({ body: '{"code":7,"message":"参数错误"}' }));
    expect(await failureOf(clientOf(server.url))).toEqual({
      outcome: 'rejected',
      fault: { code: 'GATEWAY_REFUSED', gatewayCode: '7', gatewayText: '参数错误', details: {} },
    });
    expect(server.requests).toHaveLength(1);
  });

  test('has a wrong secret, an unknown appid or a shop without authorisation', async () => {
    const gateway = await startPractice({ shops: ['somebody else'] });
    const codeWith = async (over: object): Promise<string> =>
      (await failureOf(clientOf(gateway.url, over))).fault.code;
    expect(await codeWith({ appSecret: 'wrong' })).toBe('GATEWAY_SIGNATURE');
    expect(await codeWith({ appid: 'nobody' })).toBe('GATEWAY_AUTHORISATION');
    expect(await codeWith({})).toBe('GATEWAY_AUTHORISATION');
    expect(gateway.calls()).toEqual([]);
  });

  test.each([
    [HOUR_MS, 'ahead'],
    [-HOUR_MS, 'behind'],
  ])(
    'for a clock that is off by %i ms learns by how much from the Date header',
    async (offMs, direction) => {
      const clock = createClock();
      const gateway = await startPractice({ nowMs: clock.nowMs });
      const client = clientOf(gateway.url, { nowMs: () => clock.nowMs() + offMs });
      const failure = errorOf(await client.call(companyList, SHOP, null));
      expect(failure).toMatchObject({
        outcome: 'rejected',
        fault: {
          code: 'GATEWAY_CLOCK',
          gatewayText: 'timestamp已过期',
          details: { minutes: 60, direction },
        },
      });
    },
  );

  test('may ask to come later, which is tried again', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'outer_error', message: '系统繁忙，请稍后重试' }, 2);
    valueOf(await ask(clientOf(gateway.url)));
    expect(gateway.calls()).toHaveLength(1);
  });
});
