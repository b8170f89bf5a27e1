import { describe, expect, test } from 'vitest';
import type { ParcelFacts } from '../../../../electron/core/bench/scan-decision.ts';
import {
  chooseParcel,
  decideLabelScan,
  decideOrderScan,
} from '../../../../electron/core/bench/scan-decision.ts';
import type { NumberState, PrintState } from '../../../../shared/states.ts';
import { jobOf, numberOf } from '../../../support/station/records.ts';

const facts = (
  number: NumberState | null,
  jobs: readonly PrintState[] = [],
  { hasConflict = false, asking = false, cancelling = false, labelMayExist = false } = {},
): ParcelFacts => ({
  number: number === null ? null : numberOf(number),
  jobs: jobs.map((state) => jobOf(state)),
  hasConflict,
  asking,
  cancelling,
  labelMayExist,
});

const named = (name: string, of: ParcelFacts): { name: string; facts: ParcelFacts } => ({
  name,
  facts: of,
});

describe('a scanned order id', () => {
  test('after a restore asks before a first label, and only then', () => {
    const doubt = { labelMayExist: true };
    expect(decideOrderScan(facts('issued', [], doubt))).toBe('needs_decision');
    expect(decideOrderScan(facts('issued', ['failed'], doubt))).toBe('needs_decision');
    expect(decideOrderScan(facts('issued', ['spooled'], doubt))).toBe('already_printed');
    expect(decideOrderScan(facts(null, [], doubt))).toBe('issue_and_print');
    expect(decideLabelScan(facts('issued', [], doubt))).toBe('found');
    expect(decideLabelScan(facts('issued', ['spooled'], doubt))).toBe('confirm');
  });

  test.each<[NumberState | null, string]>([
    [null, 'issue_and_print'],
    ['requesting', 'issue_and_print'],
    ['unknown', 'issue_and_print'],
    ['refused', 'issue_and_print'],
    ['issued', 'print'],
    ['cancelled', 'not_usable'],
    ['recycled', 'not_usable'],
  ])('with number %s and no label means %s', (number, step) => {
    expect(decideOrderScan(facts(number))).toBe(step);
  });

  test.each<[PrintState, string]>([
    ['queued', 'in_progress'],
    ['claimed', 'in_progress'],
    ['spooled', 'already_printed'],
    ['confirmed', 'already_printed'],
    ['doubtful', 'needs_decision'],
    ['failed', 'print'],
    ['cancelled', 'print'],
  ])('with an issued number and a label that is %s means %s', (label, step) => {
    expect(decideOrderScan(facts('issued', [label]))).toBe(step);
  });

  test('is not usable while its number is being cancelled', () => {
    const open = { cancelling: true };
    expect(decideOrderScan(facts('issued', [], open))).toBe('not_usable');
    expect(decideLabelScan(facts('issued', ['spooled'], open))).toBe('not_usable');
  });

  test('looks at the last label that may be on paper', () => {
    expect(decideOrderScan(facts('issued', ['failed', 'spooled', 'cancelled']))).toBe(
      'already_printed',
    );
    expect(decideOrderScan(facts('issued', ['confirmed', 'doubtful']))).toBe('needs_decision');
  });

  test('never prints while its number is asked for', () => {
    for (const number of [null, 'requesting', 'issued', 'unknown'] as const) {
      expect(decideOrderScan(facts(number, [], { asking: true }))).toBe('in_progress');
    }
  });

  test('never prints the first label of a number in conflict', () => {
    expect(decideOrderScan(facts('issued', [], { hasConflict: true }))).toBe('not_usable');
    expect(decideOrderScan(facts('issued', ['failed'], { hasConflict: true }))).toBe('not_usable');
    expect(decideOrderScan(facts('issued', ['spooled'], { hasConflict: true }))).toBe(
      'already_printed',
    );
  });
});

describe('a scanned tracking number', () => {
  test.each<[PrintState, string]>([
    ['queued', 'in_progress'],
    ['claimed', 'confirm'],
    ['spooled', 'confirm'],
    ['doubtful', 'confirm'],
    ['confirmed', 'already_confirmed'],
    ['failed', 'not_printed'],
    ['cancelled', 'not_printed'],
  ])('whose label is %s means %s', (label, step) => {
    expect(decideLabelScan(facts('issued', [label]))).toBe(step);
  });

  test('without a label means that none was printed', () => {
    expect(decideLabelScan(facts('issued'))).toBe('not_printed');
  });

  test.each<NumberState | null>([
    null,
    'requesting',
    'unknown',
    'refused',
    'cancelled',
    'recycled',
  ])('whose number is %s is not usable, whatever was printed', (number) => {
    expect(decideLabelScan(facts(number, ['spooled']))).toBe('not_usable');
  });
});

describe('an order with several parcels', () => {
  const printed = facts('issued', ['spooled']);

  test.each<[string, ParcelFacts]>([
    ['has no number', facts(null)],
    ['has no label', facts('issued')],
    ['is on its way', facts('issued', ['claimed'])],
    ['waits for a decision', facts('issued', ['doubtful'])],
  ])('means the first parcel that %s', (_why, waiting) => {
    const parcels = [named('first', printed), named('second', waiting), named('third', waiting)];
    expect(chooseParcel(parcels)?.name).toBe('second');
  });

  test('passes over a parcel whose number is cancelled', () => {
    const parcels = [named('first', facts('cancelled')), named('second', facts(null))];
    expect(chooseParcel(parcels)?.name).toBe('second');
  });

  test('means the last parcel when all are labelled', () => {
    expect(chooseParcel([named('first', printed), named('second', printed)])?.name).toBe('second');
    const after = [named('first', printed), named('second', facts('cancelled'))];
    expect(chooseParcel(after)?.name).toBe('first');
    expect(chooseParcel([])).toBeUndefined();
  });
});
