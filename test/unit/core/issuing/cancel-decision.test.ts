import { describe, expect, test } from 'vitest';
import type { CancelFacts } from '../../../../electron/core/issuing/cancel-decision.ts';
import { decideCancel, endOfCancel } from '../../../../electron/core/issuing/cancel-decision.ts';
import type { CallFailure } from '../../../../electron/gateway/outcome.ts';
import type { ErrorCode } from '../../../../shared/errors/codes.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { ShippingState } from '../../../../shared/shipping.ts';
import type { CancellationState, NumberState, PrintState } from '../../../../shared/states.ts';
import { jobOf, numberOf } from '../../../support/station/records.ts';
import { codeOf, valueOf } from '../../../support/station/result.ts';

const facts = (
  number: NumberState | null,
  jobs: readonly PrintState[] = [],
  over: {
    labelDestroyed?: boolean;
    shipping?: readonly ShippingState[];
    labelInLine?: boolean;
    labelMayExist?: boolean;
    before?: CancellationState;
  } = {},
): CancelFacts => {
  const record = numberOf(number ?? 'issued');
  return {
    number: number === null ? null : record,
    jobs: jobs.map((state) => jobOf(state)),
    cancellation:
      over.before === undefined ? null : { key: record.key, state: over.before, fault: null },
    shipping: over.shipping ?? [],
    labelInLine: over.labelInLine ?? false,
    labelMayExist: over.labelMayExist ?? false,
    labelDestroyed: over.labelDestroyed ?? false,
  };
};

describe('whether a number may be cancelled', () => {
  test.each<[NumberState | null, string]>([
    [null, 'NUMBER_MISSING'],
    ['requesting', 'NUMBER_MISSING'],
    ['unknown', 'NUMBER_MISSING'],
    ['refused', 'NUMBER_MISSING'],
    ['issued', 'ok'],
    ['cancelled', 'NUMBER_CANCELLED'],
    ['recycled', 'NUMBER_CANCELLED'],
  ])('while it is %s: %s', (number, code) => {
    expect(codeOf(decideCancel(facts(number)))).toBe(code);
  });

  test.each<[PrintState, string, string]>([
    ['queued', 'ok', 'ok'],
    ['claimed', 'CANCEL_LABEL_UNDECIDED', 'CANCEL_LABEL_UNDECIDED'],
    ['spooled', 'CANCEL_LABEL_EXISTS', 'ok'],
    ['confirmed', 'CANCEL_LABEL_EXISTS', 'ok'],
    ['doubtful', 'CANCEL_LABEL_UNDECIDED', 'CANCEL_LABEL_UNDECIDED'],
    ['failed', 'ok', 'ok'],
    ['cancelled', 'ok', 'ok'],
  ])('with a label that is %s: %s; when it was destroyed: %s', (label, without, destroyed) => {
    expect(codeOf(decideCancel(facts('issued', [label])))).toBe(without);
    const said = facts('issued', [label], { labelDestroyed: true });
    expect(codeOf(decideCancel(said))).toBe(destroyed);
  });

  test('with a label that the ledger may have lost needs the same word', () => {
    const lost = { labelMayExist: true };
    expect(codeOf(decideCancel(facts('issued', [], lost)))).toBe('CANCEL_LABEL_EXISTS');
    const said = facts('issued', [], { ...lost, labelDestroyed: true });
    expect(codeOf(decideCancel(said))).toBe('ok');
  });

  test.each<[ShippingState, string]>([
    ['waiting', 'ok'],
    ['due', 'ok'],
    ['sending', 'CANCEL_SHIPPING'],
    ['checking', 'CANCEL_SHIPPING'],
    ['done', 'CANCEL_SHIPPED'],
    ['refused', 'ok'],
  ])('while its shipping call is %s: %s', (state, code) => {
    const said = facts('issued', ['confirmed'], { shipping: [state], labelDestroyed: true });
    expect(codeOf(decideCancel(said))).toBe(code);
  });

  test('with a label that its printer has yet to print, whatever a person says', () => {
    const inLine = facts('issued', ['spooled'], { labelInLine: true, labelDestroyed: true });
    expect(codeOf(decideCancel(inLine))).toBe('CANCEL_LABEL_IN_LINE');
  });

  test('stops what is in line and counts what exists', () => {
    const jobs: readonly PrintState[] = ['confirmed', 'failed', 'queued'];
    const step = valueOf(decideCancel(facts('issued', jobs, { labelDestroyed: true })));
    expect(step).toMatchObject({ destroyed: 1, mayBeDone: false });
    expect(step.toStop).toHaveLength(1);
  });

  test('again needs no second word about labels, since none came out meanwhile', () => {
    const again = facts('issued', ['confirmed'], { before: 'open' });
    expect(valueOf(decideCancel(again))).toMatchObject({ mayBeDone: true });
    expect(codeOf(decideCancel({ ...again, cancellation: null }))).toBe('CANCEL_LABEL_EXISTS');
  });
});

const failure = (outcome: CallFailure['outcome'], code: ErrorCode): CallFailure => ({
  outcome,
  fault: fault(code),
});

describe('what an answer makes of a cancellation', () => {
  test.each(['cancelled', 'recycled'] as const)('that it is %s ends it', (became) => {
    expect(endOfCancel(ok({ became }), false)).toEqual({ kind: 'gone', became });
    expect(endOfCancel(ok({ became }), true)).toEqual({ kind: 'gone', became });
  });

  test.each<[CallFailure['outcome'], ErrorCode, string, string]>([
    ['unknown', 'GATEWAY_CONNECTION_LOST', 'open', 'open'],
    ['not_sent', 'GATEWAY_UNREACHABLE', 'refused', 'open'],
    ['rejected', 'GATEWAY_AUTHORISATION', 'refused', 'open'],
    ['refused', 'PLATFORM_TOO_OFTEN', 'refused', 'open'],
    ['refused', 'PLATFORM_WAYBILL_UNKNOWN', 'refused', 'open'],
    ['refused', 'PLATFORM_TOO_LATE_TO_CANCEL', 'refused', 'refused'],
    ['refused', 'PLATFORM_CANCEL_UNSUPPORTED', 'refused', 'refused'],
    ['rejected', 'PLATFORM_TOO_LATE_TO_CANCEL', 'refused', 'open'],
  ])('%s %s: %s the first time, %s where it may be done', (outcome, code, first, later) => {
    expect(endOfCancel(fail(failure(outcome, code)), false).kind).toBe(first);
    expect(endOfCancel(fail(failure(outcome, code)), true).kind).toBe(later);
  });
});
