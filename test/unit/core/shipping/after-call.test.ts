import { describe, expect, test } from 'vitest';
import type { OrderView } from '../../../../electron/core/shipping/after-call.ts';
import { backoffMs, offlineWaitMs } from '../../../../electron/core/backoff.ts';
import { afterLooking, afterShipping } from '../../../../electron/core/shipping/after-call.ts';
import type { CallFailure } from '../../../../electron/gateway/outcome.ts';
import type { ErrorCode } from '../../../../shared/errors/codes.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { fail, ok } from '../../../../shared/result.ts';

type Outcome = CallFailure['outcome'];

const failure = (outcome: Outcome, code: ErrorCode, retryAfterMs?: number): CallFailure => ({
  outcome,
  fault: fault(code),
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe('what an answer to a shipping call means', () => {
  test('that it worked ends it', () => {
    expect(afterShipping(ok(null), { tries: 1, before: null })).toEqual({ to: 'done' });
  });

  test.each<[Outcome, ErrorCode, number, string]>([
    ['unknown', 'GATEWAY_CONNECTION_LOST', 1, 'checking'],
    ['unknown', 'PLATFORM_TRY_LATER', 1, 'checking'],
    ['not_sent', 'GATEWAY_UNREACHABLE', 1, 'due'],
    ['not_sent', 'GATEWAY_UNREACHABLE', 500, 'due'],
    ['refused', 'PLATFORM_ALREADY_SHIPPED', 1, 'checking'],
    ['refused', 'PLATFORM_ORDER_STATE', 1, 'checking'],
    ['rejected', 'GATEWAY_REFUSED', 1, 'checking'],
    ['rejected', 'PLATFORM_AUTHORISATION', 1, 'refused'],
    ['refused', 'PLATFORM_ORDER_CLOSED', 1, 'refused'],
    ['refused', 'PLATFORM_REFUND_PENDING', 1, 'refused'],
    ['refused', 'PLATFORM_TOO_OFTEN', 1, 'due'],
    ['refused', 'PLATFORM_TOO_OFTEN', 12, 'refused'],
    ['rejected', 'PLATFORM_INTERCEPTED', 2, 'due'],
    ['rejected', 'PLATFORM_INTERCEPTED', 3, 'refused'],
  ])('%s %s at try %i: %s', (outcome, code, tries, to) => {
    const before = fault(code);
    expect(afterShipping(fail(failure(outcome, code)), { tries, before }).to).toBe(to);
  });

  test.each<[ErrorCode]>([['PLATFORM_TOO_OFTEN'], ['PLATFORM_INTERCEPTED']])(
    'does not count tries without a way to the platform as refusals: %s',
    (code) => {
      const told = { tries: 500, before: fault('GATEWAY_UNREACHABLE') };
      expect(afterShipping(fail(failure('refused', code)), told)).toMatchObject({
        to: 'due',
        tries: 1,
        afterMs: 5_000,
      });
    },
  );

  test('goes on within a minute when the line is back', () => {
    const late = { tries: 500, before: null };
    const unreachable = fail(failure('not_sent', 'GATEWAY_UNREACHABLE'));
    expect(afterShipping(unreachable, late)).toMatchObject({ to: 'due', afterMs: 60_000 });
    const cause = fault('GATEWAY_CONNECTION_LOST');
    const looked = { trackNo: 'T1', over: null, cause, tries: 500 };
    expect(afterLooking(unreachable, looked)).toMatchObject({ to: 'checking', afterMs: 60_000 });
    expect([1, 2, 5].map(offlineWaitMs)).toEqual([5_000, 10_000, 60_000]);
  });

  test('waits as long as the other side asks, and longer each time', () => {
    const first = { tries: 1, before: null };
    const asked = afterShipping(fail(failure('rejected', 'PLATFORM_INTERCEPTED', 90_000)), first);
    expect(asked).toMatchObject({ to: 'due', afterMs: 90_000 });
    expect([1, 2, 3, 10, 1_000].map(backoffMs)).toEqual([
      5_000, 10_000, 20_000, 1_800_000, 1_800_000,
    ]);
  });
});

const LOST: ErrorCode = 'GATEWAY_CONNECTION_LOST';
const shipped = (...trackNos: string[]): OrderView => ({ kind: 'shipped', trackNos });
const afterNoOrder = (outcome: Outcome, cause: ErrorCode): string =>
  afterLooking(fail(failure(outcome, 'PLATFORM_ORDER_NOT_FOUND')), {
    trackNo: 'T1',
    over: null,
    cause: fault(cause),
    tries: 500,
  }).to;

describe('what the order itself says', () => {
  test.each<[string, OrderView, ErrorCode, number, string, string | null]>([
    ['our number', shipped('T1'), LOST, 1, 'done', null],
    ['our number among others', shipped('T9', 'T1'), LOST, 1, 'done', null],
    ['our number', shipped('T1'), 'PLATFORM_ALREADY_SHIPPED', 1, 'done', null],
    ['another number', shipped('T9'), LOST, 1, 'refused', 'SHIPMENT_OTHER_NUMBER'],
    ['no number', shipped(), LOST, 1, 'refused', 'SHIPMENT_NUMBER_UNSEEN'],
    ['that it waits', { kind: 'to_ship' }, LOST, 1, 'due', LOST],
    ['that it waits', { kind: 'to_ship' }, LOST, 500, 'due', LOST],
    [
      'that it waits',
      { kind: 'to_ship' },
      'PLATFORM_TRY_LATER',
      12,
      'refused',
      'PLATFORM_TRY_LATER',
    ],
    ['that it waits', { kind: 'to_ship' }, 'PLATFORM_REFUSED', 1, 'refused', 'PLATFORM_REFUSED'],
    ['that it waits', { kind: 'to_ship' }, 'PLATFORM_TRY_LATER', 1, 'due', 'PLATFORM_TRY_LATER'],
    ['that it is closed', { kind: 'closed' }, LOST, 1, 'refused', 'PLATFORM_ORDER_CLOSED'],
  ])('%s (%o) after %s at try %i: %s %s', (_, view, cause, tries, to, code) => {
    const next = afterLooking(ok(view), { trackNo: 'T1', over: null, cause: fault(cause), tries });
    expect([next.to, 'fault' in next ? next.fault.code : null]).toEqual([to, code]);
  });

  test.each<[OrderView, string | null, ErrorCode, string, string | null]>([
    [shipped('T1'), 'T0', LOST, 'done', null],
    [shipped('T0'), 'T0', LOST, 'due', LOST],
    [shipped('T0'), null, LOST, 'due', LOST],
    [shipped('T1'), null, LOST, 'done', null],
    [shipped('T1'), 'T1', LOST, 'due', LOST],
    [shipped('T0'), 'T0', 'GATEWAY_REFUSED', 'refused', 'GATEWAY_REFUSED'],
    [shipped('T9'), 'T0', LOST, 'refused', 'SHIPMENT_OTHER_NUMBER'],
    [shipped(), null, LOST, 'refused', 'SHIPMENT_NUMBER_UNSEEN'],
  ])('%o in place of %s after %s: %s %s', (view, toldTrackNo, cause, to, code) => {
    const looked = { trackNo: 'T1', over: { toldTrackNo }, cause: fault(cause), tries: 1 };
    const next = afterLooking(ok(view), looked);
    expect([next.to, 'fault' in next ? next.fault.code : null]).toEqual([to, code]);
  });

  test('keeps the words of the refusal that made somebody look', () => {
    const said = { gatewayCode: '5004', gatewayText: 'no' };
    const cause = { ...fault('PLATFORM_ORDER_STATE'), ...said };
    const looked = { trackNo: 'T1', over: null, cause, tries: 1 };
    expect(afterLooking(ok(shipped()), looked)).toMatchObject({
      to: 'refused',
      fault: { code: 'SHIPMENT_NUMBER_UNSEEN', ...said },
    });
  });

  test('nothing ends a doubt but an answer; a refusal stands where the order is not shown', () => {
    expect(afterNoOrder('not_sent', LOST)).toBe('checking');
    expect(afterNoOrder('refused', LOST)).toBe('checking');
    expect(afterNoOrder('refused', 'GATEWAY_REFUSED')).toBe('refused');
    expect(afterNoOrder('not_sent', 'GATEWAY_REFUSED')).toBe('checking');
  });
});
