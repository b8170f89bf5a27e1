import type { Fault } from '../../shared/errors/codes.ts';
import { describeFault, faultSentence } from '../../shared/errors/describe.ts';
import type { Language } from '../../shared/language.ts';
import type { CallFailure } from '../gateway/outcome.ts';
import type { VerbContext } from './verb.ts';
import { EXIT } from './verb.ts';

/** What a verb says of one item; any state but these two is a success. */
export interface ReportLine {
  readonly line: object;
  readonly state: string;
  /** Told once on stderr for each of our codes. */
  readonly why: { readonly code: string; readonly message: string } | null;
}

/** Prints lines as they come. @returns 0 where all worked, 1 with one refused, 2 with one unknown */
export async function printLines(
  lines: AsyncIterable<ReportLine>,
  context: VerbContext,
): Promise<number> {
  const told = new Set<string>();
  let exitCode: number = EXIT.ok;
  for await (const { line, state, why } of lines) {
    context.print(line);
    if (state === 'unknown') exitCode = EXIT.unknown;
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

const LOOK_FIRST: Readonly<Record<Language, string>> = {
  'zh-CN': '是否已完成未知；重做之前请先到平台查看这个订单。',
  en: 'Whether it was done is not known; look at the order at the platform before doing it again.',
};

/** `unknown` where the work may be done, else `refused`. */
export const failedState = ({ outcome }: CallFailure): 'refused' | 'unknown' =>
  outcome === 'unknown' ? 'unknown' : 'refused';

/**
 * Why something did not work, in words that hold for verbs that buy no numbers: the texts of lost
 * answers and of parcels speak of a number that the same parcel gets again.
 */
export function failureReason({ outcome, fault: why }: CallFailure, language: Language): string {
  if (outcome !== 'unknown' && why.code !== 'PARCEL_TWICE_IN_FILE') {
    return faultSentence(why, language);
  }
  const { title } = describeFault(why, language);
  const advice = outcome === 'unknown' ? LOOK_FIRST[language] : '';
  return [why.gatewayText ?? '', title, advice].filter((part) => part !== '').join(' | ');
}
