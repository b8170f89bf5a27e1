import type { AdviceRow } from './row.ts';

const ALL = ['/gateway/pdd/'];

/**
 * Pinduoduo: vendor page pdd-logistices-onlinesend, FAQ 4.1 (gateway contract §5.1), and the codes
 * that can surface in `message` on every call (§5.5).
 */
export const PINDUODUO_ADVICE: readonly AdviceRow[] = [
  {
    paths: ['/gateway/pdd/logistices/onlinesend'],
    words: /接口超时.*秒后(再|重)试/,
    means: 'PLATFORM_INTERCEPTED',
  },
  { paths: ALL, codes: ['10019', '20031'], means: 'PLATFORM_AUTHORISATION' },
  { paths: ALL, words: /(?<!\d)(10019|20031)(?!\d)/, means: 'PLATFORM_AUTHORISATION' },
  { paths: ALL, codes: ['52101', '70031'], means: 'PLATFORM_TOO_OFTEN' },
  { paths: ALL, words: /(?<!\d)(52101|70031)(?!\d)/, means: 'PLATFORM_TOO_OFTEN' },
  { paths: ALL, codes: ['50000'], means: 'PLATFORM_TRY_LATER' },
  { paths: ALL, words: /(错误码|code)\D{0,3}50000(?!\d)/i, means: 'PLATFORM_TRY_LATER' },
];
