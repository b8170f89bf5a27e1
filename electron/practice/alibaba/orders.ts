import type { AlibabaOrderData, AlibabaScenario } from './scenario.ts';

/** One sub-order that the practice gateway took as shipped. */
export interface AlibabaShipment {
  readonly orderId: string;
  readonly entryId: string;
  readonly trackingNumber: string;
}

/** One distribution order; a purchase that was split has several ids. */
export interface DistributionPurchase {
  readonly outOrderId: string;
  readonly orderIds: readonly string[];
  readonly amountFen: number;
}

/** How a supplier sent a purchase; its carrier in 1688's spelling. */
export interface SupplierParcel {
  readonly carrier: string;
  readonly trackingNumber: string;
}

export interface AlibabaOrders {
  readonly find: (orderId: string) => AlibabaOrderData | null;
  readonly ship: (shipments: readonly AlibabaShipment[]) => void;
  readonly shipments: () => readonly AlibabaShipment[];
  /** Links downstream goods with an offer. */
  readonly link: (offerId: string) => void;
  readonly isLinked: (offerId: string) => boolean;
  /** Buys; nothing keeps the same `outOrderId` from being bought twice. */
  readonly buy: (outOrderId: string, ids: number, amountFen: number) => DistributionPurchase;
  /** The supplier sends a purchase. */
  readonly supplierSends: (outOrderId: string, parcel: SupplierParcel) => void;
  readonly parcelOf: (outOrderId: string) => SupplierParcel | null;
  /** Every purchase, in the order of arrival. */
  readonly purchases: () => readonly DistributionPurchase[];
}

/** The orders of a scenario, and what happens to them. */
export function createAlibabaOrders(scenario: AlibabaScenario): AlibabaOrders {
  const orders = new Map(scenario.orders.map((order) => [order.orderId, order]));
  const shipments: AlibabaShipment[] = [];
  const purchases: DistributionPurchase[] = [];
  const linked = new Set(
    scenario.offers.filter((offer) => offer.linked).map(({ offerId }) => offerId),
  );
  const sent = new Map<string, SupplierParcel>();
  let lastId = 4_300_000_000_000_000_000n;
  return {
    find: (orderId) => orders.get(orderId) ?? null,
    ship: (some) => {
      shipments.push(...some);
      const shipped = new Set(shipments.map(({ entryId }) => entryId));
      for (const order of orders.values()) {
        if (order.entries.every(({ entryId }) => shipped.has(entryId))) {
          orders.set(order.orderId, { ...order, state: '已发货' });
        }
      }
    },
    shipments: () => shipments,
    link: (offerId) => {
      linked.add(offerId);
    },
    isLinked: (offerId) => linked.has(offerId),
    buy: (outOrderId, ids, amountFen) => {
      const orderIds = Array.from({ length: ids }, () => String((lastId += 1n)));
      const purchase = { outOrderId, orderIds, amountFen };
      purchases.push(purchase);
      return purchase;
    },
    supplierSends: (outOrderId, parcel) => {
      sent.set(outOrderId, parcel);
    },
    parcelOf: (outOrderId) => sent.get(outOrderId) ?? null,
    purchases: () => purchases,
  };
}
