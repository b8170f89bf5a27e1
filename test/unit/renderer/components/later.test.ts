import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadWhenIdle } from '../../../../renderer/components/later.tsx';

/** A window that has nothing to do whenever the test says so. */
function idleWindow(): { readonly rest: () => Promise<void> } {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback));
  return {
    rest: async () => {
      waiting.shift()?.();
      await new Promise((done) => {
        setImmediate(done);
      });
    },
  };
}

const loaded: string[] = [];
const part = (name: string) => ({
  load: async () => {
    loaded.push(name);
    if (name === 'broken') throw new Error(name);
  },
});

afterEach(() => {
  loaded.length = 0;
  vi.unstubAllGlobals();
});

describe('parts that come later', () => {
  it('come one by one, each when the window is idle, whatever became of the one before', async () => {
    const { rest } = idleWindow();
    const parts = ['broken', 'ledger'].map(part);
    const all = loadWhenIdle(parts, new AbortController().signal);
    expect(loaded).toEqual([]);
    await rest();
    expect(loaded).toEqual(['broken']);
    await rest();
    await all;
    expect(loaded).toEqual(['broken', 'ledger']);
  });

  it('stay away once the window is left', async () => {
    const { rest } = idleWindow();
    const leaving = new AbortController();
    const all = loadWhenIdle(['orders', 'ledger'].map(part), leaving.signal);
    await rest();
    leaving.abort();
    await rest();
    await all;
    expect(loaded).toEqual(['orders']);
  });
});
