/** The kinds of serial numbers that Pinduoduo asks for. */
export const SERIAL_KINDS = ['imei', 'deviceSn'] as const;
export type SerialKind = (typeof SERIAL_KINDS)[number];

/** Why a code is not taken; names a text. */
export type SerialFlaw = 'imeiWrong' | 'snWrong' | 'repeated';

/** ASCII without blanks and without the three signs that the format itself uses. */
const PLAIN = /^[^,;=\s\u0080-\uFFFF]+$/;
const IMEI = /^\d{15}$/;

/** 15 digits whose last one makes the sum by Luhn a multiple of ten. */
export function isImei(code: string): boolean {
  if (!IMEI.test(code)) return false;
  const sum = Array.from(code).reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Why a scanned code cannot be added to what is there; null where it can. */
export function serialFlaw(
  kind: SerialKind,
  code: string,
  there: readonly string[],
): SerialFlaw | null {
  if (there.includes(code)) return 'repeated';
  if (kind === 'imei') return isImei(code) ? null : 'imeiWrong';
  return PLAIN.test(code) ? null : 'snWrong';
}
