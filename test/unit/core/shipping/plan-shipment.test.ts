import { describe, expect, test } from 'vitest';
import type { ShipmentFacts } from '../../../../electron/core/shipping/plan-shipment.ts';
import { planShipment } from '../../../../electron/core/shipping/plan-shipment.ts';
import type { ShippingRule, ShippingState } from '../../../../shared/shipping.ts';
import type { PrintState } from '../../../../shared/states.ts';

const facts = (over: Partial<ShipmentFacts>): ShipmentFacts => ({
  before: null,
  label: 'confirmed',
  hasOtherLabel: false,
  platform: 'douyin',
  rule: 'confirmed',
  orderIsTaken: false,
  ...over,
});

const before = (state: ShippingState, ordered = false): ShipmentFacts['before'] => ({
  state,
  ordered,
});

describe('what a label means for the shipping call of its parcel', () => {
  test.each<[PrintState, ShippingRule, string | null]>([
    ['queued', 'confirmed', null],
    ['claimed', 'spooled', null],
    ['spooled', 'confirmed', 'put_waiting'],
    ['spooled', 'spooled', 'put_due'],
    ['spooled', 'by_hand', 'put_waiting'],
    ['confirmed', 'confirmed', 'put_due'],
    ['confirmed', 'spooled', 'put_due'],
    ['confirmed', 'by_hand', 'put_waiting'],
    ['doubtful', 'spooled', null],
    ['failed', 'confirmed', null],
    ['cancelled', 'confirmed', null],
  ])('the first time, %s with the rule %s: %s', (label, rule, step) => {
    expect(planShipment(facts({ label, rule }))).toBe(step);
  });

  test.each<[ShippingState, PrintState, ShippingRule, string | null]>([
    ['waiting', 'confirmed', 'confirmed', 'becomes_due'],
    ['waiting', 'confirmed', 'by_hand', null],
    ['waiting', 'spooled', 'spooled', 'becomes_due'],
    ['waiting', 'doubtful', 'spooled', null],
    ['due', 'confirmed', 'confirmed', null],
    ['sending', 'confirmed', 'confirmed', null],
    ['done', 'confirmed', 'confirmed', null],
    ['refused', 'confirmed', 'confirmed', null],
    ['void', 'confirmed', 'confirmed', null],
  ])('while it is %s, %s with the rule %s: %s', (state, label, rule, step) => {
    expect(planShipment(facts({ before: before(state), label, rule }))).toBe(step);
  });

  test('paper that did not come out after all is waited for again, until the platform is told or a person ordered it', () => {
    const gone = { label: 'doubtful', rule: 'spooled' } as const;
    expect(planShipment(facts({ ...gone, before: before('due') }))).toBe('waits_again');
    const other = { ...gone, hasOtherLabel: true };
    expect(planShipment(facts({ ...other, before: before('due') }))).toBeNull();
    expect(planShipment(facts({ ...gone, before: before('sending') }))).toBeNull();
    expect(planShipment(facts({ ...gone, before: before('due', true) }))).toBeNull();
  });

  test('a person tells where no call reaches the platform, or another parcel tells the order', () => {
    expect(planShipment(facts({ platform: 'by_hand' }))).toBe('put_waiting');
    expect(planShipment(facts({ orderIsTaken: true }))).toBe('put_waiting');
    const waits = { before: before('waiting'), orderIsTaken: true };
    expect(planShipment(facts(waits))).toBe('stays_waiting');
    expect(planShipment(facts({ ...waits, label: 'spooled' }))).toBeNull();
    expect(planShipment(facts({ ...waits, platform: 'by_hand' }))).toBeNull();
  });
});
