import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Attempted } from './attempt.ts';
import type { BreakerSettings, BreakerState } from './breaker.ts';
import { CLOSED, admit, afterTry, afterWord } from './breaker.ts';
import { unlessAborted } from './cancelling.ts';
import type { CallAnswer, CallFailure, RepeatClass } from './outcome.ts';
import { decideRetry } from './retry.ts';

interface TriesDeps {
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly breaker: BreakerSettings;
}

interface CallToTry<Data> {
  readonly host: string;
  readonly repeat: RepeatClass;
  readonly attempt: () => Promise<Attempted<Data>>;
  /** Any of them ends a wait between two tries; no further try follows. */
  readonly signals: readonly AbortSignal[];
  readonly tried: (tries: number) => void;
}

/** What a call came to after all its tries. */
interface Settled<Data> {
  readonly result: Result<CallAnswer<Data>, CallFailure>;
  readonly tries: number;
  readonly traceId: string | null;
}

/** Makes the tries of calls, with one breaker per host. */
export interface Tries {
  readonly settle: <Data>(call: CallToTry<Data>) => Promise<Settled<Data>>;
  /** No host is left alone any longer than until its next try. */
  readonly tryAgain: () => void;
}

/**
 * Tries as often as the repeat class allows. Where one of the tries may have done the work and
 * none after it succeeds, the outcome is `unknown`.
 */
export function createTries(deps: TriesDeps): Tries {
  const breakers = new Map<string, BreakerState>();
  const probes = new Map<string, Promise<unknown>>();
  const stateOf = (host: string): BreakerState => breakers.get(host) ?? CLOSED;

  /** One try through the breaker of its host, or null where that is open. */
  async function tryOnce<Data>(call: CallToTry<Data>): Promise<Attempted<Data> | null> {
    const { host, signals } = call;
    const { state, may } = admit(stateOf(host), deps.nowMs());
    breakers.set(host, state);
    switch (may) {
      case 'not_go':
        return null;
      case 'wait': {
        const probe = probes.get(host) ?? Promise.resolve();
        return (await unlessAborted(probe, signals)) ? tryOnce(call) : null;
      }
      case 'go':
        return throughBreaker(call, false);
      case 'probe': {
        const probe = throughBreaker(call, true);
        probes.set(host, probe);
        return probe;
      }
    }
  }

  async function throughBreaker<Data>(
    { host, attempt }: CallToTry<Data>,
    probe: boolean,
  ): Promise<Attempted<Data>> {
    const attempted = await attempt();
    const shown = { seen: attempted.seen, probe };
    breakers.set(host, afterTry(stateOf(host), shown, deps.nowMs(), deps.breaker));
    return attempted;
  }

  return {
    tryAgain: () => {
      for (const [host, state] of breakers) breakers.set(host, afterWord(state, deps.nowMs()));
    },
    settle: async <Data>(call: CallToTry<Data>) => {
      const startedAtMs = deps.nowMs();
      let mayBeDone: Result<never, CallFailure> | null = null;
      let last: Settled<Data> = { result: fail(breakerOpen(call.host)), tries: 0, traceId: null };
      const settled = (): Settled<Data> =>
        last.result.ok || mayBeDone === null ? last : { ...last, result: mayBeDone };
      for (let tries = 1; ; tries += 1) {
        const attempted = await tryOnce(call);
        if (attempted === null) return settled();
        const { result, traceId } = attempted;
        last = { result, tries, traceId: traceId ?? last.traceId };
        if (result.ok) {
          const afterLostTry = mayBeDone !== null;
          return { ...last, result: ok({ ...result.value, afterLostTry }) };
        }
        if (call.repeat !== 'read' && result.error.outcome === 'unknown') mayBeDone = result;
        if (attempted.seen === 'nothing') return settled();
        const decision = decideRetry(
          {
            repeat: call.repeat,
            failure: result.error,
            attempts: tries,
            elapsedMs: deps.nowMs() - startedAtMs,
          },
          deps.random(),
        );
        if (decision.kind === 'stop') return settled();
        call.tried(tries);
        if (!(await unlessAborted(deps.wait(decision.afterMs), call.signals))) return settled();
      }
    },
  };
}

const breakerOpen = (host: string): CallFailure => ({
  outcome: 'not_sent',
  fault: fault('GATEWAY_UNREACHABLE', { host, reason: 'breaker' }),
});
