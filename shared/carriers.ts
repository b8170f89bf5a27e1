/**
 * Carriers by Douyin's spelling of the code (`logistics_code` of the waybill calls).
 * The gateway's company list is the authority; this table only gives names to common codes,
 * and unknown codes are shown as they are. `zhongtong`, `jtexpress` and `yuantong` stand in the
 * gateway contract §4.1, the others follow Douyin's published list.
 */
export const CARRIER_NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
  {
    zhongtong: { zh: '中通快递', en: 'ZTO Express' },
    yuantong: { zh: '圆通速递', en: 'YTO Express' },
    shentong: { zh: '申通快递', en: 'STO Express' },
    yunda: { zh: '韵达快递', en: 'Yunda Express' },
    jtexpress: { zh: '极兔速递', en: 'J&T Express' },
    shunfeng: { zh: '顺丰速运', en: 'SF Express' },
    jd: { zh: '京东物流', en: 'JD Logistics' },
    youzhengguonei: { zh: '邮政快递包裹', en: 'China Post parcel' },
    ems: { zh: '邮政 EMS', en: 'EMS' },
    debangwuliu: { zh: '德邦快递', en: 'Deppon Express' },
  };

/** Codes that the setup page offers; any other code can be typed. */
export const KNOWN_CARRIERS: readonly string[] = Object.keys(CARRIER_NAMES);

/** The carrier's name in the screen's language, or the code itself where it is not known. */
export const carrierName = (code: string, language: 'zh-CN' | 'en'): string => {
  const names = CARRIER_NAMES[code];
  if (names === undefined) return code;
  return language === 'en' ? names.en : names.zh;
};

/** Carriers whose sorters and couriers read the number as a QR code too. */
const QR_READERS: ReadonlySet<string> = new Set(['shunfeng', 'jd']);

export const readsQr = (code: string): boolean => QR_READERS.has(code);
