import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLoneKeys, LONE_MS } from '../../../../renderer/components/reprint/lone-keys.ts';
import { placeOfDigit } from '../../../../renderer/components/reprint/reasons.ts';

const listen = () => {
  const keys: string[] = [];
  let bursts = 0;
  const lone = createLoneKeys({
    onKey: (code) => keys.push(code),
    onBurst: () => {
      bursts += 1;
    },
  });
  return { lone, keys, bursts: () => bursts };
};

describe('createLoneKeys', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('lets a key through that stands alone', () => {
    const { lone, keys, bursts } = listen();
    lone.press('Digit1', 0);
    vi.advanceTimersByTime(LONE_MS);
    lone.press('Enter', 400);
    vi.advanceTimersByTime(LONE_MS);
    expect(keys).toEqual(['Digit1', 'Enter']);
    expect(bursts()).toBe(0);
  });

  it('lets nothing of a scan through, neither its first digit nor its Enter', () => {
    const { lone, keys, bursts } = listen();
    ['Digit4', 'Digit9', 'Digit0', 'Digit1', 'Enter'].forEach((code, place) => {
      lone.press(code, place * 12);
      vi.advanceTimersByTime(12);
    });
    vi.advanceTimersByTime(LONE_MS);
    expect(keys).toEqual([]);
    expect(bursts()).toBe(1);
  });

  it('chooses nothing after it was stopped', () => {
    const { lone, keys } = listen();
    lone.press('Digit1', 0);
    lone.stop();
    vi.advanceTimersByTime(LONE_MS);
    expect(keys).toEqual([]);
  });
});

describe('placeOfDigit', () => {
  it('finds the five reasons on both digit rows and nothing else', () => {
    expect(placeOfDigit('Digit1')).toBe(0);
    expect(placeOfDigit('Numpad5')).toBe(4);
    expect(placeOfDigit('Digit6')).toBeNull();
    expect(placeOfDigit('KeyA')).toBeNull();
  });
});
