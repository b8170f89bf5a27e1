import type { PracticeOrder } from './scenario.ts';

/** The practice shops' orders, and what was shipped. */
export interface OrderBook {
  readonly find: (shop: string, orderId: string) => PracticeOrder | null;
  readonly ship: (order: PracticeOrder, trackNo: string) => void;
  readonly isShippedWith: (shop: string, trackNo: string) => boolean;
}

export function createOrderBook(orders: readonly PracticeOrder[]): OrderBook {
  const byName = new Map(orders.map((order) => [nameOf(order.shop, order.orderId), order]));
  return {
    find: (shop, orderId) => byName.get(nameOf(shop, orderId)) ?? null,
    ship: (order, trackNo) => {
      byName.set(nameOf(order.shop, order.orderId), { ...order, status: 3, trackNo });
    },
    isShippedWith: (shop, trackNo) =>
      [...byName.values()].some((order) => order.shop === shop && order.trackNo === trackNo),
  };
}

const nameOf = (shop: string, orderId: string): string => `${shop}\n${orderId}`;
