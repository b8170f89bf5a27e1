import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { stringifyLossless } from '../gateway/json.ts';
import { sign } from '../gateway/sign.ts';
import type { AlibabaOrders } from './alibaba/orders.ts';
import { createAlibabaOrders } from './alibaba/orders.ts';
import { alibabaRoutes } from './alibaba/routes.ts';
import type { AlibabaScenario } from './alibaba/scenario.ts';
import { ALIBABA_PRACTICE } from './alibaba/scenario.ts';
import type { PracticeAnswer } from './answers.ts';
import { outerError } from './answers.ts';
import type { FaultPlan } from './faults.ts';
import { createFaultPlan } from './faults.ts';
import type { OrderBook } from './douyin/orders.ts';
import { createOrderBook } from './douyin/orders.ts';
import { douyinRoutes } from './douyin/routes.ts';
import type { Sale } from './douyin/sales.ts';
import { createSalesBook } from './douyin/sales.ts';
import type { DouyinScenario } from './douyin/scenario.ts';
import { QUIET_SCENARIO } from './douyin/scenario.ts';
import type { PinduoduoOrders } from './pinduoduo/orders.ts';
import { createPinduoduoOrders } from './pinduoduo/orders.ts';
import { pinduoduoRoutes } from './pinduoduo/routes.ts';
import type { PinduoduoScenario } from './pinduoduo/scenario.ts';
import { PINDUODUO_PRACTICE } from './pinduoduo/scenario.ts';

export interface PracticeGatewayOptions {
  readonly appid: string;
  readonly appSecret: string;
  /** Shops whose authorisation stands; null takes any. */
  readonly shops?: readonly string[] | null;
  /** The gateway's clock, also of its `Date` header. */
  readonly nowMs?: () => number;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Keeps every call for `calls`: it holds people's data, and grows. */
  readonly recordCalls?: boolean;
  /** What the Douyin shops start from; what is left out stays quiet. */
  readonly douyin?: Partial<DouyinScenario>;
  /** What the platforms look like at the start. */
  readonly pinduoduo?: PinduoduoScenario;
  readonly alibaba?: AlibabaScenario;
}

export interface PracticeGateway {
  readonly url: string;
  readonly faults: FaultPlan;
  readonly sales: () => readonly Sale[];
  readonly douyin: Pick<OrderBook, 'shipments'>;
  readonly pinduoduo: Pick<PinduoduoOrders, 'shipments'>;
  readonly alibaba: Pick<AlibabaOrders, 'shipments' | 'purchases' | 'supplierSends'>;
  /** Form parameters of every call that passed the checks; empty without `recordCalls`. */
  readonly calls: () => readonly PracticeCall[];
  /** Refuses connections, as if the cable were pulled, or takes them again at the same address. */
  readonly setReachable: (reachable: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface PracticeCall {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

const TIMESTAMP_TOLERANCE_S = 600;
const MAX_BODY_BYTES = 8 * 1024 * 1024;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * A gateway of our own that speaks the vendor's protocol (gateway contract §1–4) on this PC:
 * signed forms in, the vendor's shapes out, one number per (shop, order, pack), no money.
 */
export async function startPracticeGateway(
  options: PracticeGatewayOptions,
): Promise<PracticeGateway> {
  const nowMs = options.nowMs ?? Date.now;
  const douyin: DouyinScenario = { ...QUIET_SCENARIO, ...options.douyin };
  const sales = createSalesBook(douyin, nowMs);
  const douyinOrders = createOrderBook(douyin);
  const { pinduoduo: pinduoduoScenario = PINDUODUO_PRACTICE } = options;
  const { alibaba: alibabaScenario = ALIBABA_PRACTICE } = options;
  const pinduoduo = createPinduoduoOrders(pinduoduoScenario);
  const alibaba = createAlibabaOrders(alibabaScenario);
  const routes = new Map(
    Object.entries({
      ...douyinRoutes(douyin, sales, douyinOrders),
      ...pinduoduoRoutes(pinduoduo, pinduoduoScenario.companies),
      ...alibabaRoutes(alibaba, alibabaScenario),
    }),
  );
  const faults = createFaultPlan();
  const calls: PracticeCall[] = [];

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const fault = faults.next();
    if (fault?.kind === 'drop_before') {
      request.socket.destroy();
      return;
    }
    const notBefore = fault?.kind === 'slow' ? wait(fault.delayMs) : null;
    const answer = fault?.kind === 'outer_error' ? outerError(fault.message) : work(request, body);
    await notBefore;
    if (fault?.kind === 'drop_after') {
      request.socket.destroy();
      return;
    }
    const json = stringifyLossless(answer);
    response.setHeader('date', new Date(nowMs()).toUTCString());
    response.setHeader('content-type', 'text/plain;charset=UTF-8');
    switch (fault?.kind) {
      case 'http_500':
        response.writeHead(500).end('Internal Server Error');
        break;
      case 'html':
        response.end('<html><body><h1>Bad gateway</h1></body></html>');
        break;
      case 'cut_json':
        response.end(json.slice(0, Math.floor(json.length / 2)));
        break;
      default:
        response.end(json);
    }
  }

  function work(request: IncomingMessage, body: string): PracticeAnswer {
    const path = request.url ?? '';
    if (request.method !== 'POST') return outerError('只支持POST');
    if (!(request.headers['content-type'] ?? '').startsWith(FORM_TYPE)) {
      return outerError('参数错误：Content-Type');
    }
    const params = Object.fromEntries(new URLSearchParams(body));
    const refusal = refusalOf(params);
    if (refusal !== null) return refusal;
    if (options.recordCalls === true) calls.push({ path, params });
    const route = routes.get(path);
    if (route === undefined) return outerError(`接口不存在：${path}`);
    return route({ shop: params['seller_nick'] ?? '', params });
  }

  function refusalOf(params: Readonly<Record<string, string>>): PracticeAnswer | null {
    if (params['appid'] !== options.appid) return outerError('appid不存在');
    const timestamp = params['timestamp'] ?? '';
    if (!/^\d{10}$/.test(timestamp)) return outerError('timestamp格式错误');
    if (Math.abs(nowMs() / 1000 - Number(timestamp)) > TIMESTAMP_TOLERANCE_S) {
      return outerError('timestamp已过期');
    }
    if (params['sign'] !== sign(params, options.appSecret)) return outerError('签名错误');
    const shops = options.shops ?? null;
    if (shops !== null && !shops.includes(params['seller_nick'] ?? '')) {
      return outerError('店铺授权不存在或已过期');
    }
    return null;
  }

  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port to listen on');
    return address.port;
  };
  const stopListening = async (): Promise<void> => {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise<void>((done) => {
      server.close(() => done());
    });
  };

  const port = await listen(options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    sales: sales.all,
    douyin: douyinOrders,
    pinduoduo,
    alibaba,
    calls: () => calls,
    setReachable: async (reachable) => {
      if (!reachable) await stopListening();
      else if (!server.listening) await listen(port);
    },
    close: stopListening,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('Body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
