import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParcelToAsk } from '../../../../electron/core/issuing/asking.ts';
import { groupIntoCalls } from '../../../../electron/core/issuing/asking.ts';
import { parcelToAsk } from '../../../../electron/core/issuing/parcels-to-ask.ts';
import { SENDER, orderIdOf } from '../../../support/station/orders.ts';
import { keyOf, parcelOf } from '../../../support/station/records.ts';
import { codeOf, errorOf, valueOf } from '../../../support/station/result.ts';

const kinds = fc.constantFrom<Partial<ParcelToAsk>>(
  {},
  { askWith: { shop: 'shop-b', carrier: 'zhongtong', channel: '1', userId: null } },
  { askWith: { shop: 'shop-a', carrier: 'yuantong', channel: '1', userId: null } },
  { askWith: { shop: 'shop-a', carrier: 'zhongtong', channel: '2', userId: null } },
  { askWith: { shop: 'shop-a', carrier: 'zhongtong', channel: '1', userId: '-1' } },
  { sender: { ...SENDER, detail: '试验路10号' } },
);

const sharedBy = ({ askWith, sender }: ParcelToAsk): object => ({ askWith, sender });

describe('parcels grouped into calls', () => {
  test('are all asked for once, never with unlike ones, never more than the limit', () => {
    fc.assert(
      fc.property(
        fc.array(kinds, { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (all, limit) => {
          const parcels = all.map((over, place) => parcelOf(orderIdOf(place), over));
          const calls = groupIntoCalls(parcels, limit);
          expect(
            calls
              .flat()
              .map(({ key }) => key.orderId)
              .toSorted(),
          ).toEqual(parcels.map(({ key }) => key.orderId).toSorted());
          for (const call of calls) {
            expect(call.length).toBeGreaterThan(0);
            expect(call.length).toBeLessThanOrEqual(limit);
            for (const parcel of call) expect(sharedBy(parcel)).toEqual(call.map(sharedBy)[0]);
          }
        },
      ),
    );
  });

  test('fill a call before the next one begins', () => {
    const parcels = Array.from({ length: 101 }, (_, place) => parcelOf(orderIdOf(place)));
    expect(groupIntoCalls(parcels, 100).map((call) => call.length)).toEqual([100, 1]);
    expect(groupIntoCalls([], 100)).toEqual([]);
  });
});

describe('a parcel to be asked for', () => {
  const record = { key: keyOf(orderIdOf(1)), channel: '1', carrier: 'jtexpress', userId: '-1' };
  const content = { orderInfo: { a: 1 }, sender: SENDER };
  const defaults = {
    shop: 'shop-a',
    carrier: 'zhongtong',
    sender: { ...SENDER, name: '设置仓' },
    offeredCarriers: null,
  };

  test('takes carrier and sender from its file', () => {
    expect(valueOf(parcelToAsk(record, content, defaults))).toEqual({
      key: record.key,
      askWith: { shop: 'shop-a', carrier: 'jtexpress', channel: '1', userId: '-1' },
      sender: SENDER,
      orderInfo: { a: 1 },
    });
  });

  test('takes them from the setup where its file names none', () => {
    const ready = valueOf(
      parcelToAsk({ ...record, carrier: null }, { ...content, sender: null }, defaults),
    );
    expect(ready.askWith.carrier).toBe('zhongtong');
    expect(ready.sender.name).toBe('设置仓');
  });

  test('is refused where neither names a carrier or a whole sender', () => {
    const none = { ...defaults, carrier: '' };
    expect(codeOf(parcelToAsk({ ...record, carrier: null }, content, none))).toBe(
      'CARRIER_MISSING',
    );
    const partly = { ...content, sender: { ...SENDER, district: ' ' } };
    expect(errorOf(parcelToAsk(record, partly, defaults))).toMatchObject({
      code: 'SENDER_MISSING',
      details: { field: 'district' },
    });
  });

  test('is refused where the shop cannot use its carrier', () => {
    const others = { ...defaults, offeredCarriers: ['zhongtong'] };
    expect(errorOf(parcelToAsk(record, content, others))).toMatchObject({
      code: 'CARRIER_NOT_OFFERED',
      details: { carrier: 'jtexpress' },
    });
    const both = { ...defaults, offeredCarriers: ['zhongtong', 'jtexpress'] };
    expect(parcelToAsk(record, content, both).ok).toBe(true);
  });
});
