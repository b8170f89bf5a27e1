import { describe, expect, test } from 'vitest';
import {
  goodsOf,
  needsWord,
  ownItems,
  parcelSteps,
} from '../../../../../renderer/components/boxes/parcel-steps.ts';
import { fault } from '../../../../../shared/errors/codes.ts';
import type { NumberState, PrintState } from '../../../../../shared/states.ts';
import { keyOf } from '../../../../support/station/records.ts';
import { issuedCard, printedCard } from '../../cards.ts';

const receiver = { name: '柳**', phone: '', region: '', detail: '', encrypted: false };
const item = (name: string) => ({ name, specs: '', count: 1 });

describe('what may be done about a parcel', () => {
  test.each<[NumberState | null, string]>([
    [null, 'no'],
    ['requesting', 'no'],
    ['unknown', 'no'],
    ['refused', 'no'],
    ['issued', 'ask'],
    ['cancelled', 'no'],
    ['recycled', 'no'],
  ])('with a number that is %s: cancel %s', (numberState, cancel) => {
    expect(parcelSteps(issuedCard({ numberState, receiver }))).toEqual({ add: true, cancel });
  });

  test.each<[PrintState, string]>([
    ['queued', 'ask'],
    ['claimed', 'no'],
    ['spooled', 'ask'],
    ['doubtful', 'no'],
    ['failed', 'ask'],
  ])('with a label that is %s: cancel %s', (state, cancel) => {
    expect(parcelSteps(printedCard(state)).cancel).toBe(cancel);
  });

  test('a cancellation without an answer is asked again without a question', () => {
    const open = { state: 'open' as const, fault: fault('GATEWAY_TIMEOUT') };
    expect(parcelSteps(issuedCard({ cancellation: open })).cancel).toBe('again');
  });

  test('no box is added to an order that travels in another, nor to one that cannot be read', () => {
    const mergedInto = keyOf('4900000000000000102');
    expect(parcelSteps(issuedCard({ receiver, mergedInto })).add).toBe(false);
    expect(parcelSteps(issuedCard({ receiver: null })).add).toBe(false);
  });
});

describe('a word about paper before a number is cancelled', () => {
  test.each<[PrintState, boolean]>([
    ['queued', false],
    ['spooled', true],
    ['confirmed', true],
    ['failed', false],
    ['cancelled', false],
  ])('with a label that is %s: %s', (state, isNeeded) => {
    expect(needsWord(printedCard(state))).toBe(isNeeded);
  });

  test('is needed for a copy in line, and for a label that the ledger may have lost', () => {
    expect(needsWord({ ...printedCard('queued'), labels: 2 })).toBe(true);
    expect(needsWord(issuedCard({ labelDoubt: fault('PRINT_INTERRUPTED') }))).toBe(true);
    expect(needsWord(issuedCard())).toBe(false);
  });
});

describe('the goods of a new box', () => {
  test('are those of its own order, without those of merged ones', () => {
    const merged = [{ ...keyOf('4900000000000000102'), items: 2 }];
    const card = issuedCard({ items: ['甲', '乙', '丙'].map(item), merged });
    expect(ownItems(card).map(({ name }) => name)).toEqual(['甲']);
  });

  test('are all, or the chosen places in order', () => {
    expect(goodsOf(new Set([1, 0]), 2)).toBeNull();
    expect(goodsOf(new Set([2, 0]), 3)).toEqual([0, 2]);
  });
});
