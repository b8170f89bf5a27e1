import { describe, expect, test } from 'vitest';
import {
  DISTRIBUTION_STEPS,
  meantBy,
  standingOf,
  sumFen,
} from '../../../../renderer/screens/distribution/distribution-steps.ts';
import type { Choice } from '../../../../renderer/screens/orders/list/selection.ts';
import type { DistributionRow } from '../../../../shared/distribution-views.ts';
import { fault } from '../../../../shared/errors/codes.ts';

const row = (over: Partial<DistributionRow>): DistributionRow => ({
  rowId: 1,
  outOrderId: 'D1',
  orderId: null,
  packId: null,
  shop: 'buyer',
  supplier: '练习供应商',
  goods: '',
  state: 'draft',
  tradeIds: [],
  amountFen: null,
  postFeeFen: null,
  tradeStatus: '',
  fault: null,
  changedAtMs: 0,
  ...over,
});

const refusedFor = (code: Parameters<typeof fault>[0]): DistributionRow =>
  row({ state: 'refused', fault: fault(code) });

const NONE: Choice<DistributionRow> = { chosen: [], chosenCount: 0 };
const choiceOf = (...chosen: readonly DistributionRow[]): Choice<DistributionRow> => ({
  chosen,
  chosenCount: chosen.length,
});

describe('what may be done about a distribution order', () => {
  test.each([
    ['a draft', row({}), ['create', 'preview', 'remove']],
    ['one being placed', row({ state: 'creating' }), ['preview']],
    ['one nobody knows of', row({ state: 'checking' }), ['preview']],
    ['a refused one', refusedFor('PLATFORM_SPEC_MISMATCH'), ['create', 'preview', 'remove']],
    [
      'one refused for its relation',
      refusedFor('PLATFORM_RELATION_MISSING'),
      ['create', 'link', 'preview', 'remove'],
    ],
    [
      'one whose link nobody saw',
      refusedFor('DISTRIBUTION_LINK_UNSEEN'),
      ['create', 'link', 'preview', 'remove'],
    ],
    [
      'one to pay',
      row({ state: 'created', tradeStatus: 'waitbuyerpay' }),
      ['pay', 'preview', 'refresh'],
    ],
    [
      'one on the way',
      row({ state: 'created', tradeStatus: 'waitsellersend' }),
      ['preview', 'refresh'],
    ],
  ])('%s', (_, one, steps) => {
    expect(DISTRIBUTION_STEPS.filter((step) => meantBy(step, NONE, one).length > 0)).toEqual(steps);
  });

  test('is about the chosen ones that it fits, and without any about the active one', () => {
    const draft = row({ rowId: 2 });
    const placed = row({ rowId: 3, state: 'created' });
    expect(meantBy('create', choiceOf(draft, placed), placed)).toEqual([draft]);
    expect(meantBy('create', NONE, draft)).toEqual([draft]);
    expect(meantBy('create', choiceOf(placed), draft)).toEqual([]);
    expect(meantBy('preview', choiceOf(draft, placed), placed)).toEqual([placed]);
  });

  test('is about none where all that were chosen have left the list', () => {
    expect(meantBy('create', { chosen: [], chosenCount: 2 }, row({}))).toEqual([]);
  });

  test('sums what is known', () => {
    expect(sumFen([row({ amountFen: 9_800 }), row({}), row({ amountFen: 250 })])).toBe(10_050);
  });
});

test.each([
  ['waits for its money', row({ tradeStatus: 'waitbuyerpay' }), 'to_pay'],
  ['goes on', row({ tradeStatus: 'waitsellersend' }), 'good'],
  [
    'goes on and cannot be read',
    { ...refusedFor('GATEWAY_TIMEOUT'), tradeStatus: 'success' },
    'in_doubt',
  ],
  ['was called off', { ...refusedFor('GATEWAY_TIMEOUT'), tradeStatus: 'cancel' }, 'closed'],
])('a placed order that %s', (_, one, standing) => {
  expect(standingOf(one)).toBe(standing);
});
