import type { ShippingSettings } from '../../../shared/shipping.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { AskedWith } from '../../ledger/numbers.ts';
import { readNumber } from '../../ledger/numbers.ts';
import { readParcel } from '../../ledger/parcels.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import type { OrderShop } from './shop-of.ts';
import { orderShopOf } from './shop-of.ts';

type AskedBy = Pick<AskedWith, 'shop' | 'userId'>;

interface ShopFacts {
  readonly settings: ShippingSettings;
  /** The Douyin shop of this bench. */
  readonly homeShop: string;
}

/** The shop of an order and its rule, by the number on its label, or by its file where it has none. */
export function shipmentShop(
  db: ReadableDb,
  { settings, homeShop }: ShopFacts,
  { key, channel, label }: Pick<Shipment, 'key' | 'channel' | 'label'>,
): OrderShop {
  const number = label === null ? null : readNumber(db, label);
  const unlabelled = (): AskedBy => ({
    shop: homeShop,
    userId: readParcel(db, key)?.userId ?? null,
  });
  return orderShopOf(settings, channel, number?.askedWith ?? unlabelled());
}
