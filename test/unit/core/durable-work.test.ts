import { expect, onTestFinished, test, vi } from 'vitest';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { createDurableWork } from '../../../electron/core/durable-work.ts';
import { ok } from '../../../shared/result.ts';

const NO_CLIENT: GatewayClient = {
  call: () => Promise.reject(new Error('Nothing is called')),
  tryAgain: () => {},
  close: async () => {},
};

test('what may be tried but stands behind something else is not looked at without a pause', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let looks = 0;
  const work = createDurableWork<never>({
    name: 'test',
    nowMs: Date.now,
    client: () => ok(NO_CLIENT),
    take: () => {
      looks += 1;
      return null;
    },
    idsOf: () => [],
    perform: async () => {},
    ended: () => {},
    nextTryAtMs: () => Date.now() - 60_000,
    logBug: () => {},
  });
  for (let call = 0; call < 5; call += 1) work.wake();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks).toBe(11);
  await work.stop();
});

test('work that throws is not taken again until the pause is over, whoever wakes it', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let tries = 0;
  let bugs = 0;
  const work = createDurableWork<number>({
    name: 'test',
    nowMs: Date.now,
    client: () => ok(NO_CLIENT),
    take: (underWay) => (underWay.has(1) || tries === 50 ? null : 1),
    idsOf: (id) => [id],
    perform: async () => {
      tries += 1;
      throw new Error('disk full');
    },
    ended: () => {},
    nextTryAtMs: () => Date.now(),
    logBug: () => {
      bugs += 1;
    },
  });
  work.wake();
  await vi.advanceTimersByTimeAsync(29_000);
  work.wake();
  await work.idle();
  expect([tries, bugs]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([tries, bugs]).toEqual([2, 2]);
  await work.stop();
  expect(vi.getTimerCount()).toBe(0);
});
