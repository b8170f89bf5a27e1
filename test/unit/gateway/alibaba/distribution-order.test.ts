import { describe, expect, test } from 'vitest';
import { readDistributionOrder } from '../../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../../electron/gateway/alibaba/trade-crate.ts';
import { parseKeepingLiterals } from '../../../../electron/gateway/json.ts';
import { distributionBody } from '../../../support/station/distribution.ts';
import { errorOf, valueOf } from '../../../support/station/result.ts';

const read = (json: string): ReturnType<typeof readDistributionOrder> =>
  readDistributionOrder(parseKeepingLiterals(json));

const readWith = (over: object): ReturnType<typeof readDistributionOrder> =>
  read(JSON.stringify({ ...distributionBody('w-1'), ...over }));

const ADDRESS = {
  address: '练习路1号',
  cityText: '杭州市',
  fullName: '练小习',
  mobile: '13800000001',
  provinceText: '浙江省',
};
const LINE = { channel: 'thyny', offerId: 1, outItemCode: '2', outShopCode: '3', quantity: 1 };

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
    ['addressParam.mobile', { addressParam: { ...ADDRESS, mobile: '', phone: null } }],
    ['flow', { flow: undefined }],
    ['flow', { flow: 'other' }],
    ['cargoParamList', { cargoParamList: [] }],
    ['cargoParamList.0.offerId', { cargoParamList: [{ ...LINE, offerId: 'x' }] }],
    ['cargoParamList.0.quantity', { cargoParamList: [{ ...LINE, quantity: 0 }] }],
    ['cargoParamList.1.channel', { cargoParamList: [LINE, { ...LINE, channel: '' }] }],
    ['cargoParamList.0.outItemCode', { cargoParamList: [{ ...LINE, outItemCode: null }] }],
    ['cargoParamList.0.outShopCode', { cargoParamList: [{ ...LINE, outShopCode: ' ' }] }],
  ])('names %s where it is not usable', (field, over) => {
    expect(errorOf(readWith(over))).toMatchObject({
      code: 'ORDER_FIELD_INVALID',
      details: { field },
    });
  });

  test('may have a landline number only, and codes written as numbers', () => {
    const addressParam = { ...ADDRESS, mobile: undefined, phone: '0571-00000000' };
    const cargoParamList = [{ ...LINE, outItemCode: 902993428771, outShopCode: 661153176 }];
    expect(readWith({ addressParam, cargoParamList }).ok).toBe(true);
  });

  test.each(['fullName', 'mobile', 'phone', 'address'])('is refused where %s is masked', (part) => {
    const over = { addressParam: { ...ADDRESS, [part]: '138****0001' } };
    expect(errorOf(readWith(over))).toMatchObject({
      code: 'RECEIVER_MASKED',
      details: { field: `addressParam.${part}` },
    });
    for (const encryptOrder of [true, 'true']) {
      expect(readWith({ ...over, encryptOutOrderInfo: { encryptOrder } }).ok).toBe(true);
    }
    expect(readWith({ ...over, encryptOutOrderInfo: { encryptOrder: 'false' } }).ok).toBe(false);
  });
});
