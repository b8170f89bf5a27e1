import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionBody } from '../../support/station/distribution.ts';
import { GOOD_ANSWERS } from '../../support/station/good-answers.ts';
import { countJsonValues, mapJsonValues } from '../../support/station/json-values.ts';
import { orderEntries, orderFile, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { signedCall } from '../../support/station/signed-call.ts';
import { practiceOrder } from './douyin/practice-order.ts';

const GOODS = [
  { sourceId: '3500000000000000101', sendGoodEntries: [{ sourceEntryId: '1', amount: 1 }] },
  { sourceId: '3500000000000000102', sendGoodEntries: [{ sourceEntryId: '2', amount: 2 }] },
];

/** Fields that calls have, with values that are good somewhere. */
const GOOD_FIELDS: Readonly<Record<string, readonly string[]>> = {
  request_data: [
    orderFile(orderEntries(2)),
    JSON.stringify(distributionBody('w-1')),
    '[{"order_id":"1","company_code":"zhongtong","logistics_code":"99000000000001"}]',
    '[{"logistics_code":"zhongtong","track_no":"99"}]',
  ],
  logistics_code: ['', 'zhongtong'],
  track_no: ['99'],
  shop_order_id: [orderIdOf(1)],
  order_sn: ['261121-000000000000001'],
  logistics_id: ['121'],
  tracking_number: ['4307495240153'],
  extBody: ['{"cpCode":"YTO","logisticsCpName":"圆通快递","mailNo":"YT1"}'],
  sendGoods: [JSON.stringify(GOODS)],
  orderIds: ['[1]', '["x"]'],
  payPlatformType: ['PC'],
  webSite: ['1688'],
  offerId: ['900000000001'],
  skuList: ['[{"offerSkuId":"1","skuIdQty":1,"outSkuId":"2"}]'],
};

const scalar = fc
  .oneof(
    fc.string({ maxLength: 8 }),
    fc.integer(),
    fc.constantFrom(null, true, [], {}, '__proto__'),
  )
  .map((value) => JSON.stringify(value));

/** A good text with one value replaced by anything, or any text. */
const textOf = (goods: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...goods) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...goods), fc.nat(), scalar)
        .map(([good, seed, value]) => {
          const changed = seed % Math.max(1, countJsonValues(good));
          return mapJsonValues(good, (kept, place) => (place === changed ? value : kept));
        }),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  );

const formArbitrary = fc.record(
  Object.fromEntries(Object.entries(GOOD_FIELDS).map(([name, goods]) => [name, textOf(goods)])),
);

test.each(Object.keys(GOOD_ANSWERS))('%s answers any request', async (path) => {
  const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
  await fc.assert(
    fc.asyncProperty(formArbitrary, async (form) => {
      const answer: unknown = JSON.parse(await signedCall(gateway.url, path, form));
      expect(answer).toMatchObject({ code: expect.any(Number), message: expect.any(String) });
    }),
    { numRuns: 200 },
  );
});
