import { describe, expect, test } from 'vitest';
import { lastFourOf } from '../../../electron/ledger/receiver-tail.ts';

describe('the last four digits of a phone', () => {
  test.each([
    ['13700001234', '1234'],
    ['１３７００００１２３４', '1234'],
    ['137 0000 1234', '1234'],
    ['0571-88881234', '1234'],
    ['13700001234-5678', '1234'],
    ['13700001234转5678', '1234'],
    ['', null],
    ['12345', null],
    ['$Q+w=$e/r&t==$1$$', null],
  ])('%s', (phone, digits) => {
    expect(lastFourOf(phone)).toBe(digits);
  });
});
