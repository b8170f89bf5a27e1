import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { offlineSend } from '../../../../electron/gateway/alibaba/offline-send.ts';
import { relationAdd } from '../../../../electron/gateway/alibaba/relation-add.ts';
import { tradeCrate } from '../../../../electron/gateway/alibaba/trade-crate.ts';
import { tradeDetail } from '../../../../electron/gateway/alibaba/trade-detail.ts';
import { parseLossless } from '../../../../electron/gateway/json.ts';

const idDigits = fc.stringMatching(/^[1-9][0-9]{14,30}$/);

describe('ids in a 1688 answer', () => {
  test('keep all digits, written as numbers or as text', () => {
    fc.assert(
      fc.property(idDigits, idDigits, fc.boolean(), (id, other, quoted) => {
        const [one, two] = [id, other].map((digits) => (quoted ? `"${digits}"` : digits));
        const shipped = offlineSend.readData(
          parseLossless(
            `{"success":true,"result":{"sendGoods":[{"sourceId":${one}}],"sendSuccessList":[${one},{"sourceId":${two}}]}}`,
          ),
        );
        expect(shipped.echoedOrderIds).toEqual([id]);
        expect(shipped.named.map(({ key }) => key)).toEqual([id, other]);
        const created = tradeCrate.readData(
          parseLossless(`{"success":true,"orderId":${one},"mutilOrders":[{"orderId":${two}}]}`),
        );
        expect(created.orderIds).toEqual([...new Set([id, other])]);
        const trade = tradeDetail.readData(parseLossless(`{"result":{"baseInfo":{"id":${one}}}}`));
        expect(trade?.orderId).toBe(id);
      }),
    );
  });
});

describe('a 1688 answer', () => {
  test.each([null, true, 'ok', [], {}, { success: 'true' }, { result: {} }])(
    'that does not say success true is none: %j',
    (data) => {
      expect(offlineSend.refusal?.(data) ?? null).toBeNull();
      expect(() => offlineSend.readData(data)).toThrow(z.ZodError);
      expect(() => tradeCrate.readData(data)).toThrow(z.ZodError);
    },
  );

  test('with an error and without the flag is a refusal', () => {
    const said = tradeCrate.refusal?.({ code: 'SPEC_NO_EXIST', message: 'x' });
    expect(said).toEqual({ code: 'SPEC_NO_EXIST', text: 'x' });
    expect(offlineSend.refusal?.({ success: false })).toEqual({ code: '', text: '' });
  });

  test.each([
    ['9200', 9_200],
    [9_200, 9_200],
    [null, null],
    ['free', null],
    ['4900000000000000001', null],
    [92.5, null],
  ])('of a creation is read whatever its amounts look like: %j', (postFee, postFeeFen) => {
    const created = tradeCrate.readData({ success: true, orderId: '43', postFee });
    expect(created).toEqual({ orderIds: ['43'], postFeeFen, amountFen: null });
  });

  test('of a creation without an order id is none', () => {
    expect(() => tradeCrate.readData({ success: true, orderId: '', mutilOrders: null })).toThrow(
      z.ZodError,
    );
  });

  test.each([null, {}, { success: true, result: null }, { result: { baseInfo: null } }])(
    'about an order that it does not name is null: %j',
    (data) => {
      expect(tradeDetail.readData(data)).toBeNull();
    },
  );

  test('to a relation is plain true or the flag, and nothing else', () => {
    expect(relationAdd.readData(true)).toBe(true);
    expect(relationAdd.readData({ success: true, result: 1 })).toBe(true);
    for (const data of [null, undefined, {}, false, 'ok']) {
      expect(() => relationAdd.readData(data)).toThrow(z.ZodError);
    }
  });
});
