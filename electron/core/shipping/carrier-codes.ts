import type { ShippingSettings } from '../../../shared/shipping.ts';

/** A carrier as a platform names it. */
export interface PlatformCarrier {
  readonly code: string;
  readonly name: string;
}

/**
 * Douyin's codes in the spelling of Pinduoduo and 1688, where both write a carrier alike. The codes
 * of the vendor pages and contract §5.2 and §7.1; any other is set up by a person.
 */
const KNOWN: Readonly<Record<string, PlatformCarrier>> = {
  zhongtong: { code: 'ZTO', name: '中通快递' },
  yuantong: { code: 'YTO', name: '圆通快递' },
  shentong: { code: 'STO', name: '申通快递' },
  yunda: { code: 'YUNDA', name: '韵达快递' },
  shunfeng: { code: 'SF', name: '顺丰速运' },
  ems: { code: 'EMS', name: 'EMS' },
};

/** Douyin's code of a carrier that 1688 names, or 1688's own where nobody knows another. */
export const carrierOfAlibaba = (code: string): string =>
  Object.entries(KNOWN).find(([, known]) => known.code === code)?.[0] ?? code;

/** The carrier as `platform` names it, or null where nobody said how. */
export function platformCarrierOf(
  { carriers }: Pick<ShippingSettings, 'carriers'>,
  platform: 'pinduoduo' | 'alibaba',
  carrier: string,
): PlatformCarrier | null {
  const own = carriers.find((entry) => entry.carrier === carrier && entry.platform === platform);
  return own ?? KNOWN[carrier] ?? null;
}
