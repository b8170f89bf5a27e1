import { fault } from '../../shared/errors/codes.ts';
import type { CallFailure } from './outcome.ts';

/** @returns false where a signal came before `work` was done; `work` itself goes on */
export function unlessAborted(
  work: Promise<unknown>,
  signals: readonly AbortSignal[],
): Promise<boolean> {
  if (signals.some(isCancelled)) {
    work.catch(() => {});
    return Promise.resolve(false);
  }
  return new Promise((resolve, reject) => {
    const onAbort = (): void => end(() => resolve(false));
    const end = (settle: () => void): void => {
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
      settle();
    };
    for (const signal of signals) signal.addEventListener('abort', onAbort);
    work.then(
      () => end(() => resolve(true)),
      (error: Error) => end(() => reject(error)),
    );
  });
}

export const isCancelled = (signal: AbortSignal | null): boolean => signal?.aborted === true;

/** How a call ends that was cancelled before anything was sent. */
export const cancelledBefore = (host: string): CallFailure => ({
  outcome: 'not_sent',
  fault: fault('GATEWAY_UNREACHABLE', { host, reason: 'cancelled' }),
});

/** How a call ends that was cancelled while its answer was waited for. */
export const cancelledDuring = (host: string): CallFailure => ({
  outcome: 'unknown',
  fault: fault('GATEWAY_CONNECTION_LOST', { host, reason: 'cancelled' }),
});
