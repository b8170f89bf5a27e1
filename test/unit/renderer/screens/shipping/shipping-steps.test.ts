import { describe, expect, it, test } from 'vitest';
import type { Choice } from '../../../../../renderer/screens/orders/list/selection.ts';
import type { ShippingStep } from '../../../../../renderer/screens/shipping/shipping-steps.ts';
import {
  asksFirst,
  isPossible,
  meantBy,
  secondFirst,
  SHIPPING_STEPS,
} from '../../../../../renderer/screens/shipping/shipping-steps.ts';
import { fault } from '../../../../../shared/errors/codes.ts';
import { orderIdSchema, packIdSchema } from '../../../../../shared/ids.ts';
import type { ShippingRow } from '../../../../../shared/shipping-views.ts';

const rowOf = (more: Partial<ShippingRow> = {}): ShippingRow => ({
  rowId: 1,
  orderId: orderIdSchema.parse('4900000000000000101'),
  packId: packIdSchema.parse(''),
  channel: '27',
  platform: 'pinduoduo',
  shop: null,
  carrier: 'zhongtong',
  trackNo: '99123456789012',
  toldTrackNo: null,
  shipByMs: null,
  travelsIn: null,
  state: 'waiting',
  held: false,
  waitsFor: 'paper',
  fault: null,
  extras: {},
  tries: 0,
  nextTryAtMs: 1,
  changedAtMs: 1,
  goods: '',
  ...more,
});

const possible = (more: Partial<ShippingRow>): readonly ShippingStep[] =>
  SHIPPING_STEPS.filter((step) => isPossible(step, rowOf(more)));

describe('what may be done about a shipment', () => {
  test.each<[Partial<ShippingRow>, readonly ShippingStep[]]>([
    [{ state: 'waiting' }, ['ship', 'hold', 'byHand', 'change', 'extras']],
    [{ state: 'due', held: true }, ['ship', 'release', 'byHand', 'change', 'extras']],
    [{ state: 'refused', platform: 'douyin' }, ['ship', 'hold', 'byHand', 'change']],
    [{ state: 'checking' }, ['hold', 'byHand', 'notShipped']],
    [{ state: 'sending' }, []],
    [{ state: 'void' }, []],
    [{ state: 'waiting', platform: 'by_hand' }, ['hold', 'byHand']],
    [{ state: 'done', toldTrackNo: '99' }, ['change']],
    [{ state: 'done', toldTrackNo: '99', platform: 'alibaba' }, []],
  ])('%j', (more, steps) => {
    expect(possible(more)).toEqual(steps);
  });
});

describe('a step is asked about first', () => {
  const seen = rowOf({ waitsFor: 'person' });

  test.each<[ShippingStep, readonly ShippingRow[], boolean]>([
    ['ship', [seen], false],
    ['ship', [seen, rowOf()], true],
    ['ship', [rowOf({ waitsFor: 'person', fault: fault('SHIPMENT_ORDER_TAKEN') })], true],
    ['hold', [rowOf()], false],
    ['release', [rowOf()], false],
    ['byHand', [seen], true],
    ['notShipped', [seen], true],
  ])('%s', (step, rows, asks) => {
    expect(asksFirst(step, rows)).toBe(asks);
  });
});

test('second numbers of their orders are named first, the others stay as they are', () => {
  const second = rowOf({ rowId: 3, fault: fault('SHIPMENT_ORDER_TAKEN') });
  const others = [rowOf({ rowId: 1 }), rowOf({ rowId: 2, fault: fault('SHIPMENT_SHOP_MISSING') })];
  expect(secondFirst([...others, second])).toEqual([second, ...others]);
});

const NONE: Choice<ShippingRow> = { chosen: [], chosenCount: 0 };
const choiceOf = (...chosen: readonly ShippingRow[]): Choice<ShippingRow> => ({
  chosen,
  chosenCount: chosen.length,
});

describe('what a step is about', () => {
  const checking = rowOf({ rowId: 1, state: 'checking' });
  const waiting = rowOf({ rowId: 2 });

  it('is the active row where none is chosen', () => {
    expect(meantBy('byHand', NONE, waiting)).toEqual([waiting]);
    expect(meantBy('byHand', NONE, null)).toEqual([]);
  });

  it('is those of the chosen rows that it means anything for', () => {
    expect(meantBy('ship', choiceOf(checking, waiting), checking)).toEqual([waiting]);
  });

  it('is nothing where all that were chosen have left the list', () => {
    expect(meantBy('hold', { chosen: [], chosenCount: 3 }, waiting)).toEqual([]);
  });

  it('is the active row alone where one is looked at at a time', () => {
    expect(meantBy('notShipped', choiceOf(waiting), checking)).toEqual([checking]);
    expect(meantBy('extras', choiceOf(checking), waiting)).toEqual([waiting]);
  });
});
