import { carrierName } from '../carriers.ts';
import { COMMAND_WORDS } from '../command-words.ts';
import type { Language } from '../language.ts';
import { SCAN_COMMANDS } from '../scan-code.ts';
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

/** A command is called as on its sheet. */
const commandNames = (language: Language): [detail: string, word: string][] =>
  SCAN_COMMANDS.map((command) => [`command ${command}`, COMMAND_WORDS[language][command].name]);

/** Details that are words of ours, and so have a language themselves. */
const WORDS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  'zh-CN': new Map([
    ['direction ahead', '快'],
    ['direction behind', '慢'],
    ['side left', '左边'],
    ['side top', '上边'],
    ['side right', '右边'],
    ['side bottom', '下边'],
    ['program douyin', '抖店'],
    ['program pinduoduo', '拼多多'],
    ['program cainiao', '菜鸟'],
    ...commandNames('zh-CN'),
    ['flaw printer', '直接打印没有选打印机'],
    ['flaw spare', '备用打印机就是默认打印机'],
    ['flaw rule_without_condition', '规则没有写快递、店铺或纸张'],
    ['flaw rule_without_printer', '规则没有选打印机'],
    ['flaw rule_spare', '规则的备用打印机就是它的打印机'],
    ['flaw rule_repeated', '前面已有条件相同的规则'],
    ['flaw paper_without_carrier', '指定纸张没有写快递'],
    ['flaw paper_repeated', '这家快递已指定过纸张'],
  ]),
  en: new Map([
    ['direction ahead', 'ahead of'],
    ['direction behind', 'behind'],
    ['side left', 'left'],
    ['side top', 'top'],
    ['side right', 'right'],
    ['side bottom', 'bottom'],
    ['program douyin', 'Douyin'],
    ['program pinduoduo', 'Pinduoduo'],
    ['program cainiao', 'Cainiao'],
    ...commandNames('en'),
    ['flaw printer', 'Direct printing has no printer'],
    ['flaw spare', 'The spare is the printer itself'],
    ['flaw rule_without_condition', 'A rule names no carrier, shop or paper'],
    ['flaw rule_without_printer', 'A rule has no printer'],
    ['flaw rule_spare', 'The spare of a rule is its own printer'],
    ['flaw rule_repeated', 'A rule above asks for the same'],
    ['flaw paper_without_carrier', 'A paper names no carrier'],
    ['flaw paper_repeated', 'This carrier has a paper already'],
  ]),
};

/** What the call was for (detail `call`); without it the call buys numbers. */
type CallPurpose = 'number' | 'read' | 'safe_to_repeat' | 'check_before_repeat';

interface CallWords {
  /** What is true of asking again, for `{again}`. */
  readonly again: string;
  /** What to do, for `{retry}`. */
  readonly retry: string;
}

const CALL_WORDS: Readonly<Record<Language, Readonly<Record<CallPurpose, CallWords>>>> = {
  'zh-CN': {
    number: { again: '用同一包裹再问，得到的是同一个单号', retry: '重新扫描订单' },
    read: { again: '这是一次查询，没有改变任何东西', retry: '再试一次' },
    safe_to_repeat: { again: '可能已经生效，再问一次没有坏处', retry: '再试一次' },
    check_before_repeat: { again: '是否已经生效不确定', retry: '先到平台查看结果，再重试' },
  },
  en: {
    number: {
      again: 'Asking again with the same parcel returns the same number',
      retry: 'scan the order again',
    },
    read: { again: 'It only read; nothing was changed', retry: 'try again' },
    safe_to_repeat: {
      again: 'It may have been done; asking again does no harm',
      retry: 'try again',
    },
    check_before_repeat: {
      again: 'Whether it was done is not known',
      retry: 'look at the platform, then try again',
    },
  },
};

const isPurpose = (call: unknown): call is CallPurpose =>
  typeof call === 'string' && Object.hasOwn(CALL_WORDS.en, call);

const callWords = ({ call }: ErrorDetails, language: Language): CallWords =>
  CALL_WORDS[language][isPurpose(call) ? call : 'number'];

function fill(template: string, details: ErrorDetails, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'again' || name === 'retry') return callWords(details, language)[name];
    const value = details[name];
    if (value === undefined || value === null) return '—';
    if (name === 'carrier' && typeof value === 'string') return carrierName(value, language);
    return WORDS[language].get(`${name} ${value}`) ?? String(value);
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

/** A fault in the row of a list: its title, which a narrow row still shows, then the other side's words. */
export function faultLine(fault: Fault, language: Language): string {
  const { title } = describeFault(fault, language);
  return fault.gatewayText === null ? title : `${title} · ${fault.gatewayText}`;
}
