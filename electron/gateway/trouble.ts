/**
 * Words of trouble behind the gateway. It may have come after the work, so a call or an item that
 * ends with them is `unknown`, whatever code stands beside them.
 */
const TROUBLE =
  /超时|稍后|繁忙|频繁|异常|系统|网络|服务器|不可用|调用失败|未知错误|timed? ?out|busy|too many|internal|exception|reset/i;

export const isTrouble = (text: string): boolean => text.trim() === '' || TROUBLE.test(text);
