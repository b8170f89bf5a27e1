import { useEffect, useEffectEvent } from 'react';

/** A timer that is later than this was held up, and keys may wait behind it. */
const LATE_MS = 30;

/**
 * Tells when silence has ended a code. Where the page was held up, keys that came in time may not
 * have been read yet: it waits once more.
 */
export function useIdleEnd(endMs: number | null, onIdle: (atMs: number) => void): void {
  const tell = useEffectEvent((atMs: number) => onIdle(atMs));
  useEffect(() => {
    if (endMs === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (untilMs: number): void => {
      timer = setTimeout(() => {
        const nowMs = performance.now();
        if (nowMs < untilMs || nowMs - untilMs > LATE_MS) wait(nowMs + LATE_MS);
        else tell(nowMs);
      }, untilMs - performance.now());
    };
    wait(endMs);
    return () => clearTimeout(timer);
  }, [endMs]);
}
