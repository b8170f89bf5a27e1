/** A key that a hand pressed stands alone for at least this long; a scanner's never does. */
export const LONE_MS = 120;

interface LoneKeysDeps {
  readonly onKey: (code: string) => void;
  /** Keys came as fast as a scanner's; none of them counts. Called once per burst. */
  readonly onBurst: () => void;
}

export interface LoneKeys {
  readonly press: (code: string, atMs: number) => void;
  readonly stop: () => void;
}

/**
 * Lets through only keys that stand alone, so that a code scanned into a dialog chooses nothing
 * by its first digit or its Enter.
 */
export function createLoneKeys({ onKey, onBurst }: LoneKeysDeps): LoneKeys {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let lastAtMs = Number.NEGATIVE_INFINITY;
  const stop = (): void => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  return {
    stop,
    press: (code, atMs) => {
      const isFast = atMs - lastAtMs < LONE_MS;
      const startsBurst = isFast && waiting !== null;
      lastAtMs = atMs;
      stop();
      if (startsBurst) onBurst();
      if (isFast) return;
      waiting = setTimeout(() => {
        waiting = null;
        onKey(code);
      }, LONE_MS);
    },
  };
}
