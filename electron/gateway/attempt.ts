import type { Agent } from 'undici';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import type { Address, GatewayAccount } from './account.ts';
import type { Seen } from './breaker.ts';
import { cancelledBefore, cancelledDuring, isCancelled } from './cancelling.ts';
import { clockOffsetMs } from './clock.ts';
import type { Endpoint } from './endpoint.ts';
import type { CallAnswer, CallFailure } from './outcome.ts';
import type { HttpAnswer } from './read-answer.ts';
import { formBody } from './form.ts';
import { readAnswer } from './read-answer.ts';
import { sign } from './sign.ts';
import { transportFailure } from './transport-fault.ts';

export interface GatewayLimits {
  readonly connectTimeoutMs: number;
  /** Waiting for the answer; batch calls fan out to the platform (contract §1). */
  readonly answerTimeoutMs: number;
  readonly maxAnswerBytes: number;
}

/** What calls go over. undici is large: it is read with the first call, not when the station starts. */
export interface Connections {
  readonly open: () => Promise<Agent>;
  readonly close: () => Promise<void>;
}

export function createAgent(limits: GatewayLimits): Connections {
  let opened: Promise<Agent> | null = null;
  return {
    open: () => (opened ??= openAgent(limits)),
    close: async () => (await opened)?.close(),
  };
}

async function openAgent(limits: GatewayLimits): Promise<Agent> {
  const undici = await import('undici');
  return new undici.Agent({
    connect: { timeout: limits.connectTimeoutMs },
    headersTimeout: limits.answerTimeoutMs,
    bodyTimeout: limits.answerTimeoutMs,
    maxResponseSize: limits.maxAnswerBytes,
  });
}

interface AttemptDeps {
  readonly account: GatewayAccount;
  readonly agent: Connections;
  readonly limits: GatewayLimits;
  readonly nowMs: () => number;
}

/** One call as it goes over the wire, the same in every try. */
export interface PreparedCall<Request, Data> {
  readonly endpoint: Endpoint<Request, Data>;
  readonly address: Address;
  readonly shop: string;
  readonly business: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
}

/** What one try came to. */
export interface Attempted<Data> {
  readonly result: Result<CallAnswer<Data>, CallFailure>;
  readonly seen: Seen;
  readonly clockOffsetMs: number | null;
  readonly traceId: string | null;
}

/** Makes one signed try: fresh timestamp and signature, a form body, no redirects. */
export async function attempt<Request, Data>(
  deps: AttemptDeps,
  call: PreparedCall<Request, Data>,
): Promise<Attempted<Data>> {
  const { address, endpoint, signal } = call;
  const { limits } = deps;
  const { host } = address;
  if (isCancelled(signal)) return unanswered(cancelledBefore(host), 'nothing');
  const ending = endingSignal(signal, limits.connectTimeoutMs + limits.answerTimeoutMs);
  let answer: HttpAnswer;
  try {
    answer = await post(deps, call, ending.signal);
  } catch (error) {
    if (isCancelled(signal)) return unanswered(cancelledDuring(host), 'nothing');
    return unanswered(transportFailure(error, host, limits.answerTimeoutMs), 'network_fault');
  } finally {
    ending.forget();
  }
  const { result, traceId } = readAnswer(endpoint, answer);
  return { result, traceId, seen: 'answer', clockOffsetMs: answer.clockOffsetMs };
}

async function post<Request, Data>(
  { account, agent, nowMs }: AttemptDeps,
  { endpoint, address, shop, business }: PreparedCall<Request, Data>,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const connections = await agent.open();
  const sentAtMs = nowMs();
  const params = {
    ...business,
    appid: account.appid,
    timestamp: String(Math.floor(sentAtMs / 1000)),
    seller_nick: shop,
  };
  const response = await connections.request({
    origin: address.origin,
    path: address.pathPrefix + endpoint.path,
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      accept: 'application/json',
    },
    body: formBody({ ...params, sign: sign(params, account.appSecret) }),
    signal,
  });
  const date = response.headers['date'];
  const text = await response.body.text();
  return {
    status: response.statusCode,
    text,
    clockOffsetMs: clockOffsetMs(typeof date === 'string' ? date : undefined, sentAtMs, nowMs()),
  };
}

const unanswered = (failure: CallFailure, seen: Seen): Attempted<never> => ({
  result: fail(failure),
  seen,
  clockOffsetMs: null,
  traceId: null,
});

/** Ends a try when the caller cancels or the time is over. `AbortSignal.any` is too young (ADR 0004). */
function endingSignal(
  cancel: AbortSignal | null,
  timeoutMs: number,
): { readonly signal: AbortSignal; readonly forget: () => void } {
  const ending = new AbortController();
  const onCancel = (): void => ending.abort();
  const timer = setTimeout(
    () => ending.abort(new DOMException('Time is over', 'TimeoutError')),
    timeoutMs,
  );
  cancel?.addEventListener('abort', onCancel);
  return {
    signal: ending.signal,
    forget: () => {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', onCancel);
    },
  };
}
