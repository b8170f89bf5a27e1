import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import type { Address, GatewayAccount } from './account.ts';
import { addressOf } from './account.ts';
import type { Attempted, GatewayLimits } from './attempt.ts';
import { attempt, createAgent } from './attempt.ts';
import type { BreakerSettings } from './breaker.ts';
import { DEFAULT_BREAKER } from './breaker.ts';
import { cancelledBefore } from './cancelling.ts';
import type { Endpoint, Platform } from './endpoint.ts';
import type { CallJournal } from './journal.ts';
import type { CallAnswer, CallFailure } from './outcome.ts';
import { createPlaces } from './places.ts';
import { createTries } from './tries.ts';

export interface GatewayClientDeps {
  readonly account: GatewayAccount;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly limits?: Partial<GatewayLimits>;
  readonly breaker?: BreakerSettings;
  /** So many calls of one shop are under way at once. */
  readonly callsPerShop?: number;
  readonly journal?: CallJournal;
  /** Hears from every answer how far the gateway's clock is ahead of this PC's. */
  readonly onClockOffset?: (offsetMs: number) => void;
  /** Hears whether the gateway's own host answers, or nothing could be sent to it. */
  readonly onReach?: (answers: boolean) => void;
}

const DEFAULT_LIMITS: GatewayLimits = {
  connectTimeoutMs: 8_000,
  answerTimeoutMs: 60_000,
  maxAnswerBytes: 32 * 1024 * 1024,
};

const DEFAULT_CALLS_PER_SHOP = 4;

interface CallOptions {
  /** Cancels: before anything is sent the call is `not_sent`, after that `unknown`. */
  readonly signal?: AbortSignal;
}

export interface GatewayClient {
  /**
   * Makes one call as `shop` (`seller_nick`), with the retries its repeat class allows. Where one
   * of the tries may have done the work and none after it succeeds, the outcome is `unknown`.
   */
  readonly call: <Request, Data>(
    endpoint: Endpoint<Request, Data>,
    shop: string,
    request: Request,
    options?: CallOptions,
  ) => Promise<Result<CallAnswer<Data>, CallFailure>>;
  /** A person says that the way to the gateway is free: no host is left alone any longer. */
  readonly tryAgain: () => void;
  /** No further try begins; answers that are on their way are waited for. */
  readonly close: () => Promise<void>;
}

/** The one HTTP client of the gateway. */
export function createGatewayClient(deps: GatewayClientDeps): GatewayClient {
  const { account, nowMs } = deps;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const agent = createAgent(limits);
  const places = createPlaces(deps.callsPerShop ?? DEFAULT_CALLS_PER_SHOP);
  const tries = createTries({ ...deps, breaker: deps.breaker ?? DEFAULT_BREAKER });
  const closing = new AbortController();
  const addresses: Readonly<Record<Platform, Address>> = {
    douyin: addressOf(account, 'douyin'),
    pinduoduo: addressOf(account, 'pinduoduo'),
    alibaba: addressOf(account, 'alibaba'),
  };

  async function make<Request, Data>(
    endpoint: Endpoint<Request, Data>,
    shop: string,
    request: Request,
    signal: AbortSignal | null,
    signals: readonly AbortSignal[],
  ): Promise<Result<CallAnswer<Data>, CallFailure>> {
    const address = addresses[endpoint.platform];
    const { path, repeat } = endpoint;
    const business = endpoint.params(request);
    const entry = deps.journal?.begin({
      path,
      shop,
      params: business,
      subjects: endpoint.subjects?.(request) ?? [],
      startedAtMs: nowMs(),
    });
    const settled = await tries.settle<Data>({
      host: address.host,
      repeat,
      signals,
      tried: (count) => entry?.tried(count),
      attempt: async () => {
        const attempted = await attempt(
          { account, agent, limits, nowMs },
          { endpoint, address, shop, business, signal },
        );
        if (attempted.clockOffsetMs !== null) deps.onClockOffset?.(attempted.clockOffsetMs);
        const answers = answersOf(attempted);
        if (answers !== null && address.host === addresses.douyin.host) deps.onReach?.(answers);
        return attempted;
      },
    });
    const result = tellingPurpose(endpoint, settled.result);
    entry?.ended({
      tries: settled.tries,
      traceId: settled.traceId,
      outcome: result.ok ? 'ok' : result.error.outcome,
      fault: result.ok ? null : result.error.fault,
      endedAtMs: nowMs(),
    });
    return result;
  }

  return {
    call: async (endpoint, shop, request, { signal } = {}) => {
      const signals = signal === undefined ? [closing.signal] : [closing.signal, signal];
      const made = await places.withPlace(shop, signals, () =>
        make(endpoint, shop, request, signal ?? null, signals),
      );
      return made ?? fail(cancelledBefore(addresses[endpoint.platform].host));
    },
    tryAgain: tries.tryAgain,
    close: async () => {
      if (closing.signal.aborted) return;
      closing.abort();
      await places.idle();
      await agent.close();
    },
  };
}

/** Whether the other side was there; null where the try does not tell. */
function answersOf({ seen, result }: Attempted<unknown>): boolean | null {
  if (seen === 'answer') return true;
  return !result.ok && result.error.fault.code === 'GATEWAY_UNREACHABLE' ? false : null;
}

/** Faults of calls that buy no number say so: what is true of asking again differs. */
const tellingPurpose = <Data>(
  { buysNumbers, repeat }: Pick<Endpoint<never, Data>, 'buysNumbers' | 'repeat'>,
  result: Result<CallAnswer<Data>, CallFailure>,
): Result<CallAnswer<Data>, CallFailure> => {
  if (result.ok || buysNumbers === true) return result;
  const { fault } = result.error;
  return fail({
    ...result.error,
    fault: { ...fault, details: { ...fault.details, call: repeat } },
  });
};
