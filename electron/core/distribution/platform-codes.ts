/**
 * What 1688 calls the platforms that our orders come from, by Douyin's channel code (contract §7.2,
 * upstream names). A channel that is not here is `other`.
 */
const CODES: Readonly<Record<string, string>> = {
  1: 'douyin',
  2: 'kuaishou',
  3: 'thyny',
  4: 'tm',
  5: 'jingdong',
  8: 'dangdang',
  12: 'suning',
  26: 'youzan',
  27: 'pinduoduo',
  47: 'xiaohongshu',
  56: 'weixin',
};

export const distributionChannelOf = (channel: string): string => CODES[channel] ?? 'other';
