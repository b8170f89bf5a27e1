import { describe, expect, test } from 'vitest';
import { unlessAborted } from '../../../electron/gateway/cancelling.ts';
import { deferred } from '../../support/station/deferred.ts';

describe('work that may be cancelled', () => {
  test('is waited for', async () => {
    const { signal } = new AbortController();
    expect(await unlessAborted(Promise.resolve(), [signal])).toBe(true);
  });

  test('is left when any of the signals comes, before or meanwhile', async () => {
    const { promise } = deferred<void>();
    expect(await unlessAborted(promise, [AbortSignal.abort()])).toBe(false);
    const second = new AbortController();
    const left = unlessAborted(promise, [new AbortController().signal, second.signal]);
    second.abort();
    expect(await left).toBe(false);
  });

  test('may fail after it was left', async () => {
    const work = deferred<void>();
    expect(await unlessAborted(work.promise, [AbortSignal.abort()])).toBe(false);
    work.reject(new Error('too late'));
    await expect(work.promise).rejects.toThrow('too late');
  });
});
