import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readShipment } from '../../../electron/ledger/shipments.ts';
import type { PracticeOrder } from '../../../electron/practice/douyin/scenario.ts';
import { APP_SECRET, SHOP } from '../../support/station/account.ts';
import { linesAs, prepareCalls } from '../../support/station/call-run.ts';
import { accountArgs, runStation } from '../../support/station/cli.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import {
  pathsOf,
  shipLineSchema,
  shippedParcel as parcel,
} from '../../support/station/ship-file.ts';

const linesOf = (run: Parameters<typeof linesAs>[0]) => linesAs(run, shipLineSchema);

const WAITING = '261121-000000000000001';
const SHIPPED = '261121-000000000000004';

const goods = (...orderIds: readonly string[]): readonly object[] =>
  orderIds.map((id) => ({
    sourceId: id,
    sendGoodEntries: [{ sourceEntryId: id, amount: 1, weight: 0.5 }],
  }));
const EXT_BODY = { cpCode: 'YTO', logisticsCpName: '圆通快递', mailNo: 'YT3024020200035' };
const FIRST = '3500000000000000101';
const SEVERAL = '3500000000000000102';
const RECEIVED = '3500000000000000105';

describe('station ship pdd', () => {
  test('ships one order, prints its line, and ends with 0', async () => {
    const { folder, gateway, run } = await prepareCalls();
    const ended = await run(['ship', 'pdd'], parcel(WAITING, { feature: 'imei=11,22;' }));
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ended)).toEqual([
      { order_id: WAITING, state: 'shipped', code: '', message: '' },
    ]);
    expect(gateway.calls()[0]?.params).toMatchObject({
      logistics_id: '121',
      feature: 'imei=11,22;',
      refund_address_id: '',
      redelivery_type: '1',
    });
    const ledger = openTestLedger({ dataDir: join(folder, 'data') });
    expect(readShipment(ledger.db, keyOf(WAITING))).toMatchObject({
      state: 'done',
      shop: SHOP,
      extras: { imei: ['11', '22'], logisticsId: '121' },
    });
  });

  test('refuses what cannot be shipped, ships the rest, and ends with 1', async () => {
    const { gateway, run } = await prepareCalls();
    const ended = await run(
      ['ship', 'pdd'],
      [
        parcel(SHIPPED),
        parcel(SHIPPED, { redelivery_type: 2 }),
        parcel(WAITING, { feature: 'imei=11' }),
        parcel(WAITING, { logistics_id: 'YUNDA' }),
        { logistics_id: 1 },
        parcel(WAITING, { redelivery_type: [2] }),
        parcel(WAITING, { refund_address_id: '77' }),
      ],
    );
    expect(ended.code).toBe(1);
    expect(linesOf(ended).map(({ order_id: id, state, code }) => [id, state, code])).toEqual([
      [SHIPPED, 'refused', 'SHIPMENT_NUMBER_UNSEEN'],
      [SHIPPED, 'shipped', ''],
      [WAITING, 'refused', 'ORDER_FIELD_INVALID'],
      [WAITING, 'refused', 'ORDER_FIELD_INVALID'],
      ['', 'refused', 'ORDER_FIELD_INVALID'],
      [WAITING, 'refused', 'ORDER_FIELD_INVALID'],
      [WAITING, 'shipped', ''],
    ]);
    expect(linesOf(ended)[0]?.message).toContain('订单已发货，请勿重复发货');
    expect(linesOf(ended)[2]?.message).toContain('feature');
    expect(ended.stderr.trim().split('\n')).toHaveLength(2);
    expect(gateway.pinduoduo.shipments()).toHaveLength(2);
  });

  test('never says the secret', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failAlways({ kind: 'html' });
    const ended = await run(['ship', 'pdd'], parcel(WAITING));
    expect(ended.stdout + ended.stderr).not.toContain(APP_SECRET);
  });
});

const box = (mailNo: string, entryId: string, amount: number): object => ({
  extBody: { ...EXT_BODY, mailNo },
  sendGoods: [
    { sourceId: SEVERAL, sendGoodEntries: [{ sourceEntryId: entryId, amount, weight: 1 }] },
  ],
});

