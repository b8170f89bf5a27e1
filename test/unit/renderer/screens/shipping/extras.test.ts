import { describe, expect, it, test } from 'vitest';
import { entriesOf, typedOf } from '../../../../../renderer/screens/shipping/extras/entries.ts';
import { isImei, serialFlaw } from '../../../../../renderer/screens/shipping/extras/serials.ts';

describe('serial numbers', () => {
  it('an IMEI has 15 digits whose last one checks the others', () => {
    expect(isImei('490154203237518')).toBe(true);
    expect(
      ['490154203237519', '49015420323751', '4901542032375180', 'A90154203237518'].map(isImei),
    ).toEqual([false, false, false, false]);
  });

  test.each([
    ['imei', '490154203237518', null],
    ['imei', '490154203237519', 'imeiWrong'],
    ['imei', 'ABC', 'imeiWrong'],
    ['deviceSn', 'SN-2026/A1', null],
    ['deviceSn', 'A1;B2', 'snWrong'],
    ['deviceSn', 'A 1', 'snWrong'],
    ['deviceSn', '序列1', 'snWrong'],
    ['deviceSn', 'there', 'repeated'],
  ] as const)('%s %s: %s', (kind, code, flaw) => {
    expect(serialFlaw(kind, code, ['there'])).toBe(flaw);
  });
});

describe('sub-orders of 1688', () => {
  const typed = { entryId: ' 2600000000000000011 ', amount: '3', weightKg: '1.25' };

  it('are read whole, with or without a weight, blank lines left out', () => {
    const entries = entriesOf([
      typed,
      { entryId: '2', amount: '1', weightKg: '' },
      { entryId: ' ', amount: '', weightKg: '' },
    ]);
    expect(entries).toEqual([
      { entryId: '2600000000000000011', amount: 3, weightKg: 1.25 },
      { entryId: '2', amount: 1, weightKg: null },
    ]);
    expect(entriesOf(entries?.map(typedOf) ?? [])).toEqual(entries);
  });

  test.each([
    ['a part of a piece', [{ ...typed, amount: '1.5' }]],
    ['no quantity', [{ ...typed, amount: '' }]],
    ['an id with letters', [{ ...typed, entryId: 'A1' }]],
    ['an id that begins with 0', [{ ...typed, entryId: '01' }]],
    ['a weight of nothing', [{ ...typed, weightKg: '0' }]],
    ['a weight in words', [{ ...typed, weightKg: '1kg' }]],
    ['one id twice', [typed, typed]],
  ])('are refused with %s', (_, entries) => {
    expect(entriesOf(entries)).toBeNull();
  });
});
