/** What a command barcode asks for. */
export const SCAN_COMMANDS = [
  'reprint',
  'void',
  'next_order',
  'add_parcel',
  'change_printer',
  'change_operator',
  'paper_came_out',
] as const;
export type ScanCommand = (typeof SCAN_COMMANDS)[number];

/** What a code looks like by itself. What it means is the ledger's to say. */
export type ScanCode =
  | { readonly kind: 'badge'; readonly operator: string }
  | { readonly kind: 'command'; readonly command: ScanCommand }
  /** `channels`: whose order ids look like this (`shared/channels.ts`). */
  | { readonly kind: 'order_id'; readonly channels: readonly string[] }
  /** `carriers`: whose numbers look like this (`shared/carriers.ts`), at least one. */
  | { readonly kind: 'track_no'; readonly carriers: readonly [string, ...string[]] }
  | { readonly kind: 'goods' }
  | { readonly kind: 'unknown' };

type Patterns = readonly (readonly [owner: string, pattern: RegExp])[];

const BADGE_PREFIX = 'WB-OP-';
const BADGE = /^WB-OP-([0-9A-Z_-]{1,32})$/;
const COMMAND_PREFIX = 'WB-CMD-';

/** The text of a command's barcode: `WB-CMD-NEXT-ORDER`. */
export const commandCode = (command: ScanCommand): string =>
  COMMAND_PREFIX + command.toUpperCase().replaceAll('_', '-');

/** The text of a badge's barcode: `WB-OP-7K2M9Q4TXB`. */
export const badgeCode = (badge: string): string => BADGE_PREFIX + badge;

/**
 * By channel code. Slips show Douyin's ids with one trailing `A` (gateway contract §4.1); Taobao,
 * Tmall and 1688 share Douyin's 19 digits.
 */
const ORDER_IDS: Patterns = [
  ['1', /^\d{19}A?$/],
  ['3', /^\d{18,19}$/],
  ['4', /^\d{18,19}$/],
  ['25', /^\d{18,19}$/],
  ['27', /^\d{6}-\d{15}$/],
  ['47', /^P\d{18}$/],
];

/** By Douyin's carrier code. Numbers that begin with letters are the carrier's beyond doubt. */
const LETTERED_NUMBERS: Patterns = [
  ['jtexpress', /^JT\d{13}$/],
  ['shunfeng', /^SF\d{12,13}$/],
  ['yuantong', /^YT\d{13}$/],
  ['jd', /^JD[A-Z]{0,3}\d{9,13}(-\d+-\d+-?)?$/],
  ['debangwuliu', /^DPK\d{12}$/],
  ['ems', /^E[A-Z]\d{9}CN$/],
];

const DIGIT_NUMBERS: Patterns = [
  ['zhongtong', /^7[3-9]\d{12}$/],
  ['shentong', /^77\d{13}$/],
  ['yunda', /^(31|43|46)\d{13}$/],
  ['youzhengguonei', /^9[689]\d{11}$/],
  ['ems', /^1[0-3]\d{11}$/],
];

const ownersOf = (code: string, patterns: Patterns): readonly string[] =>
  patterns.filter(([, pattern]) => pattern.test(code)).map(([owner]) => owner);

/** Thirteen digits whose last one is the check digit of the others (EAN-13). */
export function isEan13(code: string): boolean {
  if (!/^\d{13}$/.test(code)) return false;
  const sum = Array.from(code, Number).reduce(
    (total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}

/** Names the kind of a scanned code. Where several fit, the more particular one counts. */
export function scanCode(code: string): ScanCode {
  const operator = BADGE.exec(code)?.[1];
  if (operator !== undefined) return { kind: 'badge', operator };
  const command = SCAN_COMMANDS.find((each) => commandCode(each) === code);
  if (command !== undefined) return { kind: 'command', command };
  const channels = ownersOf(code, ORDER_IDS);
  if (channels.length > 0) return { kind: 'order_id', channels };
  const [first, ...others] = [
    ...ownersOf(code, LETTERED_NUMBERS),
    ...ownersOf(code, DIGIT_NUMBERS),
  ];
  if (first !== undefined) return { kind: 'track_no', carriers: [first, ...others] };
  return isEan13(code) ? { kind: 'goods' } : { kind: 'unknown' };
}
