const WAIT = /(\d{1,4})\s*秒后(?:再|重)试/;

/**
 * How long a text asks to wait, or null: `接口超时,XX秒后重试` (vendor page pdd-logistices-onlinesend,
 * FAQ 4.1; gateway contract §5.1).
 */
export function statedWaitMs(text: string): number | null {
  const seconds = WAIT.exec(text)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