describe('station ship 1688', () => {
  test('ships several orders of one parcel, one line for each', async () => {
    const { gateway, run } = await prepareCalls();
    const ended = await run(['ship', '1688'], {
      extBody: EXT_BODY,
      sendGoods: goods(RECEIVED, FIRST),
      isEncryptOrderSend: 'N',
    });
    expect(ended.code).toBe(1);
    expect(linesOf(ended)).toMatchObject([
      { order_id: RECEIVED, state: 'refused', code: 'SHIPMENT_NUMBER_UNSEEN' },
      { order_id: FIRST, state: 'shipped', code: '', message: '' },
    ]);
    expect(linesOf(ended)[0]?.message).toContain('订单状态为[已收货],不是待发货状态。');
    expect(gateway.calls()[0]?.params['isEncryptOrderSend']).toBe('N');
  });

  test('takes the parameters as JSON text and ids as numbers, all digits kept', async () => {
    const { gateway, run } = await prepareCalls();
    const ended = await run(
      ['ship', '1688'],
      [
        { extBody: JSON.stringify(EXT_BODY), sendGoods: JSON.stringify(goods(FIRST)) },
        { extBody: EXT_BODY, sendGoods: 'not JSON' },
        { extBody: {}, sendGoods: goods('3596604195571498520', '2') },
      ],
    );
    expect(linesOf(ended).map(({ order_id: id, state }) => [id, state])).toEqual([
      [FIRST, 'shipped'],
      ['', 'refused'],
      ['3596604195571498520', 'refused'],
      ['2', 'refused'],
    ]);
    const other = await prepareCalls();
    const unquoted = JSON.stringify({ extBody: EXT_BODY, sendGoods: goods(FIRST) }).replaceAll(
      `"${FIRST}"`,
      FIRST,
    );
    expect((await other.run(['ship', '1688'], unquoted)).code).toBe(0);
    expect(other.gateway.calls()[0]?.params).toMatchObject(
      Object.fromEntries(
        Object.entries(gateway.calls()[0]?.params ?? {}).filter(([name]) =>
          ['extBody', 'sendGoods'].includes(name),
        ),
      ),
    );
  });

  test('gives each box of an order its own number, sub-order by sub-order, once', async () => {
    const { gateway, run } = await prepareCalls();
    const boxes = [
      box('YT3024020200041', '3500000000000000103', 2),
      box('YT3024020200042', '3500000000000000104', 1),
      box('YT3024020200043', '3500000000000000104', 1),
    ];
    const ended = await run(['ship', '1688'], boxes);
    expect(linesOf(ended).map(({ state, code }) => [state, code])).toEqual([
      ['shipped', ''],
      ['shipped', ''],
      ['refused', 'PARCEL_TWICE_IN_FILE'],
    ]);
    const again = await run(['ship', '1688'], boxes.slice(0, 2));
    expect(linesOf(again).map(({ state }) => state)).toEqual(['shipped', 'shipped']);
    expect(gateway.calls()).toHaveLength(2);
    expect(
      gateway.alibaba
        .shipments()
        .map(({ trackingNumber }) => trackingNumber)
        .toSorted(),
    ).toEqual(['YT3024020200041', 'YT3024020200042']);
  });

  test('does not tell a sub-order again whose answer was lost while others wait', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failNext({ kind: 'drop_after' });
    const entries = [{ sourceEntryId: '3500000000000000103', amount: 2, weight: 0 }];
    const sendGoods = [{ sourceId: '3500000000000000102', sendGoodEntries: entries }];
    const ended = await run(['ship', '1688'], { extBody: EXT_BODY, sendGoods });
    expect([ended.code, linesOf(ended)[0]?.state]).toEqual([0, 'shipped']);
    expect(pathsOf(gateway)).toEqual(['offlinesend', 'detail']);
    expect(gateway.alibaba.shipments()).toHaveLength(1);
  });

  test('asks about every order of a lost answer, and tells none again', async () => {
    const { gateway, run } = await prepareCalls();
    gateway.faults.failNext({ kind: 'drop_after' });
    const ended = await run(['ship', '1688'], {
      extBody: EXT_BODY,
      sendGoods: goods(FIRST, RECEIVED),
    });
    expect(ended.code).toBe(1);
    expect(linesOf(ended).map(({ state, code }) => [state, code])).toEqual([
      ['shipped', ''],
      ['refused', 'SHIPMENT_NUMBER_UNSEEN'],
    ]);
    expect(pathsOf(gateway)).toEqual(['offlinesend', 'detail', 'detail']);
    expect(gateway.alibaba.shipments()).toHaveLength(1);
  });
});

