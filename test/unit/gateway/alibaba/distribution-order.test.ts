import { describe, expect, test } from 'vitest';
import { readDistributionOrder } from '../../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../../electron/gateway/alibaba/trade-crate.ts';
import { parseKeepingLiterals } from '../../../../electron/gateway/json.ts';
import { distributionBody } from '../../../support/station/distribution.ts';
import { errorOf, valueOf } from '../../../support/station/result.ts';

const read = (json: string): ReturnType<typeof readDistributionOrder> =>
  readDistributionOrder(parseKeepingLiterals(json));

const sent = (json: string): unknown => tradeCrate.params(valueOf(read(json)))['request_data'];

describe('a distribution order', () => {
  test('is sent as it was written, ids and unknown fields too', () => {
    const json = JSON.stringify({ ...distributionBody('w-1'), tradeType: 'x' }).replace(
      '"quantity":1',
      '"quantity":1,"longId":3596604195571498520',
    );
    expect(sent(json)).toBe(json);
  });

  test('says encryptOrder as text', () => {
    const body = distributionBody('w-1');
    const encryptOutOrderInfo = { oaid: 'o', encryptOrder: true };
    expect(JSON.parse(String(sent(JSON.stringify({ ...body, encryptOutOrderInfo }))))).toEqual({
      ...body,
      encryptOutOrderInfo: { oaid: 'o', encryptOrder: 'true' },
    });
  });

  test.each<[string, object]>([
    ['outOrderId', { outOrderId: ' ' }],
    ['outOrderId', { outOrderId: undefined }],
    ['addressParam', { addressParam: null }],
    ['addressParam.fullName', { addressParam: { fullName: '' } }],
    ['cargoParamList', { cargoParamList: [] }],
    ['cargoParamList.0.offerId', { cargoParamList: [{ offerId: 'x', quantity: 1 }] }],
    ['cargoParamList.0.quantity', { cargoParamList: [{ offerId: 1, quantity: 0 }] }],
  ])('names %s where it is not usable', (field, over) => {
    expect(errorOf(read(JSON.stringify({ ...distributionBody('w-1'), ...over })))).toBe(field);
  });
});
