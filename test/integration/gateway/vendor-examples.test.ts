import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readAlibabaShipments } from '../../../electron/cli/ship-alibaba.ts';
import { readPinduoduoShipments } from '../../../electron/cli/ship-pinduoduo.ts';
import { readOrderFile } from '../../../electron/core/importing/order-file.ts';
import { createShippers } from '../../../electron/core/shipping/shippers.ts';
import type { TellFileDeps, ToldOrder } from '../../../electron/core/shipping/tell-file.ts';
import { tellFile } from '../../../electron/core/shipping/tell-file.ts';
import { readDistributionOrder } from '../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../electron/gateway/alibaba/trade-crate.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import { parseKeepingLiterals } from '../../../electron/gateway/json.ts';
import { NO_SHIPPING_SETTINGS } from '../../../shared/shipping.ts';
import { ok } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { clientOf } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { errorOf, the, valueOf } from '../../support/station/result.ts';
import { vendorExample } from '../../support/station/vendor-examples.ts';

const COMMON = new Set(['appid', 'timestamp', 'seller_nick', 'sign']);

/** A gateway that gives one answer, and the business parameters that it was sent. */
async function answering(body: string) {
  const server = await startRawServer(() => ({ body }));
  return {
    client: clientOf(server.url),
    requests: server.requests,
    params: (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        [...new URLSearchParams(the(server.requests[0]).body)].filter(
          ([name]) => !COMMON.has(name),
        ),
      ),
  };
}
type Answering = Awaited<ReturnType<typeof answering>>;

const asData = (json: string | undefined): unknown => parseKeepingLiterals(json ?? '');

/** Tells what a file says, and gives the states with the words of the other side. */
async function tell(
  { client }: Answering,
  context: Pick<TellFileDeps['context'], 'platform' | 'channel'>,
  orders: Parameters<typeof tellFile>[1],
) {
  const ledger = openTestLedger();
  const shared = { ...ledger.shared, settings: () => NO_SHIPPING_SETTINGS };
  const told = tellFile(
    {
      ...shared,
      shippers: createShippers({ ...shared, opener: ledger.opener }),
      homeShop: () => SHOP,
      client: () => ok(client),
      context: { ...context, shop: SHOP },
      logBug: (where, error) => {
        throw new Error(where, { cause: error });
      },
    },
    orders,
  );
  const all: ToldOrder[] = [];
  for await (const one of told) all.push(one);
  return all;
}

describe('vendor page pdd-logistices-onlinesend', () => {
  const example = vendorExample('onlinesend.request');
  const orders = readPinduoduoShipments([asData(example)]);
  const PDD = { platform: 'pinduoduo', channel: '27' } as const;

  test('an example file is sent as the example request, and its answer is done', async () => {
    const gateway = await answering(vendorExample('onlinesend.done'));
    expect(await tell(gateway, PDD, orders)).toEqual([
      { orderId: '200807-059090043922507', state: 'shipped', fault: null },
    ]);
    expect(gateway.requests.map(({ path }) => path)).toEqual([
      '/gateway/pdd/logistices/onlinesend',
    ]);
    expect(gateway.params()).toEqual(JSON.parse(example));
  });

  test('the words of its FAQ are an interception that waits', async () => {
    const gateway = await answering('{"code":1,"message":"接口超时，60秒后重试"}');
    expect(await tell(gateway, PDD, orders)).toMatchObject([
      {
        state: 'due',
        fault: { code: 'PLATFORM_INTERCEPTED', gatewayText: '接口超时，60秒后重试' },
      },
    ]);
  });
});

