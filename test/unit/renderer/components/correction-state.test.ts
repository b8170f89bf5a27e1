import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canCorrect,
  endsScan,
  isUserId,
  requestOf,
  valuesOf,
} from '../../../../renderer/components/correction/correction-state.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { CONTRACT } from '../../../../shared/ipc/contract.ts';
import { issuedCard } from '../cards.ts';

const refused = issuedCard({
  numberState: 'refused',
  trackNo: null,
  numberFault: fault('PLATFORM_ORDER_NOT_FOUND'),
});

describe('the fix in place', () => {
  it('is offered where the platform did not find the order, or called it another shop’s', () => {
    expect(canCorrect(refused)).toBe(true);
    const otherShop = fault('PLATFORM_ORDER_OTHER_SHOP');
    expect(canCorrect({ ...refused, numberFault: otherShop })).toBe(true);
  });

  it('is not offered for other faults, nor where a number exists or may exist', () => {
    expect(canCorrect({ ...refused, numberFault: fault('PLATFORM_BALANCE') })).toBe(false);
    expect(canCorrect({ ...refused, numberFault: null })).toBe(false);
    for (const numberState of ['requesting', 'unknown', 'issued', 'cancelled', null] as const) {
      expect(canCorrect({ ...refused, numberState })).toBe(false);
    }
  });

  it('begins with what the parcel was asked with', () => {
    expect(valuesOf({ ...refused, channel: '27', userId: '-1' })).toEqual({
      channel: '27',
      userId: '-1',
    });
    expect(valuesOf(refused).userId).toBe('');
  });

  it('sends what was typed without blanks, and leaves an empty user_id out', () => {
    const { orderId, packId } = refused;
    expect(requestOf(refused, { channel: '27', userId: ' 77 ' })).toEqual({
      orderId,
      packId,
      channel: '27',
      userId: '77',
    });
    expect(requestOf(refused, { channel: '54', userId: ' ' })?.userId).toBeNull();
  });

  it.each(['-2', '1.5', 'shop', '7 7', '1'.repeat(20)])(
    'does not send the user_id "%s"',
    (text) => {
      expect(isUserId(text)).toBe(false);
      expect(requestOf(refused, { channel: '1', userId: text })).toBeNull();
    },
  );

  it('sends only what the station accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt().map(String)), (userId) => {
        const request = requestOf(refused, { channel: '3', userId });
        const schema = CONTRACT['orders:correct'].request;
        expect(request === null || schema.safeParse(request).success).toBe(true);
      }),
    );
  });
});

describe('an Enter', () => {
  it('ends a scan where it follows as fast as a scanner sends', () => {
    expect(endsScan(1_000, 1_012)).toBe(true);
    expect(endsScan(1_000, 1_120)).toBe(false);
    expect(endsScan(null, 5)).toBe(false);
  });
});
