import { describe, expect, test } from 'vitest';
import { callForItems } from '../../../../electron/gateway/batch.ts';
import { getWaybill } from '../../../../electron/gateway/douyin/get-waybill.ts';
import { newCreateOrder } from '../../../../electron/gateway/douyin/new-create-order.ts';
import type { PracticeGateway } from '../../../../electron/practice/gateway-server.ts';
import { SHOP } from '../../../support/station/account.ts';
import { SENDER, orderEntries } from '../../../support/station/orders.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { valueOf } from '../../../support/station/result.ts';

interface Waybill {
  readonly carrier: string;
  readonly trackNo: string;
}

async function buyNumbers(gateway: PracticeGateway, count: number): Promise<Waybill[]> {
  const answer = await clientOf(gateway.url).call(newCreateOrder, SHOP, {
    sender: SENDER,
    carrier: 'zhongtong',
    orders: orderEntries(count),
    userId: null,
    channel: '1',
  });
  return valueOf(answer).data.ebill_infos.map((entry) => ({
    carrier: 'zhongtong',
    trackNo: entry.track_no,
  }));
}

/** Reads print data and gives one line for each number. */
async function read(url: string, waybills: readonly Waybill[]): Promise<string[]> {
  const outcomes = await callForItems(clientOf(url), getWaybill, SHOP, waybills);
  return outcomes.map(({ result }) =>
    result.ok
      ? result.value.track_no
      : `${result.error.outcome} ${result.error.fault.gatewayCode ?? result.error.fault.code}`,
  );
}

const UNKNOWN = { carrier: 'zhongtong', trackNo: '99000000000000' };

describe('print data', () => {
  test('is given for some numbers and refused for others', async () => {
    const gateway = await startPractice();
    const waybills = await buyNumbers(gateway, 2);
    const numbers = waybills.map(({ trackNo }) => trackNo);
    expect(await read(gateway.url, [UNKNOWN, ...waybills])).toEqual(['refused 1003', ...numbers]);
  });

  test('is read for 100 numbers at a time', async () => {
    const gateway = await startPractice();
    const waybills = await buyNumbers(gateway, 100);
    const lines = await read(gateway.url, [...waybills, UNKNOWN]);
    expect(lines).toEqual([...waybills.map(({ trackNo }) => trackNo), 'refused 1003']);
    expect(gateway.calls()).toHaveLength(3);
  });

  test('is asked again where the answer was lost', async () => {
    const gateway = await startPractice();
    const waybills = await buyNumbers(gateway, 1);
    gateway.faults.failNext({ kind: 'drop_after' });
    expect(await read(gateway.url, waybills)).toEqual(waybills.map(({ trackNo }) => trackNo));
    expect(gateway.calls()).toHaveLength(3);
  });

  test('can be refused for all by the gateway', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'outer_error', message: '参数错误' });
    expect(await read(gateway.url, [UNKNOWN])).toEqual(['rejected 500']);
  });
});
