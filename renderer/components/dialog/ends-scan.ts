/** Scanners send a character every 8 to 20 ms; no hand is as fast. */
const SCANNER_GAP_MS = 50;

/** Whether an Enter belongs to a scan: it follows the key before it as fast as a scanner sends. */
export const endsScan = (keyBeforeAtMs: number | null, enterAtMs: number): boolean =>
  keyBeforeAtMs !== null && enterAtMs - keyBeforeAtMs < SCANNER_GAP_MS;
