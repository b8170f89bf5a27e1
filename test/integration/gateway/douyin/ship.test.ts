import { describe, expect, test } from 'vitest';
import type { Shipment } from '../../../../electron/gateway/douyin/order-logistics-add.ts';
import { shipOrders } from '../../../../electron/gateway/douyin/order-logistics-add.ts';
import { tradeDetail } from '../../../../electron/gateway/douyin/trade-detail.ts';
import { SHOP } from '../../../support/station/account.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { the, valueOf } from '../../../support/station/result.ts';
import { practiceOrder } from '../../practice/douyin/practice-order.ts';

const shipment = (n: number, over: Partial<Shipment> = {}): Shipment => ({
  orderId: orderIdOf(n),
  carrier: 'zhongtong',
  trackNo: `9900000000${String(n).padStart(4, '0')}`,
  ...over,
});

/** Ships and gives one line for each order. */
async function ship(url: string, shipments: readonly Shipment[]): Promise<string[]> {
  const outcomes = await shipOrders(clientOf(url), SHOP, shipments);
  expect(outcomes.map(({ item }) => item)).toEqual(shipments);
  return outcomes.map(({ result }) => {
    if (result.ok) return 'shipped';
    const { outcome, fault } = result.error;
    return [outcome, fault.gatewayCode ?? fault.code].join(' ');
  });
}

const shipAgainst = async (data: string, count = 1): Promise<string[]> => {
  const server = await startRawServer(() => ({ body: `{"code":0,"message":"ok","data":${data}}` }));
  const shipments = Array.from({ length: count }, (_, place) => shipment(place + 1));
  return ship(server.url, shipments);
};

const entry = (n: number, more: string): string => `{"order_id":${orderIdOf(n)}${more}}`;

describe('shipping', () => {
  test('sends the tracking number under the name logistics_code', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    expect(await ship(gateway.url, [shipment(1)])).toEqual(['shipped']);
    const { path, params } = the(gateway.calls()[0]);
    expect(path).toBe('/gateway/dd/order/logistics/add');
    expect(JSON.parse(params['request_data'] ?? '')).toEqual([
      { order_id: orderIdOf(1), company_code: 'zhongtong', logistics_code: '99000000000001' },
    ]);
  });

  test('can be refused for some orders and done for others', async () => {
    const orders = [
      practiceOrder(1),
      practiceOrder(2, { status: 4 }),
      practiceOrder(3, { status: 22 }),
      practiceOrder(4, { status: 3, trackNo: '99000000000004' }),
      practiceOrder(6),
    ];
    const gateway = await startPractice({ douyin: { orders } });
    const shipments = [6, 5, 4, 3, 2, 1].map((n) => shipment(n));
    expect(await ship(gateway.url, shipments)).toEqual([
      'shipped',
      'refused 60033',
      'refused 60110',
      'refused 60068',
      'refused 60113',
      'shipped',
    ]);
  });

  test('can be refused for all by the gateway', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'outer_error', message: '参数错误' });
    expect(await ship(gateway.url, [shipment(1), shipment(2)])).toEqual([
      'rejected 500',
      'rejected 500',
    ]);
  });

  test('whose answer was lost is unknown and not repeated; the order tells what happened', async () => {
    const gateway = await startPractice({ douyin: { orders: [practiceOrder(1)] } });
    gateway.faults.failNext({ kind: 'drop_after' });
    expect(await ship(gateway.url, [shipment(1)])).toEqual(['unknown GATEWAY_CONNECTION_LOST']);
    expect(gateway.calls()).toHaveLength(1);
    const detail = await clientOf(gateway.url).call(tradeDetail, SHOP, { orderId: orderIdOf(1) });
    expect(valueOf(detail).data).toMatchObject({
      order_status: '3',
      logistics_info: [{ tracking_no: '99000000000001' }],
    });
    expect(await ship(gateway.url, [shipment(1)])).toEqual(['refused 60110']);
  });

  test('goes 100 orders at a time, and a lost call spoils no other', async () => {
    const orders = Array.from({ length: 101 }, (_, place) => practiceOrder(place + 1));
    const gateway = await startPractice({ douyin: { orders } });
    gateway.faults.failNext({ kind: 'drop_before' });
    const lines = await ship(
      gateway.url,
      orders.map((_, place) => shipment(place + 1)),
    );
    expect(lines.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => lines[0]));
    expect([lines[0], lines[100]]).toEqual(['unknown GATEWAY_CONNECTION_LOST', 'shipped']);
  });

  test.each([
    ['null', ['shipped', 'shipped']],
    ['true', ['shipped', 'shipped']],
    ['{"success":true}', ['shipped', 'shipped']],
    ['false', ['refused ', 'refused ']],
    ['{"success":false,"code":60021}', ['refused 60021', 'refused 60021']],
    ['{"err_code":60116}', ['refused 60116', 'refused 60116']],
    [`[${entry(2, ',"code":"0"')},${entry(1, ',"err_code":60033')}]`, ['refused 60033', 'shipped']],
    [
      `{"ok":[${entry(2, ',"success":true')}],"bad":null}`,
      ['unknown PARCEL_NOT_ANSWERED', 'shipped'],
    ],
    [`[${entry(1, '')}]`, ['unknown PARCEL_NOT_ANSWERED', 'unknown PARCEL_NOT_ANSWERED']],
    ['[]', ['unknown PARCEL_NOT_ANSWERED', 'unknown PARCEL_NOT_ANSWERED']],
  ])('reads the answer %s', async (data, lines) => {
    expect(await shipAgainst(data, 2)).toEqual(lines);
  });
});
