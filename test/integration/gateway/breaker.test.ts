import { describe, expect, onTestFinished, test } from 'vitest';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import { createClock } from '../../support/station/clock.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { errorOf, valueOf } from '../../support/station/result.ts';

const BREAKER = { faultsToOpen: 4, openForMs: 5_000 };

const failureOf = async (client: GatewayClient): Promise<CallFailure> =>
  errorOf(await client.call(companyList, SHOP, null));

const reasonOf = async (client: GatewayClient): Promise<unknown> =>
  (await failureOf(client)).fault.details['reason'];

describe('a host that cannot be reached', () => {
  test('is left alone for a time, then asked by one probe', async () => {
    const clock = createClock();
    const gateway = await startPractice({ nowMs: clock.nowMs });
    await gateway.setReachable(false);
    const client = clientOf(gateway.url, { nowMs: clock.nowMs, breaker: BREAKER });
    expect([await reasonOf(client), await reasonOf(client)]).toEqual([
      'ECONNREFUSED',
      'ECONNREFUSED',
    ]);
    expect(await failureOf(client)).toMatchObject({
      outcome: 'not_sent',
      fault: { code: 'GATEWAY_UNREACHABLE', details: { reason: 'breaker' } },
    });

    await gateway.setReachable(true);
    expect(await reasonOf(client)).toBe('breaker');
    expect(gateway.calls()).toEqual([]);

    clock.advance(BREAKER.openForMs);
    valueOf(await client.call(companyList, SHOP, null));
    valueOf(await client.call(companyList, SHOP, null));
    expect(gateway.calls()).toHaveLength(2);
  });

  test('is asked at once where a person says so, and calls beside the probe wait for it', async () => {
    const gateway = await startPractice();
    await gateway.setReachable(false);
    const client = clientOf(gateway.url, { breaker: BREAKER });
    for (let calls = 0; calls < 3; calls += 1) await failureOf(client);
    expect(await reasonOf(client)).toBe('breaker');
    await gateway.setReachable(true);
    client.tryAgain();
    const answers = await Promise.all([1, 2, 3].map(() => client.call(companyList, SHOP, null)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('is left alone again where the probe fails', async () => {
    const clock = createClock();
    const gateway = await startPractice({ nowMs: clock.nowMs });
    gateway.faults.failAlways({ kind: 'drop_before' });
    const client = clientOf(gateway.url, { nowMs: clock.nowMs, breaker: BREAKER });
    await failureOf(client);
    await failureOf(client);
    clock.advance(BREAKER.openForMs);
    expect(await failureOf(client)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_CONNECTION_LOST' },
    });
    expect(await reasonOf(client)).toBe('breaker');
  });

  test('does not stand in for another host', async () => {
    const gateway = await startPractice();
    const gone = await startPractice();
    await gone.setReachable(false);
    const client = createGatewayClient({
      account: {
        baseUrl: gone.url,
        platformUrls: { douyin: gateway.url },
        appid: APPID,
        appSecret: APP_SECRET,
      },
      nowMs: Date.now,
      wait: async () => {},
      random: () => 0.5,
      breaker: BREAKER,
    });
    onTestFinished(() => client.close());
    const elsewhere = { ...companyList, platform: 'alibaba' } as const;
    for (let calls = 0; calls < 3; calls += 1) await client.call(elsewhere, SHOP, null);
    expect((await client.call(elsewhere, SHOP, null)).ok).toBe(false);
    expect((await client.call(companyList, SHOP, null)).ok).toBe(true);
  });
});

test('a host that refuses or errs is reached: every call goes through', async () => {
  const answers = [
    { body: '{"code":7,"message":"参数错误"}' },
    { status: 500, body: '' },
    { body: '<html>' },
  ];
  const server = await startRawServer((_, place) => answers[place % 3] ?? null);
  const client = clientOf(server.url, { breaker: { faultsToOpen: 1, openForMs: 60_000 } });
  for (let calls = 0; calls < 6; calls += 1) {
    expect((await failureOf(client)).fault.code).not.toBe('GATEWAY_UNREACHABLE');
  }
});
