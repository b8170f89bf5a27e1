import { Agent, request } from 'undici';
import { z } from 'zod';
import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { platformFailure } from './advice.ts';
import { clockOffsetMs } from './clock.ts';
import type { Endpoint, Platform } from './endpoint.ts';
import { parseLossless } from './json.ts';
import type { CallAnswer, CallFailure } from './outcome.ts';
import { refusalOf } from './refusal.ts';
import { decideRetry } from './retry.ts';
import { sign } from './sign.ts';
import { transportFailure } from './transport-fault.ts';

/** Who calls, and where to. Addresses come from `parseBaseUrl`. */
export interface GatewayAccount {
  readonly baseUrl: string;
  /** Addresses of platforms that have one of their own. */
  readonly platformUrls?: Readonly<Partial<Record<Platform, string>>>;
  readonly appid: string;
  readonly appSecret: string;
}

export interface GatewayClientDeps {
  readonly account: GatewayAccount;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly limits?: Partial<GatewayLimits>;
}

interface GatewayLimits {
  readonly connectTimeoutMs: number;
  /** Waiting for the answer; batch calls fan out to the platform (contract §1). */
  readonly answerTimeoutMs: number;
  readonly maxAnswerBytes: number;
}

const DEFAULT_LIMITS: GatewayLimits = {
  connectTimeoutMs: 8_000,
  answerTimeoutMs: 60_000,
  maxAnswerBytes: 32 * 1024 * 1024,
};

/** How much of an answer that is not JSON is kept for support. */
const HEAD_LENGTH = 200;

export interface GatewayClient {
  /**
   * Makes one call as `shop` (`seller_nick`), with the retries its repeat class allows. Where one
   * of the tries may have done the work and none after it succeeds, the outcome is `unknown`.
   */
  readonly call: <Request, Data>(
    endpoint: Endpoint<Request, Data>,
    shop: string,
    request: Request,
  ) => Promise<Result<CallAnswer<Data>, CallFailure>>;
  readonly close: () => Promise<void>;
}

const envelopeSchema = z.looseObject({
  code: z.union([z.number(), z.string()]).transform(String),
  message: z.string().nullish(),
  data: z.unknown().optional(),
  trace_id: z.string().nullish(),
});

/** The one HTTP client of the gateway: form bodies, fresh timestamp and signature per try, no redirects. */
export function createGatewayClient(deps: GatewayClientDeps): GatewayClient {
  const { account, nowMs } = deps;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const baseUrlOf = (platform: Platform): string =>
    account.platformUrls?.[platform] ?? account.baseUrl;
  const agent = new Agent({
    connect: { timeout: limits.connectTimeoutMs },
    headersTimeout: limits.answerTimeoutMs,
    bodyTimeout: limits.answerTimeoutMs,
    maxResponseSize: limits.maxAnswerBytes,
  });

  async function attempt<Request, Data>(
    endpoint: Endpoint<Request, Data>,
    shop: string,
    business: Readonly<Record<string, string>>,
  ): Promise<Result<CallAnswer<Data>, CallFailure>> {
    const baseUrl = baseUrlOf(endpoint.platform);
    const sentAtMs = nowMs();
    const params = {
      ...business,
      appid: account.appid,
      timestamp: String(Math.floor(sentAtMs / 1000)),
      seller_nick: shop,
    };
    const body = new URLSearchParams({
      ...params,
      sign: sign(params, account.appSecret),
    }).toString();
    let status: number;
    let date: string | undefined;
    let text: string;
    try {
      const response = await request(baseUrl + endpoint.path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          accept: 'application/json',
        },
        body,
        dispatcher: agent,
        signal: AbortSignal.timeout(limits.connectTimeoutMs + limits.answerTimeoutMs),
      });
      status = response.statusCode;
      const header = response.headers['date'];
      date = typeof header === 'string' ? header : undefined;
      text = await response.body.text();
    } catch (error) {
      return fail(transportFailure(error, new URL(baseUrl).host, limits.answerTimeoutMs));
    }
    return readAnswer(endpoint, { status, text, offsetMs: clockOffsetMs(date, sentAtMs, nowMs()) });
  }

  return {
    call: async (endpoint, shop, businessRequest) => {
      const startedAtMs = nowMs();
      const business = endpoint.params(businessRequest);
      let mayBeDone: Result<never, CallFailure> | null = null;
      for (let attempts = 1; ; attempts += 1) {
        const result = await attempt(endpoint, shop, business);
        if (result.ok) return result;
        if (endpoint.repeat !== 'read' && result.error.outcome === 'unknown') mayBeDone = result;
        const decision = decideRetry(
          {
            repeat: endpoint.repeat,
            failure: result.error,
            attempts,
            elapsedMs: nowMs() - startedAtMs,
          },
          deps.random(),
        );
        if (decision.kind === 'stop') return mayBeDone ?? result;
        await deps.wait(decision.afterMs);
      }
    },
    close: () => agent.close(),
  };
}

interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  readonly offsetMs: number | null;
}

/** Reads an HTTP answer in the order of the contract's §3: status, JSON, outer code, data. */
function readAnswer<Request, Data>(
  endpoint: Endpoint<Request, Data>,
  answer: HttpAnswer,
): Result<CallAnswer<Data>, CallFailure> {
  if (answer.status !== 200) {
    return fail({
      outcome: 'unknown',
      fault: fault('GATEWAY_HTTP_STATUS', { status: answer.status }),
    });
  }
  let json: unknown;
  try {
    json = parseLossless(answer.text);
  } catch {
    const head = answer.text.slice(0, HEAD_LENGTH);
    return fail({ outcome: 'unknown', fault: fault('GATEWAY_NOT_JSON', { head }) });
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return fail(unexpected(endpoint.path, 'code'));
  const { code, message, data, trace_id: traceId } = envelope.data;
  if (code !== '0') return fail(refusalOf(code, message ?? '', answer.offsetMs));
  try {
    const words = endpoint.refusal?.(data) ?? null;
    if (words !== null) return fail(platformFailure(endpoint.path, words));
    return ok({
      data: endpoint.readData(data),
      traceId: traceId === undefined || traceId === '' ? null : traceId,
      clockOffsetMs: answer.offsetMs,
    });
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return fail(unexpected(endpoint.path, `data.${error.issues[0]?.path.join('.') ?? ''}`));
  }
}

const unexpected = (path: string, where: string): CallFailure => ({
  outcome: 'unknown',
  fault: fault('GATEWAY_ANSWER_UNEXPECTED', { where: `${path} ${where}` }),
});
