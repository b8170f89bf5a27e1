import { describe, expect, test } from 'vitest';
import type { PracticeGateway } from '../../../../electron/practice/gateway-server.ts';
import { newCreateOrder } from '../../../../electron/gateway/douyin/new-create-order.ts';
import { orderLogisticsCancel } from '../../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { SHOP } from '../../../support/station/account.ts';
import { SENDER, orderEntry, orderIdOf } from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { startRawServer } from '../../../support/station/raw-server.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';

async function buyNumber(gateway: PracticeGateway): Promise<string> {
  const answer = await clientOf(gateway.url).call(newCreateOrder, SHOP, {
    sender: SENDER,
    carrier: 'zhongtong',
    orders: [orderEntry(orderIdOf(1))],
    userId: null,
    channel: '1',
  });
  return the(valueOf(answer).data.ebill_infos[0]).track_no;
}

const cancel = (url: string, trackNo: string, over: object = {}) =>
  clientOf(url).call(orderLogisticsCancel, SHOP, {
    carrier: 'zhongtong',
    trackNo,
    userId: null,
    ...over,
  });

async function cancelWithCode(code: number): ReturnType<typeof cancel> {
  const body = `{"code":${code},"message":"平台的话"}`;
  const server = await startRawServer(() => ({ body }));
  return cancel(server.url, '99');
}

const DONE_NOW = { became: 'cancelled', already: false };
const DONE_BEFORE = { became: 'cancelled', already: true };
const RECYCLED_BEFORE = { became: 'recycled', already: true };

describe('cancelling a number', () => {
  test('is asked with flat fields and done at the first answer', async () => {
    const gateway = await startPractice();
    const trackNo = await buyNumber(gateway);
    expect(valueOf(await cancel(gateway.url, trackNo)).data).toEqual(DONE_NOW);
    const { path, params } = the(gateway.calls()[1]);
    expect(path).toBe('/gateway/dd/order/logistics/cancel');
    expect(params).toMatchObject({ logistics_code: 'zhongtong', track_no: trackNo });
    expect(Object.keys(params)).not.toContain('user_id');
  });

  test('names the owner of the order where the balance is shared', async () => {
    const gateway = await startPractice();
    await cancel(gateway.url, await buyNumber(gateway), { userId: '42' });
    expect(the(gateway.calls()[1]).params['user_id']).toBe('42');
  });

  test('twice is done as well', async () => {
    const gateway = await startPractice();
    const trackNo = await buyNumber(gateway);
    await cancel(gateway.url, trackNo);
    expect(valueOf(await cancel(gateway.url, trackNo)).data).toEqual(DONE_BEFORE);
  });

  test('is done where the first answer was lost', async () => {
    const gateway = await startPractice();
    const trackNo = await buyNumber(gateway);
    gateway.faults.failNext({ kind: 'drop_after' });
    expect(valueOf(await cancel(gateway.url, trackNo)).data).toEqual(DONE_BEFORE);
    expect(gateway.calls()).toHaveLength(3);
  });

  test('is unknown where no answer arrives', async () => {
    const gateway = await startPractice();
    const trackNo = await buyNumber(gateway);
    gateway.faults.failAlways({ kind: 'drop_after' });
    expect(errorOf(await cancel(gateway.url, trackNo)).outcome).toBe('unknown');
  });

  test('is refused for a number that is not known or of another carrier', async () => {
    const gateway = await startPractice();
    const trackNo = await buyNumber(gateway);
    expect(errorOf(await cancel(gateway.url, '99000000000000'))).toMatchObject({
      outcome: 'refused',
      fault: { gatewayCode: '10003', gatewayText: '运单不存在' },
    });
    expect(errorOf(await cancel(gateway.url, trackNo, { carrier: 'yuantong' }))).toMatchObject({
      outcome: 'refused',
      fault: { gatewayCode: '10014' },
    });
  });

  test('is done where the first answer was lost and the second says so by its outer code', async () => {
    let calls = 0;
    const server = await startRawServer(() => {
      calls += 1;
      return { body: calls === 1 ? 'cut' : '{"code":1102,"message":"运单已取消"}' };
    });
    expect(valueOf(await cancel(server.url, '99')).data).toEqual(DONE_BEFORE);
    expect(calls).toBe(2);
  });

  test('is done or refused by the outer code, too', async () => {
    expect(valueOf(await cancelWithCode(10901)).data).toEqual(DONE_BEFORE);
    expect(valueOf(await cancelWithCode(10903)).data).toEqual(RECYCLED_BEFORE);
    expect(errorOf(await cancelWithCode(8060))).toMatchObject({
      outcome: 'rejected',
      fault: { gatewayCode: '8060', gatewayText: '平台的话' },
    });
  });
});
