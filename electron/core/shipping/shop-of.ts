import type { ShippingRule, ShippingSettings } from '../../../shared/shipping.ts';
import { platformOfChannel } from '../../../shared/shipping.ts';
import type { AskedWith } from '../../ledger/numbers.ts';

/** Who owns an order, and when its parcel is told. */
export interface OrderShop {
  /** `seller_nick`; null where the setup does not say which shop it is. */
  readonly shop: string | null;
  readonly rule: ShippingRule;
}

/** The asking shop's own order, or nobody said whose (contract §4.1). */
const ANY_OWNER: ReadonlySet<string | null> = new Set([null, '-1']);

/**
 * The shop of an order. A number bought by a Douyin shop names it; an order of another shop or
 * platform belongs to the only shop that the setup has for its channel.
 */
export function orderShopOf(
  { shops }: Pick<ShippingSettings, 'shops'>,
  channel: string,
  askedWith: Pick<AskedWith, 'shop' | 'userId'>,
): OrderShop {
  const ofChannel = shops.filter((entry) => entry.channel === channel);
  if (platformOfChannel(channel) === 'douyin' && ANY_OWNER.has(askedWith.userId)) {
    const own = ofChannel.find(({ shop }) => shop === askedWith.shop);
    return { shop: askedWith.shop, rule: own?.rule ?? 'confirmed' };
  }
  const [only] = ofChannel;
  return only === undefined || ofChannel.length > 1
    ? { shop: null, rule: 'confirmed' }
    : { shop: only.shop, rule: only.rule };
}
