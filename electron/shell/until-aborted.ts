/** Stands for the value of work that was not waited for any longer. */
export const ABORTED = Symbol('aborted');

/** Waits for work, but no longer than the signal lets it. The work itself goes on. */
export function untilAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value | typeof ABORTED> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(ABORTED);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    const forget = (): void => signal.removeEventListener('abort', stop);
    work.then(resolve, reject).then(forget, forget);
  });
}