describe('vendor page 1688-logistices-offlinesend', () => {
  const example = z
    .object({ extBody: z.string(), sendGoods: z.string() })
    .parse(JSON.parse(vendorExample('offlinesend.request')));
  const orders = readAlibabaShipments([example]);
  const ALIBABA = { platform: 'alibaba', channel: '25' } as const;

  test('an example file is sent as the example request, and its answer is done', async () => {
    const gateway = await answering(vendorExample('offlinesend.done'));
    expect(await tell(gateway, ALIBABA, orders)).toEqual([
      { orderId: '3596604195571498520', state: 'shipped', fault: null },
    ]);
    expect(the(gateway.requests[0]).path).toBe('/gateway/1688/logistices/offlinesend');
    const { extBody, sendGoods, ...others } = gateway.params();
    expect(others).toEqual({});
    expect({ extBody: asData(extBody), sendGoods: asData(sendGoods) }).toEqual({
      extBody: asData(example.extBody),
      sendGoods: asData(example.sendGoods),
    });
  });

  test('its refusal is kept with its code and words, and the order is looked at', async () => {
    const gateway = await answering(vendorExample('offlinesend.refused'));
    const [told] = await tell(gateway, ALIBABA, orders);
    expect(told).toMatchObject({
      state: 'refused',
      fault: {
        code: 'PLATFORM_ALREADY_SHIPPED',
        gatewayCode: '5004',
        gatewayText: '订单[2106566005818783163]发货失败,订单状态为[已收货],不是待发货状态。',
      },
    });
    expect(gateway.requests.map(({ path }) => path)).toEqual([
      '/gateway/1688/logistices/offlinesend',
      '/gateway/1688/c2m/trade/detail',
    ]);
  });
});

describe('vendor page 1688-fenxiao-trade-crate', () => {
  const example = vendorExample('crate.request');
  const order = valueOf(readDistributionOrder(asData(example)));

  test('the example is sent as it stands, and its answer is read', async () => {
    const gateway = await answering(vendorExample('crate.done'));
    expect(valueOf(await gateway.client.call(tradeCrate, SHOP, order)).data).toEqual({
      orderIds: ['4356409609904969811'],
      postFeeFen: 9_200,
      amountFen: 9_800,
    });
    expect(the(gateway.requests[0]).path).toBe('/gateway/1688/fenxiao/trade/crate');
    const { request_data: sent, ...others } = gateway.params();
    expect([asData(sent), others]).toEqual([asData(example), {}]);
  });

  test('its refusal is read with its code and words', async () => {
    const gateway = await answering(vendorExample('crate.refused'));
    const failure = errorOf(await gateway.client.call(tradeCrate, SHOP, order));
    const { data } = JSON.parse(vendorExample('crate.refused'));
    expect(failure).toMatchObject({
      outcome: 'refused',
      fault: { gatewayCode: 'SPEC_NO_EXIST', gatewayText: data.message },
    });
  });
});

describe('vendor page dd-logistics-newcreateorder', () => {
  const example = vendorExample('newcreateorder.request');
  const parcels = valueOf(readOrderFile('example.json', example)).map(({ parcel }) =>
    valueOf(parcel),
  );

  test('an example file is sent as the example request; both lists of its answer are read', async () => {
    const gateway = await answering(vendorExample('newcreateorder.answer'));
    const first = the(parcels[0]);
    const { data } = valueOf(
      await gateway.client.call(newCreateOrder, SHOP, {
        sender: the(first.content.sender),
        carrier: the(first.carrier),
        userId: first.userId,
        channel: first.channel,
        orders: parcels.map(({ content }) => content.orderInfo),
      }),
    );
    expect(the(gateway.requests[0]).path).toBe('/gateway/dd/logistics/newcreateorder');
    const { request_data: sent, ...others } = gateway.params();
    expect([asData(sent), others]).toEqual([asData(example), {}]);

    const answer = JSON.parse(vendorExample('newcreateorder.answer'));
    expect(data).toEqual(answer.data);
    expect(data.ebill_infos.map(({ track_no: trackNo }) => trackNo)).toEqual(['75531717195834']);
    expect(data.err_infos).toMatchObject([
      { err_code: '4006', err_msg: '49488636457864312061:订单号非法' },
    ]);
  });
});
