import type { Fault } from '../../shared/errors/codes.ts';
import { describeFault, faultSentence } from '../../shared/errors/describe.ts';
import type { Language } from '../../shared/language.ts';
import type { VerbContext } from './verb.ts';
import { EXIT } from './verb.ts';

/** What a verb says of one item; any state but `refused` and what stays open is a success. */
export interface ReportLine {
  readonly line: object;
  readonly state: string;
  /** Told once on stderr for each of our codes. */
  readonly why: { readonly code: string; readonly message: string } | null;
}

/** States of what the next run goes on with. */
const OPEN: ReadonlySet<string> = new Set(['unknown', 'due', 'creating']);

/** Prints lines as they come. @returns 0 where all worked, 1 with one refused, 2 with one left open */
export async function printLines(
  lines: AsyncIterable<ReportLine>,
  context: VerbContext,
): Promise<number> {
  const told = new Set<string>();
  let exitCode: number = EXIT.ok;
  for await (const { line, state, why } of lines) {
    context.print(line);
    if (OPEN.has(state)) exitCode = EXIT.unknown;
    else if (state === 'refused' && exitCode === EXIT.ok) exitCode = EXIT.refused;
    if (why !== null && !told.has(why.code)) {
      told.add(why.code);
      context.tell(`${why.code}: ${why.message}`);
    }
  }
  return exitCode;
}

/** The platform's own code where it refused this item, since its documents explain it; else ours. */
export const codeOf = (why: Fault): string =>
  why.code.startsWith('PLATFORM_') && why.gatewayCode !== null && why.gatewayCode !== ''
    ? why.gatewayCode
    : why.code;

/** What happens next with what stays open. */
const GOES_ON: Readonly<Record<'unknown' | 'open', Readonly<Record<Language, string>>>> = {
  unknown: {
    'zh-CN': '是否已完成未知。可以原样再运行一次：会先向平台查询，不会重复执行。',
    en: 'Whether it was done is not known. Run this again as it is: the platform is asked first, and nothing is done twice.',
  },
  open: {
    'zh-CN': '还没有完成，已记入底单。可以原样再运行一次，或打开打单台，会继续执行。',
    en: 'Not done yet; the ledger keeps it. Run this again as it is, or open the station: it goes on.',
  },
};

/**
 * Why something did not work, in words that hold for verbs that buy no numbers: the texts of lost
 * answers and of parcels speak of a number that the same parcel gets again.
 */
export function failureReason(state: string, why: Fault, language: Language): string {
  if (!OPEN.has(state) && why.code !== 'PARCEL_TWICE_IN_FILE') return faultSentence(why, language);
  const { title } = describeFault(why, language);
  const next = OPEN.has(state) ? GOES_ON[state === 'unknown' ? 'unknown' : 'open'][language] : '';
  return [why.gatewayText ?? '', title, next].filter((part) => part !== '').join(' | ');
}
