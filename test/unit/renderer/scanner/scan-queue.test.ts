import { describe, expect, it } from 'vitest';
import { createScanQueue } from '../../../../renderer/scanner/scan-queue.ts';

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
