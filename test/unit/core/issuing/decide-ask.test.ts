import { describe, expect, test } from 'vitest';
import { decideAsk } from '../../../../electron/core/issuing/issuing.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { keyOf, numberOf, parcelOf } from '../../../support/station/records.ts';

const parcel = parcelOf(orderIdOf(1));

const HERE = { travelsIn: null, atSupplier: null, gatewayHost: 'kf.fw199.com' };

describe('a parcel', () => {
  test('that was never asked for is asked for', () => {
    expect(decideAsk(parcel, null, HERE)).toMatchObject({ kind: 'ask', parcel });
  });

  test('that travels in another is not asked for, whatever was known of it', () => {
    const main = keyOf(orderIdOf(2));
    const refused = {
      kind: 'refuse',
      fault: { code: 'PARCEL_MERGED', details: { main: main.orderId } },
    };
    expect(decideAsk(parcel, null, { ...HERE, travelsIn: main })).toMatchObject(refused);
    expect(decideAsk(parcel, numberOf('refused'), { ...HERE, travelsIn: main })).toMatchObject(
      refused,
    );
  });

  test('that a supplier sends is asked for only where its number may be bought already', () => {
    const placed = { ...HERE, atSupplier: 'D1' };
    const refused = {
      kind: 'refuse',
      fault: fault('PARCEL_AT_SUPPLIER', { order: 'D1' }),
    };
    const notSent = numberOf('unknown', { fault: fault('GATEWAY_UNREACHABLE') });
    expect(decideAsk(parcel, null, placed)).toEqual(refused);
    expect(decideAsk(parcel, numberOf('refused'), placed)).toEqual(refused);
    expect(decideAsk(parcel, notSent, placed)).toEqual(refused);
    expect(decideAsk(parcel, numberOf('requesting'), placed)).toMatchObject({ kind: 'ask' });
    expect(decideAsk(parcel, numberOf('issued'), placed)).toEqual({ kind: 'known' });
  });

  test('that has its number is never asked for again', () => {
    expect(decideAsk(parcel, numberOf('issued'), HERE)).toEqual({ kind: 'known' });
    const otherShop = { ...parcel, askWith: { ...parcel.askWith, shop: 'shop-b' } };
    expect(decideAsk(otherShop, numberOf('issued'), HERE)).toEqual({ kind: 'known' });
  });

  test.each(['cancelled', 'recycled'] as const)('whose number is %s is not asked for', (state) => {
    expect(decideAsk(parcel, numberOf(state), HERE)).toEqual({
      kind: 'refuse',
      fault: fault('NUMBER_CANCELLED'),
    });
  });

  test('that was refused is asked for with what is set now', () => {
    const now = { ...parcel, askWith: { ...parcel.askWith, shop: 'shop-b', carrier: 'yuantong' } };
    const refused = numberOf('refused', { fault: fault('PLATFORM_BALANCE') });
    expect(decideAsk(now, refused, HERE)).toMatchObject({ kind: 'ask', parcel: now });
  });

  test('that was given the number of another parcel is not asked for', () => {
    const taken = fault('NUMBER_TAKEN', { answered: '99000000000001', other: orderIdOf(2) });
    expect(decideAsk(parcel, numberOf('refused', { fault: taken }), HERE)).toEqual({
      kind: 'refuse',
      fault: taken,
    });
  });

  test.each(['requesting', 'unknown'] as const)(
    'whose number is %s is asked for as it was the first time',
    (state) => {
      const askedWith = { shop: 'shop-a', carrier: 'yuantong', channel: '2', userId: '-1' };
      expect(decideAsk(parcel, numberOf(state, { askedWith }), HERE)).toMatchObject({
        kind: 'ask',
        parcel: { ...parcel, askWith: askedWith },
      });
    },
  );

  test.each(['requesting', 'unknown'] as const)(
    'whose number is %s is not asked for with another shop',
    (state) => {
      const askedWith = { ...parcel.askWith, shop: 'shop-b' };
      expect(decideAsk(parcel, numberOf(state, { askedWith }), HERE)).toEqual({
        kind: 'refuse',
        fault: fault('SHOP_MISMATCH', { recorded: 'shop-b', asked: 'shop-a' }),
      });
    },
  );

  test.each(['requesting', 'unknown'] as const)(
    'whose number is %s is not asked for at another gateway',
    (state) => {
      const there = { ...HERE, gatewayHost: 'open.fw199.com' };
      expect(decideAsk(parcel, numberOf(state), there)).toEqual({
        kind: 'refuse',
        fault: fault('GATEWAY_MISMATCH', { recorded: 'kf.fw199.com', asked: 'open.fw199.com' }),
      });
      const practised = numberOf(state, { gatewayHost: '127.0.0.1:40001' });
      const later = { ...HERE, gatewayHost: '127.0.0.1:40002' };
      expect(decideAsk(parcel, practised, later)).toMatchObject({ kind: 'ask' });
    },
  );
});
