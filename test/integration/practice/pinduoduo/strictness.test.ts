import { expect, test } from 'vitest';
import { startPractice } from '../../../support/station/practice.ts';
import { signedCall } from '../../../support/station/signed-call.ts';

const SHIP = '/gateway/pdd/logistices/onlinesend';
const SHIPMENT = {
  order_sn: '261121-000000000000001',
  logistics_id: '121',
  tracking_number: '4307495240153',
};

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no order', { ...SHIPMENT, order_sn: '' }, '订单不存在'],
  ['no tracking number', { ...SHIPMENT, tracking_number: '' }, 'tracking_number'],
  ['the code of a carrier', { ...SHIPMENT, logistics_id: 'YUNDA' }, 'logistics_id'],
  ['no carrier', { ...SHIPMENT, logistics_id: '' }, 'logistics_id'],
  ['a feature that does not end', { ...SHIPMENT, feature: 'imei=11' }, 'feature'],
  ['another redelivery_type', { ...SHIPMENT, redelivery_type: '3' }, 'redelivery_type'],
])('a shipment that has %s is refused', async (_what, business, words) => {
  const gateway = await startPractice();
  expect(await signedCall(gateway.url, SHIP, business)).toMatch(
    new RegExp(`^\\{"code":500,"message":"[^"]*${words}`),
  );
  expect(gateway.pinduoduo.shipments()).toEqual([]);
});

test('a shipment with the required fields alone is a first shipment', async () => {
  const gateway = await startPractice();
  expect(await signedCall(gateway.url, SHIP, SHIPMENT)).toBe(
    '{"code":0,"message":"ok","data":true}',
  );
  expect(await signedCall(gateway.url, SHIP, SHIPMENT)).toContain('订单已发货');
  expect(gateway.pinduoduo.shipments()).toHaveLength(1);
});

test('an order that is not named is refused', async () => {
  const gateway = await startPractice();
  expect(await signedCall(gateway.url, '/gateway/pdd/order/v2/detail', {})).toContain('订单不存在');
});
