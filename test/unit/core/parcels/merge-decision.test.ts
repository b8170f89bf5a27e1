import { describe, expect, test } from 'vitest';
import type { MergeFacts } from '../../../../electron/core/parcels/merge-decision.ts';
import { decideMerge, decideUnmerge } from '../../../../electron/core/parcels/merge-decision.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import type { NumberState } from '../../../../shared/states.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { keyOf, numberOf } from '../../../support/station/records.ts';
import { codeOf } from '../../../support/station/result.ts';

const factsOf = (orderId: string, over: Partial<MergeFacts> = {}): MergeFacts => ({
  parcel: {
    key: keyOf(orderId),
    channel: '1',
    carrier: null,
    userId: null,
    wave: '',
    shipByMs: null,
    contentHash: orderId,
  },
  number: null,
  hasLabel: false,
  cancelling: false,
  hasConflict: false,
  atSupplier: null,
  isMerged: false,
  carries: 0,
  parcelsInOrder: 1,
  receiver: 'same',
  ...over,
});

const MAIN = factsOf(orderIdOf(1));
const OTHER = factsOf(orderIdOf(2));
const notSent = numberOf('unknown', { fault: fault('GATEWAY_UNREACHABLE') });

describe('whether an order may travel in the parcel of another', () => {
  test('of the same shop and receiver: yes, also in one that carries others already', () => {
    expect(codeOf(decideMerge(MAIN, OTHER))).toBe('ok');
    expect(codeOf(decideMerge({ ...MAIN, carries: 2 }, OTHER))).toBe('ok');
  });

  test.each<[string, Partial<MergeFacts>, Partial<MergeFacts>, string]>([
    ['itself', {}, { parcel: MAIN.parcel }, 'MERGE_NESTED'],
    ['one that travels in another', { isMerged: true }, {}, 'MERGE_NESTED'],
    ['where it travels in another already', {}, { isMerged: true }, 'MERGE_NESTED'],
    ['where it carries others', {}, { carries: 1 }, 'MERGE_NESTED'],
    ['where its order has several boxes', {}, { parcelsInOrder: 2 }, 'MERGE_SEVERAL_PARCELS'],
    ['one with a label', { hasLabel: true }, {}, 'MERGE_LABEL_EXISTS'],
    ['one that is being cancelled', { cancelling: true }, {}, 'MERGE_NUMBER_IN_DOUBT'],
    ['one with a conflict', { hasConflict: true }, {}, 'MERGE_NUMBER_IN_DOUBT'],
    ['where a conflict names it', {}, { hasConflict: true }, 'MERGE_NUMBER_EXISTS'],
    ['one that a supplier sends', { atSupplier: 'D1' }, {}, 'PARCEL_AT_SUPPLIER'],
    ['where a supplier sends it', {}, { atSupplier: 'D1' }, 'PARCEL_AT_SUPPLIER'],
    ['another receiver', {}, { receiver: 'other' }, 'MERGE_RECEIVER_DIFFERS'],
    ['an unreadable receiver', { receiver: null }, { receiver: null }, 'MERGE_RECEIVER_DIFFERS'],
  ])('%s: no', (_why, main, other, code) => {
    expect(codeOf(decideMerge({ ...MAIN, ...main }, { ...OTHER, ...other }))).toBe(code);
  });

  test.each<[Partial<MergeFacts['parcel']>]>([[{ channel: '2' }], [{ userId: '7' }]])(
    'of another platform or owner %j: no',
    (over) => {
      const other = { ...OTHER, parcel: { ...OTHER.parcel, ...over } };
      expect(codeOf(decideMerge(MAIN, other))).toBe('MERGE_SHOP_DIFFERS');
    },
  );

  test.each<[NumberState, string, string]>([
    ['requesting', 'MERGE_NUMBER_IN_DOUBT', 'MERGE_NUMBER_EXISTS'],
    ['unknown', 'MERGE_NUMBER_IN_DOUBT', 'MERGE_NUMBER_EXISTS'],
    ['refused', 'ok', 'ok'],
    ['issued', 'ok', 'MERGE_NUMBER_EXISTS'],
    ['cancelled', 'NUMBER_CANCELLED', 'MERGE_NUMBER_EXISTS'],
    ['recycled', 'NUMBER_CANCELLED', 'MERGE_NUMBER_EXISTS'],
  ])('with a number that is %s: as the main %s, as the other %s', (state, asMain, asOther) => {
    const number = numberOf(state);
    expect(codeOf(decideMerge({ ...MAIN, number }, OTHER))).toBe(asMain);
    expect(codeOf(decideMerge(MAIN, { ...OTHER, number }))).toBe(asOther);
  });

  test('whose call certainly did not reach the gateway: yes', () => {
    expect(codeOf(decideMerge(MAIN, { ...OTHER, number: notSent }))).toBe('ok');
  });
});

describe('whether an order may leave the parcel it travels in', () => {
  test.each<[string, Partial<MergeFacts>, string]>([
    ['no number', {}, 'ok'],
    ['a number and no label', { number: numberOf('issued') }, 'ok'],
    ['a label', { number: numberOf('issued'), hasLabel: true }, 'MERGE_LABEL_EXISTS'],
    ['a number in doubt', { number: numberOf('unknown') }, 'MERGE_NUMBER_IN_DOUBT'],
    ['a void number and its paper', { number: numberOf('cancelled'), hasLabel: true }, 'ok'],
  ])('that has %s: %s', (_what, over, code) => {
    expect(codeOf(decideUnmerge({ ...MAIN, carries: 1, ...over }))).toBe(code);
  });
});
