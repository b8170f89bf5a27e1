import { describe, expect, it } from 'vitest';
import { dayOfText, isWholeDay } from '../../../../renderer/components/day-field/day-text.ts';

describe('dayOfText', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/11/2', '2026-11-02'],
    [' 2026.1.31 ', '2026-01-31'],
    ['20261121', '2026-11-21'],
    ['２０２６－１１－２１', '2026-11-21'],
    ['2026年11月21日', '2026-11-21'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });

  it.each(['', '2026-11', '2026-02-29', '2026-13-01', '11/21/2026', '2026112', '2026-11-211'])(
    'means no day by %j',
    (text) => {
      expect(dayOfText(text)).toBeNull();
    },
  );
});

describe('isWholeDay', () => {
  it('waits for the last digit', () => {
    expect(isWholeDay('2026-11-2')).toBe(false);
    expect(isWholeDay('2026-11-21')).toBe(true);
    expect(isWholeDay('20261121')).toBe(true);
  });
});
