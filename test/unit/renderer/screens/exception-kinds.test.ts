import { expect, test } from 'vitest';
import { totalOf } from '../../../../renderer/screens/exceptions/exception-kinds.ts';

test('the badge adds all kinds, says where counting stopped, and is as pressing as the worst', () => {
  const none = { kind: 'doubtful', count: 0, oldestMs: null } as const;
  expect(totalOf([none])).toEqual({ total: 0, more: false, tone: 'idle' });
  const refused = { kind: 'refused', count: 3, oldestMs: 1 } as const;
  expect(totalOf([none, refused])).toEqual({ total: 3, more: false, tone: 'attention' });
  const many = { kind: 'not_confirmed', count: 1_001, oldestMs: 1 } as const;
  expect(totalOf([{ ...none, count: 2 }, refused, many])).toEqual({
    total: 1_005,
    more: true,
    tone: 'stop',
  });
});
