import { describe, expect, test } from 'vitest';
import { lookUpOrder } from '../../../electron/core/bench/order-lookup.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import type { PracticeOrder } from '../../../electron/practice/douyin/scenario.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { orderIdSchema } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import { CIPHER_RECEIVER_INFO, SENDER, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { codeOf, errorOf, valueOf } from '../../support/station/result.ts';
import { practiceOrder } from '../practice/douyin/practice-order.ts';

const ID = orderIdSchema.parse(orderIdOf(1));

async function lookUp(over: Partial<PracticeOrder> = {}): ReturnType<typeof lookUpOrder> {
  const gateway = await startPractice({ douyin: { orders: [practiceOrder(1, over)] } });
  return lookUpOrder(clientOf(gateway.url), SHOP, ID);
}

async function lookUpIn(detail: object): Promise<Result<unknown, Fault>> {
  const body = JSON.stringify({ code: 0, data: { shop_order_detail: detail } });
  const server = await startRawServer(() => ({ body }));
  return lookUpOrder(clientOf(server.url), SHOP, ID);
}

const DETAIL = {
  order_id: orderIdOf(1),
  order_status: 2,
  encrypt_post_receiver: '#a#b#1##',
  encrypt_post_tel: '$a$b$1$$',
  post_addr: {
    province: { name: '江苏省' },
    city: { name: '南京市' },
    town: { name: '玄武区' },
    street: null,
    encrypt_detail: '#c#d#1##',
  },
  sku_order_list: [{ product_name: '试验衬衣', item_num: '1', spec: null }],
};

describe('an order that nobody imported', () => {
  test('is looked up with its ciphertext untouched', async () => {
    expect(valueOf(await lookUp())).toMatchObject({
      key: { orderId: ID, packId: '' },
      channel: '1',
      carrier: null,
      userId: null,
      content: { sender: null },
      info: {
        receiver_info: {
          address: { ...CIPHER_RECEIVER_INFO.address, street_name: '梧桐街道' },
          contact: CIPHER_RECEIVER_INFO.contact,
        },
        items: [{ item_name: '试验衬衣', item_specs: '白色 / L', item_count: 2 }],
      },
    });
  });

  test('can be asked a number for', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const client = clientOf(gateway.url);
    const { content, channel } = valueOf(await lookUpOrder(client, SHOP, ID));
    const bought = await client.call(newCreateOrder, SHOP, {
      sender: SENDER,
      carrier: 'zhongtong',
      orders: [content.orderInfo],
      userId: null,
      channel,
    });
    expect(valueOf(bought).data.ebill_infos).toMatchObject([{ order_id: ID, pack_id: '' }]);
  });

  test('is found by the id with a trailing A', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    const written = orderIdSchema.parse(`${ID}A`);
    const parcel = valueOf(await lookUpOrder(clientOf(gateway.url), SHOP, written));
    expect(parcel.key.orderId).toBe(ID);
  });

  test.each([
    [3, '已发货', 'PLATFORM_ALREADY_SHIPPED'],
    [4, '已取消', 'PLATFORM_ORDER_CLOSED'],
    [22, '退款成功', 'PLATFORM_ORDER_CLOSED'],
  ] as const)('in state %i is refused with the words %s', async (status, words, code) => {
    expect(errorOf(await lookUp({ status }))).toEqual({
      code,
      gatewayCode: String(status),
      gatewayText: words,
      details: {},
    });
  });

  test('and that the platform does not know is refused', async () => {
    expect(errorOf(await lookUp({ shop: 'somebody else' })).gatewayText).toBe('订单不存在');
  });

  test('leaves out goods that were refunded by themselves', async () => {
    const [item] = DETAIL.sku_order_list;
    const found = await lookUpIn({
      ...DETAIL,
      sku_order_list: [
        { ...item, order_status: 22 },
        { ...item, product_name: '帽', order_status: 2 },
      ],
    });
    expect(valueOf(found)).toMatchObject({ info: { items: [{ item_name: '帽' }] } });
  });

  test.each([
    ['the order that was asked', {}, 'ok'],
    ['an order that is not paid', { order_status: 1 }, 'PLATFORM_NOT_PAID'],
    ['an order that is partly shipped', { order_status: 101 }, 'PLATFORM_ORDER_STATE'],
    ['another order', { order_id: orderIdOf(2) }, 'GATEWAY_ANSWER_UNEXPECTED'],
    ['no receiver', { encrypt_post_receiver: null }, 'RECEIVER_MISSING'],
    ['no address', { post_addr: null }, 'RECEIVER_MISSING'],
    ['no goods', { sku_order_list: null }, 'ITEMS_MISSING'],
    ['goods without a count', { sku_order_list: [{ product_name: '甲' }] }, 'ORDER_FIELD_INVALID'],
    ['goods of no form', { sku_order_list: [7] }, 'GATEWAY_ANSWER_UNEXPECTED'],
  ])('answered with %s', async (_what, over, code) => {
    expect(codeOf(await lookUpIn({ ...DETAIL, ...over }))).toBe(code);
  });
});
