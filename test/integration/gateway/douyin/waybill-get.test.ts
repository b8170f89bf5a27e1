import { describe, expect, test } from 'vitest';
import { parcelKeySchema } from '../../../../shared/ids.ts';
import { callForItems } from '../../../../electron/gateway/batch.ts';
import { waybillGet } from '../../../../electron/gateway/douyin/waybill-get.ts';
import { SHOP } from '../../../support/station/account.ts';
import { SENDER, SENDER_INFO, orderEntry, orderIdOf } from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { the } from '../../../support/station/result.ts';

const endpoint = waybillGet({ sender: SENDER, carrier: 'zhongtong', userId: '-1', channel: '1' });

const parcel = (orderId: string, packId = ''): Parameters<typeof endpoint.keyOf>[0] => ({
  key: parcelKeySchema.parse({ orderId, packId }),
  orderInfo: orderEntry(orderId, packId === '' ? {} : { pack_id: packId }),
});

/** Asks and gives one line for each parcel: its number, or what became of it. */
async function ask(url: string, parcels: readonly ReturnType<typeof parcel>[]): Promise<string[]> {
  const outcomes = await callForItems(clientOf(url), endpoint, SHOP, parcels);
  return outcomes.map(({ result }) =>
    result.ok ? result.value.track_no : `${result.error.outcome} ${result.error.fault.code}`,
  );
}

describe('numbers and print data in one call', () => {
  test('come for every parcel, as the vendor wants to be asked', async () => {
    const gateway = await startPractice();
    const [first, second] = [parcel(orderIdOf(1)), parcel(orderIdOf(1), 'p2')];
    const outcomes = await callForItems(clientOf(gateway.url), endpoint, SHOP, [second, first]);
    expect(outcomes).toMatchObject([
      {
        item: second,
        result: { value: { pack_id: 'p2', print_data: expect.stringMatching(/./) } },
      },
      { item: first, result: { value: { pack_id: '', sign: expect.stringMatching(/./) } } },
    ]);
    const { path, params } = the(gateway.calls()[0]);
    expect(path).toBe('/gateway/dd/logistics/waybill/get');
    expect(JSON.parse(params['request_data'] ?? '')).toEqual({
      sender_info: SENDER_INFO,
      logistics_code: 'zhongtong',
      order_infos: [second.orderInfo, first.orderInfo],
      user_id: -1,
      order_channel: '1',
    });
  });

  test('are the ones that the two calls would give', async () => {
    const gateway = await startPractice();
    const lines = await ask(gateway.url, [parcel(orderIdOf(1))]);
    expect(await ask(gateway.url, [parcel(orderIdOf(1))])).toEqual(lines);
    expect(gateway.sales().map(({ trackNo }) => trackNo)).toEqual(lines);
  });

  test('are asked for 50 parcels at a time', async () => {
    const gateway = await startPractice();
    const parcels = Array.from({ length: 51 }, (_, place) => parcel(orderIdOf(place + 1)));
    const lines = await ask(gateway.url, parcels);
    expect(gateway.calls()).toHaveLength(2);
    const sold = new Map(gateway.sales().map(({ orderId, trackNo }) => [orderId, trackNo]));
    expect(lines).toEqual(parcels.map(({ key }) => sold.get(key.orderId)));
  });

  test('can be refused for one parcel and given for another', async () => {
    const gateway = await startPractice();
    const lines = await ask(gateway.url, [parcel('49000000000000000012'), parcel(orderIdOf(2))]);
    expect(lines).toEqual(['refused PLATFORM_ORDER_INVALID', gateway.sales()[0]?.trackNo]);
  });

  test('can be refused for all by the gateway', async () => {
    const gateway = await startPractice({ shops: [] });
    expect(await ask(gateway.url, [parcel(orderIdOf(1)), parcel(orderIdOf(2))])).toEqual([
      'rejected GATEWAY_AUTHORISATION',
      'rejected GATEWAY_AUTHORISATION',
    ]);
  });

  test('are asked again where the answer was lost, and bought once', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'drop_after' });
    const lines = await ask(gateway.url, [parcel(orderIdOf(1))]);
    expect(gateway.calls()).toHaveLength(2);
    expect(gateway.sales().map(({ trackNo }) => trackNo)).toEqual(lines);
  });

  test('are read from the two lists of newcreateorder as well, print data apart', async () => {
    const lists = {
      ebill_infos: [{ order_id: orderIdOf(2), pack_id: 'p2', track_no: '99000000000002' }],
      err_infos: [{ order_id: orderIdOf(1), pack_id: null, err_code: 4006, err_msg: '订单号非法' }],
    };
    const body = JSON.stringify({ code: 0, message: 'ok', data: lists });
    const server = await startRawServer(() => ({ body }));
    const parcels = [parcel(orderIdOf(1)), parcel(orderIdOf(2)), parcel(orderIdOf(2), 'p2')];
    expect(await ask(server.url, parcels)).toEqual([
      'refused PLATFORM_ORDER_INVALID',
      'unknown PARCEL_NOT_ANSWERED',
      '99000000000002',
    ]);
  });

  test('are unknown where the first answer was lost and the second refuses them', async () => {
    const refused = `{"order_id":${orderIdOf(1)},"err_code":4006,"err_msg":"订单号非法"}`;
    const issued = `{"order_id":${orderIdOf(2)},"track_no":"99","err_code":0}`;
    const server = await startRawServer((_, place) =>
      place === 1
        ? { status: 502, body: '' }
        : { body: `{"code":0,"data":[${refused},${issued}]}` },
    );
    expect(await ask(server.url, [parcel(orderIdOf(1)), parcel(orderIdOf(2))])).toEqual([
      'unknown PLATFORM_ORDER_INVALID',
      '99',
    ]);
  });

  test('are unknown where the answer does not mention the parcel', async () => {
    const server = await startRawServer(() => ({ body: '{"code":0,"data":[]}' }));
    expect(await ask(server.url, [parcel(orderIdOf(1))])).toEqual(['unknown PARCEL_NOT_ANSWERED']);
  });
});
