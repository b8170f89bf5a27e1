import { describe, expect, test } from 'vitest';
import { getCompany } from '../../../../electron/gateway/pinduoduo/get-company.ts';
import { orderDetail } from '../../../../electron/gateway/pinduoduo/order-detail.ts';
import { onlineSend } from '../../../../electron/gateway/pinduoduo/online-send.ts';
import { SHOP } from '../../../support/station/account.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { errorOf, valueOf } from '../../../support/station/result.ts';

const ORDER_SN = '261121-000000000000001';

const companiesIn = async (data: string) => {
  const server = await startRawServer(() => ({ body: `{"code":0,"data":${data}}` }));
  return clientOf(server.url).call(getCompany, SHOP, null);
};

describe('the carriers of Pinduoduo', () => {
  test('have ids as text and say whether they can be used', async () => {
    const gateway = await startPractice();
    const { data } = valueOf(await clientOf(gateway.url).call(getCompany, SHOP, null));
    expect(data[0]).toEqual({ id: '121', code: 'YUNDA', name: '韵达快递', available: true });
    expect(data.map(({ available }) => available)).toEqual([true, true, true, false]);
  });

  test('are read one by one, and not out of an answer without a list', async () => {
    const mixed = valueOf(
      await companiesIn('[{"id":"1","code":null,"available":"1"},{"name":"x"},7]'),
    );
    expect(mixed.data).toEqual([{ id: '1', code: '', name: '', available: true }]);
    expect(errorOf(await companiesIn('{}')).fault.code).toBe('GATEWAY_ANSWER_UNEXPECTED');
  });

  test('are refused, or asked for again after a lost answer', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'outer_error', message: '店铺授权已过期' });
    const refused = errorOf(await clientOf(gateway.url).call(getCompany, SHOP, null));
    expect(refused).toMatchObject({
      outcome: 'rejected',
      fault: { gatewayText: '店铺授权已过期' },
    });
    gateway.faults.failNext({ kind: 'drop_after' });
    expect((await clientOf(gateway.url).call(getCompany, SHOP, null)).ok).toBe(true);
  });
});

describe('a Pinduoduo order', () => {
  test('shows its state before and after shipping', async () => {
    const gateway = await startPractice();
    const client = clientOf(gateway.url);
    const read = async (): Promise<object> =>
      valueOf(await client.call(orderDetail, SHOP, { orderSn: ORDER_SN })).data;
    expect(await read()).toMatchObject({
      order_sn: ORDER_SN,
      order_status: '1',
      refund_status: '1',
      tracking_number: '',
      item_list: [{ goods_name: '练习商品', goods_count: '1' }],
    });
    valueOf(
      await client.call(onlineSend, SHOP, {
        orderSn: ORDER_SN,
        carrierId: '115',
        trackNo: '990000000077',
        feature: '',
        refundAddressId: '',
        shipping: 'first',
      }),
    );
    expect(await read()).toMatchObject({
      order_status: '2',
      logistics_id: '115',
      tracking_number: '990000000077',
    });
  });

  test('that nobody knows is refused with the words of the gateway', async () => {
    const gateway = await startPractice();
    const failure = errorOf(
      await clientOf(gateway.url).call(orderDetail, SHOP, { orderSn: '261121-1' }),
    );
    expect(failure.fault.gatewayText).toBe('订单不存在');
  });

  test('is read with a wrapper, with null lists and with unknown fields', async () => {
    const order = '{"order_sn":"261121-1","item_list":null,"later":7}';
    for (const data of [order, `{"order_info":${order}}`]) {
      const server = await startRawServer(() => ({ body: `{"code":0,"data":${data}}` }));
      const answer = await clientOf(server.url).call(orderDetail, SHOP, { orderSn: '261121-1' });
      expect(valueOf(answer).data).toMatchObject({ order_sn: '261121-1', item_list: [], later: 7 });
    }
  });

  test('is asked for again where an answer is lost', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'drop_after' });
    valueOf(await clientOf(gateway.url).call(orderDetail, SHOP, { orderSn: ORDER_SN }));
    expect(gateway.calls()).toHaveLength(2);
  });
});
