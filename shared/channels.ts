import { z } from 'zod';

/**
 * Platforms an order can come from: Douyin's `order_channel` code and the vendor's name for it, all
 * 57 rows of the vendor page dd-logistics-newcreateorder, section 4.2 (gateway contract §6).
 */
export const VENDOR_CHANNELS: readonly (readonly [code: string, name: string])[] = [
  ['1', '抖音'],
  ['2', '快手'],
  ['3', '淘宝'],
  ['4', '天猫'],
  ['5', '京东'],
  ['6', '拍拍'],
  ['7', '易讯'],
  ['8', '当当'],
  ['9', 'EBAY'],
  ['10', '亚马逊'],
  ['11', ''],
  ['12', '苏宁'],
  ['13', '国美'],
  ['14', '唯品会'],
  ['15', '聚美'],
  ['16', '乐蜂'],
  ['17', '蘑菇街'],
  ['18', '聚尚'],
  ['19', '拍鞋'],
  ['20', '银泰'],
  ['21', '1号店'],
  ['22', '凡客'],
  ['23', '邮乐'],
  ['24', '优购'],
  ['25', '1688'],
  ['26', '有赞'],
  ['27', '拼多多'],
  ['28', '折800'],
  ['29', '楚楚街'],
  ['30', '卷皮'],
  ['31', '贝贝'],
  ['32', '微店'],
  ['33', '千米'],
  ['34', '美丽说'],
  ['35', '返利'],
  ['36', '萌店'],
  ['37', '网易严选'],
  ['38', '微盟'],
  ['39', '微商'],
  ['40', '小米'],
  ['41', '考拉'],
  ['42', '蜜芽'],
  ['43', '云集'],
  ['44', '贝店'],
  ['45', '闲鱼'],
  ['46', '玩物得志'],
  ['47', '小红书'],
  ['48', '华为'],
  ['49', '洋码头'],
  ['50', '我买'],
  ['51', '酒仙网'],
  ['52', '本来生活'],
  ['53', '得物'],
  ['55', '小荷健康商城'],
  ['56', '微信视频号'],
  ['101', '字节供应链'],
  ['102', '字节抖音超市'],
];

/** Not in the vendor's table, but the vendor's own samples send it with orders typed by hand. */
export const UNDOCUMENTED_CHANNEL = '54';
const UNDOCUMENTED_NAME = '其他';

/** Douyin's own orders; also what an absent code means. */
export const DOUYIN_CHANNEL = '1';
export const ALIBABA_CHANNEL = '25';
export const PINDUODUO_CHANNEL = '27';

/** The codes that a person may choose: every row with a name, and the undocumented one. */
export const OFFERED_CHANNELS: readonly string[] = [
  ...VENDOR_CHANNELS.filter(([, name]) => name !== '').map(([code]) => code),
  UNDOCUMENTED_CHANNEL,
];

export const offeredChannelSchema = z.string().refine((code) => OFFERED_CHANNELS.includes(code));

const NAMES: ReadonlyMap<string, string> = new Map(
  [...VENDOR_CHANNELS, [UNDOCUMENTED_CHANNEL, UNDOCUMENTED_NAME] as const].filter(
    ([, name]) => name !== '',
  ),
);

/** The platform's name, or the code itself where the table has none. */
export const channelName = (code: string): string => NAMES.get(code) ?? code;
