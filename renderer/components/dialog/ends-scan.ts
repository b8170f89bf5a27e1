/** Scanners send a character every 8 to 20 ms; no hand is as fast. */
const SCANNER_GAP_MS = 50;
/** Keys of one scan do not come slower than this, also on a busy computer. */
const LONGEST_GAP_MS = 100;

/** Whether an Enter belongs to a scan: it follows the key before it as fast as a scanner sends. */
export const endsScan = (keyBeforeAtMs: number, enterAtMs: number): boolean =>
  enterAtMs - keyBeforeAtMs < SCANNER_GAP_MS;

/** Whether a key may be the first one of a scan. */
export const startsScan = (keyBeforeAtMs: number, keyAtMs: number): boolean =>
  keyAtMs - keyBeforeAtMs >= LONGEST_GAP_MS;
