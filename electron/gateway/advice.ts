import type { ErrorCode, Fault } from '../../shared/errors/codes.ts';
import { ALIBABA_ADVICE } from './advice/alibaba.ts';
import { DOUYIN_ORDER_ADVICE } from './advice/douyin-orders.ts';
import { DOUYIN_WAYBILL_ADVICE } from './advice/douyin-waybills.ts';
import { PINDUODUO_ADVICE } from './advice/pinduoduo.ts';
import type { AdviceRow } from './advice/row.ts';
import type { CallFailure, PlatformWords } from './outcome.ts';
import { statedWaitMs } from './stated-wait.ts';
import { isTrouble } from './trouble.ts';

/** The first row that fits counts: one code stands for several causes, which its words tell apart. */
const ADVICE: readonly AdviceRow[] = [
  ...DOUYIN_WAYBILL_ADVICE,
  ...DOUYIN_ORDER_ADVICE,
  ...PINDUODUO_ADVICE,
  ...ALIBABA_ADVICE,
];

const fitsPath = (paths: readonly string[], path: string): boolean =>
  paths.some((known) => (known.endsWith('/') ? path.startsWith(known) : path === known));

/** What a platform's code and words mean on this path, null where the table has no row for them. */
export function platformMeaning(path: string, { code, text }: PlatformWords): ErrorCode | null {
  const row = ADVICE.find(
    ({ paths, codes, words }) =>
      fitsPath(paths, path) &&
      (codes === undefined || codes.includes(code)) &&
      (words === undefined || words.test(text)),
  );
  return row?.means ?? null;
}

/** What the platform's refusal of a call means; its own code and words are kept. */
export const platformFault = (path: string, words: PlatformWords): Fault => ({
  code: meaningOrTrouble(path, words),
  gatewayCode: words.code,
  gatewayText: words.text,
  details: {},
});

/** Where the table knows nothing certain, words of trouble count: they can come after the work. */
function meaningOrTrouble(path: string, words: PlatformWords): ErrorCode {
  const meaning = platformMeaning(path, words);
  const isVague = meaning === null || meaning === 'PLATFORM_ORDER_NOT_FOUND';
  if (isVague && words.text !== '' && isTrouble(words.text)) return 'PLATFORM_TRY_LATER';
  return meaning ?? 'PLATFORM_REFUSED';
}

/** Means that the platform may have done the work, although it reports an error. */
const MAY_BE_DONE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_BUSY',
  'PLATFORM_TRY_LATER',
  'PLATFORM_BUSY_OR_INPUT',
]);

/** The same as the failure of a call. */
export function platformFailure(path: string, words: PlatformWords): CallFailure {
  const fault = platformFault(path, words);
  const retryAfterMs = statedWaitMs(words.text);
  return {
    outcome: MAY_BE_DONE.has(fault.code) ? 'unknown' : 'refused',
    fault,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  };
}
