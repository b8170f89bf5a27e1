import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createScanQueue } from '../../../../renderer/scanner/scan-queue.ts';
import { seededRandom } from '../../../support/seeded-random.ts';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('createScanQueue', () => {
  it('hands codes on one after another and counts those that wait', async () => {
    const lengths: number[] = [];
    const begun: string[] = [];
    const open: (() => void)[] = [];
    const queue = createScanQueue({
      handle: (code) => {
        begun.push(code);
        return new Promise((done) => open.push(done));
      },
      onLength: (length) => lengths.push(length),
      onError: () => undefined,
    });
    queue.add('first');
    queue.add('second');
    await settled();
    expect(begun).toEqual(['first']);
    open[0]?.();
    await settled();
    expect(begun).toEqual(['first', 'second']);
    open[1]?.();
    await settled();
    expect(lengths).toEqual([1, 2, 1, 0]);
  });

  it('takes ten codes a second for a minute, however long each one takes', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const random = seededRandom(6);
    const codes = Array.from({ length: 600 }, (_, place) => `4900000000000${1_000 + place}`);
    const done: string[] = [];
    const lengths: number[] = [];
    let atOnce = 0;
    const queue = createScanQueue({
      handle: async (code) => {
        atOnce += 1;
        expect(atOnce).toBe(1);
        await new Promise((settle) => setTimeout(settle, Math.floor(random() * 250)));
        atOnce -= 1;
        done.push(code);
      },
      onLength: (length) => lengths.push(length),
      onError: (error) => expect.fail(String(error)),
    });
    for (const code of codes) {
      queue.add(code);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(Math.max(...lengths)).toBeGreaterThan(1);
    await vi.runAllTimersAsync();
    expect(done).toEqual(codes);
    expect(lengths.at(-1)).toBe(0);
  });

  it('goes on after a failure', async () => {
    const errors: unknown[] = [];
    const begun: string[] = [];
    const queue = createScanQueue({
      handle: (code) => {
        begun.push(code);
        return code === 'bad' ? Promise.reject(new Error(code)) : Promise.resolve();
      },
      onLength: () => undefined,
      onError: (error) => errors.push(error),
    });
    queue.add('bad');
    queue.add('good');
    await settled();
    expect(begun).toEqual(['bad', 'good']);
    expect(errors).toHaveLength(1);
  });
});
