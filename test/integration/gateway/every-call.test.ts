import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { offlineSend } from '../../../electron/gateway/alibaba/offline-send.ts';
import { sendOrders } from '../../../electron/gateway/alibaba/send-orders.ts';
import { callForItems } from '../../../electron/gateway/batch.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { shipOrders } from '../../../electron/gateway/douyin/order-logistics-add.ts';
import type { CallFailure, RepeatClass } from '../../../electron/gateway/outcome.ts';
import type { Result } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import { BATCH_ENDPOINTS, ENDPOINTS } from '../../support/station/endpoints.ts';
import { GOOD_ANSWERS } from '../../support/station/good-answers.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { errorOf, the } from '../../support/station/result.ts';
import { signedCall } from '../../support/station/signed-call.ts';

const ID = '4900000000000000001';
const ALIBABA_ID = '3596604195571498520';
const ADD = '/gateway/dd/order/logistics/add';
const CANCEL = '/gateway/dd/order/logistics/cancel';

interface Call {
  readonly path: string;
  readonly repeat: RepeatClass;
  /** What became of the call, or of its one item. */
  readonly make: (client: GatewayClient) => Promise<Result<unknown, CallFailure>>;
}

/** Every call of the station, as the station makes it. */
const CALLS: readonly Call[] = [
  ...ENDPOINTS.map((endpoint): Call => ({
    path: endpoint.path,
    repeat: endpoint.repeat,
    make: (client) => client.call(endpoint, SHOP, null),
  })),
  ...BATCH_ENDPOINTS.map((endpoint): Call => ({
    path: endpoint.path,
    repeat: endpoint.repeat,
    make: async (client) => {
      const key = endpoint.path.endsWith('waybill/get') ? `${ID}\n` : ID;
      return the((await callForItems(client, endpoint, SHOP, [key]))[0]).result;
    },
  })),
  {
    path: ADD,
    repeat: 'check_before_repeat',
    make: async (client) => {
      const shipment = { orderId: ID, carrier: 'zhongtong', trackNo: '99' };
      return the((await shipOrders(client, SHOP, [shipment]))[0]).result;
    },
  },
  {
    path: offlineSend.path,
    repeat: offlineSend.repeat,
    make: async (client) => {
      const orders = [{ orderId: ALIBABA_ID, entries: [] }];
      const carrier = { code: 'YTO', name: '圆通快递' };
      const request = { carrier, trackNo: '99', orders, downstreamEncrypted: null };
      return the((await sendOrders(client, SHOP, request))[0]).result;
    },
  },
];

const against = async (call: Call, body: string, status = 200) => {
  const server = await startRawServer(() => ({ status, body }));
  return { result: await call.make(clientOf(server.url)), requests: server.requests.length };
};

describe.each(CALLS.map((call) => [call.path, call] as const))('%s', (path, call) => {
  test('works with a good answer', async () => {
    const { result } = await against(
      call,
      `{"code":0,"message":"ok","data":${GOOD_ANSWERS[path]}}`,
    );
    expect(result).toMatchObject({ ok: true });
  });

  test('is rejected by an outer code, once, and keeps the words', async () => {
    const { result, requests } = await against(call, '{"code":7,"message":"参数错误"}');
    expect(errorOf(result)).toMatchObject({
      outcome: 'rejected',
      fault: { gatewayCode: '7', gatewayText: '参数错误' },
    });
    expect(requests).toBe(1);
  });

  test('is unknown where its answer is lost, and repeated only as its class allows', async () => {
    const { result, requests } = await against(call, '', 502);
    expect(errorOf(result).outcome).toBe('unknown');
    expect(requests).toBe(call.repeat === 'check_before_repeat' ? 1 : 3);
  });

  test('is unknown where there was trouble behind the gateway', async () => {
    const { result } = await against(call, '{"code":500,"message":"系统异常"}');
    expect(errorOf(result).outcome).toBe('unknown');
  });

  test('is not sent where nobody listens', async () => {
    const gateway = await startPractice();
    await gateway.setReachable(false);
    expect(errorOf(await call.make(clientOf(gateway.url))).outcome).toBe('not_sent');
  });

  test('has a route at the practice gateway', async () => {
    const { url } = await startPractice();
    expect(await signedCall(url, path, {})).not.toContain('接口不存在');
    expect(await signedCall(url, `${path}x`, {})).toContain('接口不存在');
  });
});

/** Two calls have an answer that nobody has seen, and no better sign than the outer code. */
const BY_OUTER_CODE = new Set([ADD, CANCEL]);

test.each(
  CALLS.filter(({ path }) => !BY_OUTER_CODE.has(path)).map((call) => [call.path, call] as const),
)('%s is not done by outer code 0 alone', async (_path, call) => {
  for (const data of ['"?"', '7']) {
    const { result } = await against(call, `{"code":0,"message":"ok","data":${data}}`);
    expect(errorOf(result).outcome).toBe('unknown');
  }
});

const SOURCES = new URL('../../../electron/gateway/', import.meta.url);
const MODULES = ['douyin', 'pinduoduo', 'alibaba'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, SOURCES)).flatMap((name) => {
    const text = readFileSync(new URL(`${folder}/${name}`, SOURCES), 'utf8');
    const path = /^ {2}path: '(\/gateway\/[^']+)',$/m.exec(text)?.[1];
    return path === undefined ? [] : [{ path, text }];
  }),
);

describe('the modules of the calls', () => {
  test('are all in these tests', () => {
    expect(MODULES.map(({ path }) => path).toSorted()).toEqual(
      [...new Set(CALLS.map(({ path }) => path))].toSorted(),
    );
  });

  test.each(MODULES.map(({ path, text }) => [path, text] as const))(
    '%s says which page it follows and when it worked',
    (_path, text) => {
      const docs = text.match(/\/\*\*.*?\*\//gs)?.join('\n') ?? '';
      expect(docs).toMatch(/[Vv]endor\s+\*?\s*page/);
      expect(docs).toMatch(/[Gg]ateway\s+\*?\s*contract\s+\*?\s*§/);
      expect(docs).toMatch(/worked/i);
    },
  );
});
