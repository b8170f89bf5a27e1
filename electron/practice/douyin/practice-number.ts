import { createHash } from 'node:crypto';

/**
 * A tracking number made from the pair itself, so that a practice gateway that was stopped gives
 * the same numbers again. It begins with 99, as no carrier's does.
 */
export function practiceNumber(pair: string, isTaken: (trackNo: string) => boolean): string {
  for (let turn = 0; ; turn += 1) {
    const digest = createHash('sha256').update(`${pair}\n${turn}`).digest();
    const digits = String(digest.readBigUInt64BE() % 1_000_000_000_000n).padStart(12, '0');
    if (!isTaken(`99${digits}`)) return `99${digits}`;
  }
}
