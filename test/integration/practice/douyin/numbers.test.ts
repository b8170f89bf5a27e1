import { describe, expect, test } from 'vitest';
import { callForItems } from '../../../../electron/gateway/batch.ts';
import { newCreateOrder } from '../../../../electron/gateway/douyin/new-create-order.ts';
import { orderLogisticsCancel } from '../../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { getWaybill } from '../../../../electron/gateway/douyin/get-waybill.ts';
import { shopNetSiteList } from '../../../../electron/gateway/douyin/shop-net-site-list.ts';
import type { PracticeGateway } from '../../../../electron/practice/gateway-server.ts';
import { SHOP } from '../../../support/station/account.ts';
import { createClock } from '../../../support/station/clock.ts';
import { SENDER, orderEntry, orderIdOf } from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { the, valueOf } from '../../../support/station/result.ts';

const HOUR_MS = 3_600_000;

/** Asks for one order's number: the number, or the platform's words. */
async function buy(gateway: PracticeGateway, n: number, carrier = 'zhongtong'): Promise<string> {
  const answer = await clientOf(gateway.url).call(newCreateOrder, SHOP, {
    sender: SENDER,
    carrier,
    orders: [orderEntry(orderIdOf(n))],
    userId: null,
    channel: '1',
  });
  const { ebill_infos: issued, err_infos: refused } = valueOf(answer).data;
  return issued[0]?.track_no ?? the(refused[0]).err_msg;
}

/** Reads one number's print data: `given`, or the platform's words. */
async function readWaybill(gateway: PracticeGateway, trackNo: string): Promise<string> {
  const waybill = { carrier: 'zhongtong', trackNo };
  const [answer] = await callForItems(clientOf(gateway.url), getWaybill, SHOP, [waybill]);
  const { result } = the(answer);
  return result.ok ? 'given' : (result.error.fault.gatewayText ?? '');
}

const cancel = (gateway: PracticeGateway, trackNo: string) =>
  clientOf(gateway.url).call(orderLogisticsCancel, SHOP, {
    carrier: 'zhongtong',
    trackNo,
    userId: null,
  });

async function balanceOf(gateway: PracticeGateway, carrier: string): Promise<object> {
  const answer = await clientOf(gateway.url).call(shopNetSiteList, SHOP, { carrier });
  return the(valueOf(answer).data[0]);
}

describe('the balance of a carrier', () => {
  test('runs down with each new number, and not with an old one', async () => {
    const gateway = await startPractice({ douyin: { balances: { zhongtong: 2 } } });
    const first = await buy(gateway, 1);
    expect(await buy(gateway, 1)).toBe(first);
    expect(await balanceOf(gateway, 'zhongtong')).toMatchObject({ balance: '1' });
    expect(await buy(gateway, 2)).toMatch(/^99/);
    expect(await buy(gateway, 3)).toBe('网点余额不足');
    expect(await buy(gateway, 1)).toBe(first);
    expect(await buy(gateway, 3, 'yuantong')).toMatch(/^99/);
  });

  test('gets back what is cancelled, once', async () => {
    const gateway = await startPractice({ douyin: { balances: { zhongtong: 1 } } });
    const trackNo = await buy(gateway, 1);
    await cancel(gateway, trackNo);
    await cancel(gateway, trackNo);
    expect(await balanceOf(gateway, 'zhongtong')).toMatchObject({
      balance: '1',
      allocated_quantity: '1',
      cancelled_quantity: '1',
      recycled_quantity: '0',
    });
  });

  test('does not exist where the carrier runs its own branches', async () => {
    const gateway = await startPractice({ douyin: { balances: { shunfeng: 0 } } });
    expect(await buy(gateway, 1, 'shunfeng')).toMatch(/^99/);
    expect(await balanceOf(gateway, 'shunfeng')).toMatchObject({
      balance: null,
      recycled_quantity: '-1',
    });
  });
});

describe('a number', () => {
  test('of a carrier that nobody knows is refused', async () => {
    const gateway = await startPractice();
    expect(await buy(gateway, 1, 'nobody')).toBe(`${orderIdOf(1)}:快递公司编码非法`);
  });

  test('that was cancelled has no print data, and its parcel gets no other', async () => {
    const gateway = await startPractice();
    const trackNo = await buy(gateway, 1);
    expect(valueOf(await cancel(gateway, trackNo)).data).toMatchObject({ already: false });
    expect(await readWaybill(gateway, trackNo)).toBe('该运单不存在或已删除');
    expect(await buy(gateway, 1)).toBe(trackNo);
  });

  test('is taken back at a set age where nobody read its print data', async () => {
    const clock = createClock();
    const gateway = await startPractice({
      nowMs: clock.nowMs,
      douyin: { recycleAfterMs: HOUR_MS },
    });
    const client = clientOf(gateway.url, { nowMs: clock.nowMs });
    const order = { sender: SENDER, carrier: 'zhongtong', userId: null, channel: '1' };
    const orders = [orderEntry(orderIdOf(1)), orderEntry(orderIdOf(2))];
    const bought = valueOf(await client.call(newCreateOrder, SHOP, { ...order, orders })).data;
    const [unread, read] = bought.ebill_infos.map((entry) => ({
      carrier: 'zhongtong',
      trackNo: entry.track_no,
    }));
    await client.call(getWaybill, SHOP, [the(read)]);
    clock.advance(HOUR_MS);
    const waybills = [the(unread), the(read)];
    const answers = await callForItems(client, getWaybill, SHOP, waybills);
    expect(answers.map(({ result }) => result.ok)).toEqual([false, true]);
    const cancelled = await client.call(orderLogisticsCancel, SHOP, {
      ...the(unread),
      userId: null,
    });
    expect(valueOf(cancelled).data).toEqual({ became: 'recycled', already: true });
  });
});
