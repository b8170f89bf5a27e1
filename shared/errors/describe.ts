import type { Language } from '../language.ts';
import type { ErrorCode, ErrorDetails, Fault } from './codes.ts';
import { EN_TEXTS } from './texts.en.ts';
import { ZH_TEXTS } from './texts.zh-CN.ts';

/** What a person reads about a fault: what happened and what is safe, and what to do. */
export interface ErrorText {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;

const TEXTS: Readonly<Record<Language, ErrorTexts>> = { 'zh-CN': ZH_TEXTS, en: EN_TEXTS };

/** The detail `direction` is a word of ours and so has a language itself. */
const DIRECTIONS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  'zh-CN': new Map([
    ['ahead', '快'],
    ['behind', '慢'],
  ]),
  en: new Map([
    ['ahead', 'ahead of'],
    ['behind', 'behind'],
  ]),
};

function fill(template: string, details: ErrorDetails, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (value === undefined || value === null) return '—';
    const word = name === 'direction' ? DIRECTIONS[language].get(String(value)) : undefined;
    return word ?? String(value);
  });
}

/** The texts of a fault in one language, its details filled in. */
export function describeFault(fault: Fault, language: Language): ErrorText {
  const texts = TEXTS[language][fault.code];
  return {
    title: fill(texts.title, fault.details, language),
    text: fill(texts.text, fault.details, language),
    action: fill(texts.action, fault.details, language),
  };
}

/** A fault as one line, the other side's own words first. For the command line and logs. */
export function faultSentence(fault: Fault, language: Language): string {
  const { title, text, action } = describeFault(fault, language);
  const ours = language === 'en' ? `${title}. ${text} ${action}` : `${title}。${text}${action}`;
  return fault.gatewayText === null ? ours : `${fault.gatewayText} | ${ours}`;
}
