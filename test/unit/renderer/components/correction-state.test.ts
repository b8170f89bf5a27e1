import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canCorrect,
  correctionOf,
  isTypedUserId,
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
    expect(correctionOf({ channel: '27', userId: ' 77 ' })).toEqual({
      channel: '27',
      userId: '77',
    });
    expect(correctionOf({ channel: '54', userId: ' ' })?.userId).toBeNull();
  });

  it.each(['-2', '1.5', 'shop', '7 7', '1'.repeat(20)])(
    'does not send the user_id "%s"',
    (text) => {
      expect(isTypedUserId(text)).toBe(false);
      expect(correctionOf({ channel: '1', userId: text })).toBeNull();
    },
  );

  it('sends only what the station accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt().map(String)), (userId) => {
        const correction = correctionOf({ channel: '3', userId });
        const { orderId, packId } = refused;
        const schema = CONTRACT['orders:correct'].request;
        const parsed = schema.safeParse({ orderId, packId, ...correction });
        expect(correction === null || parsed.success).toBe(true);
      }),
    );
  });
});
