import { CARRIER_NAMES } from '../../../shared/carriers.ts';
import { VENDOR_CHANNELS } from '../../../shared/channels.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s|快递|速递|速运|物流|express|logistics/g, '');

/** Other names that people and shop systems write. */
const MORE_CARRIERS: Readonly<Record<string, readonly string[]>> = {
  zhongtong: ['ZTO'],
  yuantong: ['YTO'],
  shentong: ['STO'],
  yunda: ['YD'],
  jtexpress: ['极兔', 'JT', 'J&T'],
  shunfeng: ['SF', '顺丰'],
  jd: ['京东'],
  youzhengguonei: ['邮政', '中国邮政', '邮政包裹'],
  ems: ['EMS'],
  debangwuliu: ['德邦', 'DEPPON'],
};

const CARRIERS: ReadonlyMap<string, string> = new Map(
  Object.entries(CARRIER_NAMES).flatMap(([code, { zh, en }]) =>
    [zh, en, ...(MORE_CARRIERS[code] ?? [])].map((name) => [plain(name), code] as const),
  ),
);

/** The code of a carrier that a table names; a code stays as it is. Null where nobody knows it. */
export const carrierCode = (written: string): string | null =>
  CARRIERS.get(plain(written)) ?? (/^[\w-]{1,40}$/.test(written) ? written : null);

const MORE_CHANNELS: Readonly<Record<string, readonly string[]>> = {
  '1': ['抖店', 'douyin', 'dy', '抖音小店', '抖音电商'],
  '2': ['快手小店', 'kuaishou', 'ks'],
  '3': ['taobao', 'tb'],
  '4': ['tmall', 'tm'],
  '5': ['jd', 'jingdong'],
  '25': ['alibaba', '阿里巴巴'],
  '27': ['pdd', 'pinduoduo'],
  '47': ['xiaohongshu', 'red'],
  '56': ['视频号', '微信小店'],
  '54': ['其他', '其它', 'other'],
};

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ...VENDOR_CHANNELS.filter(([, name]) => name !== '').map(
    ([code, name]) => [name.toLowerCase(), code] as const,
  ),
  ...Object.entries(MORE_CHANNELS).flatMap(([code, names]) =>
    names.map((name) => [name, code] as const),
  ),
]);

const CODES: ReadonlySet<string> = new Set(CHANNELS.values());

/** The code of a platform that a table names, or null where nobody knows it. */
export function channelCode(written: string): string | null {
  const text = written.normalize('NFKC').trim().toLowerCase();
  return CHANNELS.get(text) ?? (CODES.has(text) ? text : null);
}
