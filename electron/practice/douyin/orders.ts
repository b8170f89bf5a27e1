import type { DouyinScenario, PracticeOrder } from './scenario.ts';

/** One shipping that the practice gateway took. */
export interface DouyinShipment {
  readonly orderId: string;
  readonly trackingNumber: string;
}

/** The practice shops' orders, and what was shipped. */
export interface OrderBook {
  readonly find: (shop: string, orderId: string) => PracticeOrder | null;
  /** An order that no shop has is the shop's that buys a number for it, as it was sent. */
  readonly learn: (order: PracticeOrder) => void;
  readonly ship: (order: PracticeOrder, trackNo: string) => void;
  /** Every shipping, in the order of arrival. */
  readonly shipments: () => readonly DouyinShipment[];
  readonly isShippedWith: (shop: string, trackNo: string) => boolean;
  /**
   * Whether a shop may buy numbers for an order: one that only another shop has wants that shop's
   * id, or -1 (gateway contract §4.9 row 1). Orders that no shop has are not looked for.
   */
  readonly mayBuyFor: (shop: string, orderId: string, userId: string) => boolean;
}

export function createOrderBook({
  orders,
  shopIds,
}: Pick<DouyinScenario, 'orders' | 'shopIds'>): OrderBook {
  const shipments: DouyinShipment[] = [];
  const byName = new Map(orders.map((order) => [nameOf(order.shop, order.orderId), order]));
  return {
    find: (shop, orderId) => byName.get(nameOf(shop, orderId)) ?? null,
    learn: (order) => {
      const isOwned = orders.some(({ orderId }) => orderId === order.orderId);
      const name = nameOf(order.shop, order.orderId);
      if (!isOwned && !byName.has(name)) byName.set(name, order);
    },
    ship: (order, trackNo) => {
      byName.set(nameOf(order.shop, order.orderId), { ...order, status: 3, trackNo });
      shipments.push({ orderId: order.orderId, trackingNumber: trackNo });
    },
    shipments: () => shipments,
    isShippedWith: (shop, trackNo) =>
      [...byName.values()].some((order) => order.shop === shop && order.trackNo === trackNo),
    mayBuyFor: (shop, orderId, userId) => {
      const owners = orders.filter((order) => order.orderId === orderId).map((order) => order.shop);
      if (owners.length === 0 || owners.includes(shop) || userId === '-1') return true;
      return owners.some((owner) => shopIds[owner] === userId);
    },
  };
}

const nameOf = (shop: string, orderId: string): string => `${shop}\n${orderId}`;