const douyinOrder = (orderId: string, status: PracticeOrder['status']): PracticeOrder => ({
  shop: SHOP,
  orderId,
  status,
  receiver: {
    name: '#a#',
    mobile: '$a$',
    province: '浙江省',
    city: '杭州市',
    district: '余杭区',
    street: '',
    detail: '#b#',
  },
  items: [],
});
const douyinParcel = (orderId: string): object => ({
  order_id: orderId,
  company_code: 'zhongtong',
  logistics_code: '75531717195834',
});

describe('station ship dd', () => {
  test('ships all orders in one call and judges each', async () => {
    const orders = [douyinOrder(orderIdOf(1), 2), douyinOrder(orderIdOf(2), 3)];
    const { gateway, run } = await prepareCalls({ douyin: { orders } });
    const ended = await run(
      ['ship', 'dd'],
      [
        douyinParcel(orderIdOf(2)),
        { order_id: '9' },
        douyinParcel(`${orderIdOf(1)}A`),
        douyinParcel(orderIdOf(1)),
        douyinParcel(orderIdOf(3)),
        douyinParcel(`${orderIdOf(4)}AA`),
        douyinParcel('订单5'),
      ],
    );
    expect(ended.code).toBe(1);
    expect(linesOf(ended).map(({ order_id: id, state, code }) => [id, state, code])).toEqual([
      [orderIdOf(2), 'refused', 'SHIPMENT_NUMBER_UNSEEN'],
      ['9', 'refused', 'ORDER_FIELD_INVALID'],
      [`${orderIdOf(1)}A`, 'shipped', ''],
      [orderIdOf(1), 'refused', 'PARCEL_TWICE_IN_FILE'],
      [orderIdOf(3), 'refused', '60033'],
      [`${orderIdOf(4)}AA`, 'refused', 'ORDER_ID_TRAILING_A'],
      ['订单5', 'refused', 'ORDER_ID_INVALID'],
    ]);
    expect(pathsOf(gateway)).toEqual(['add', 'detail']);
  });

  test('asks the order where the answer is lost, and sends it once', async () => {
    const orders = [douyinOrder(orderIdOf(1), 2)];
    const { gateway, run } = await prepareCalls({ douyin: { orders } });
    gateway.faults.failNext({ kind: 'drop_after' });
    const ended = await run(['ship', 'dd'], douyinParcel(orderIdOf(1)));
    expect(ended.code).toBe(0);
    expect(linesOf(ended)).toMatchObject([{ state: 'shipped', code: '' }]);
    expect(pathsOf(gateway)).toEqual(['add', 'detail']);
  });
});

describe('station ship, used wrongly,', () => {
  test('ends with 64 and one sentence', async () => {
    const { gateway, run } = await prepareCalls();
    const refusalOf = async (words: readonly string[], items: unknown): Promise<string> => {
      const ended = await run(words, items);
      expect(ended).toMatchObject({ code: 64, stdout: '' });
      return ended.stderr;
    };
    expect(await refusalOf(['ship'], parcel(WAITING))).toMatch(/station ship pdd\|1688\|dd/);
    expect(await refusalOf(['ship', 'jd'], parcel(WAITING))).toMatch(/station ship pdd\|1688\|dd/);
    expect(await refusalOf(['ship', 'pdd'], '{')).toMatch(/^FILE_NOT_JSON: [^\n]+\n$/);
    expect(await refusalOf(['ship', 'pdd'], [])).toMatch(/^FILE_EMPTY: [^\n]+\n$/);
    expect(await refusalOf(['ship', 'pdd'], [7])).toMatch(/^FILE_NOT_ORDERS: [^\n]+\n$/);
    expect(await refusalOf(['ship', 'pdd'], '12')).toMatch(/^FILE_NOT_ORDERS: [^\n]+\n$/);
    const args = accountArgs(gateway.url, 'd');
    const missing = await runStation(['ship', 'pdd', 'no.json', ...args]);
    expect([missing.code, missing.stderr]).toEqual([
      64,
      expect.stringMatching(/^FILE_UNREADABLE: /),
    ]);
    expect(gateway.calls()).toEqual([]);
  });

  test('takes the secret only from the environment', async () => {
    const words = ['ship', 'pdd', 'x.json', ...accountArgs('https://kf.example', 'd')];
    const ended = await runStation(words, { WAYBENCH_APP_SECRET: '' });
    expect([ended.code, ended.stderr]).toEqual([
      64,
      expect.stringMatching(/^SECRET_MISSING: [^\n]+\n$/),
    ]);
  });
});
