import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { refusalByFlag } from './success-flag.ts';

export interface RelationAddRequest {
  /** Downstream platform, as `crate` names it: `thyny`, `douyin` … */
  readonly channel: string;
  /** The 1688 goods; 1688 knows two spellings of the id. */
  readonly offer: { readonly offerId: string } | { readonly openOfferId: string };
  /** The downstream goods and the shop that sells them. */
  readonly outItemCode: string;
  readonly outShopCode: string;
  readonly distributeType: 'manual' | 'hotAuto';
  readonly skus: readonly {
    readonly offerSkuId: string;
    readonly offerSkuName: string;
    readonly outSkuId: string;
    /** How many of the 1688 variant one downstream variant stands for. */
    readonly quantity: number;
  }[];
}

/** No page shows the answer [L]: only a plain `true` or the flag of the other calls counts. */
const doneSchema = z
  .union([z.literal(true), z.looseObject({ success: z.literal(true) })])
  .transform((): true => true);

/**
 * Links downstream goods with a 1688 offer, before the first `crate` of them. Vendor page
 * 1688-fx-buyer-outproduct-relationadd; gateway contract §7.3 [M]. Flat parameters, `skuList` as
 * JSON; no money. Worked: `data` is `true` or says `success: true`. What a second, equal call does
 * is documented nowhere and no call reads the links, so a lost answer is not repeated by the
 * station: a person looks at 1688 first.
 */
export const relationAdd: Endpoint<RelationAddRequest, true> = {
  platform: 'alibaba',
  path: '/gateway/1688/fenxiao/buyer/outproduct/relationadd',
  repeat: 'check_before_repeat',
  params: ({ channel, offer, outItemCode, outShopCode, distributeType, skus }) => ({
    channel,
    ...offer,
    outItemCode,
    outShopCode,
    distributeType,
    skuList: JSON.stringify(
      skus.map(({ offerSkuId, offerSkuName, outSkuId, quantity }) => ({
        offerSkuId,
        offerSkuName,
        skuIdQty: quantity,
        outSkuId,
      })),
    ),
  }),
  refusal: refusalByFlag,
  readData: (data) => doneSchema.parse(data),
};
