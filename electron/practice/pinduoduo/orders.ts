import type { PinduoduoOrderData, PinduoduoScenario } from './scenario.ts';

/** One shipping that the practice gateway took. */
export interface PinduoduoShipment {
  readonly orderSn: string;
  readonly logisticsId: string;
  readonly trackingNumber: string;
}

export interface PinduoduoOrders {
  readonly stateOf: (orderSn: string) => PinduoduoOrderData['state'] | null;
  readonly ship: (shipment: PinduoduoShipment) => void;
  /** The shipping that holds for an order; a changed one covers the one before. */
  readonly shipmentOf: (orderSn: string) => PinduoduoShipment | null;
  /** Every shipping, in the order of arrival. */
  readonly shipments: () => readonly PinduoduoShipment[];
  /** The seconds to wait where this tracking number is held up now, else null. */
  readonly holdUp: (trackingNumber: string) => number | null;
}

/** The orders of a scenario, and what happens to them. */
export function createPinduoduoOrders(scenario: PinduoduoScenario): PinduoduoOrders {
  const states = new Map(scenario.orders.map(({ orderSn, state }) => [orderSn, state]));
  const shipments: PinduoduoShipment[] = [];
  const left = new Map(scenario.intercepted.map((rule) => [rule.trackingNumber, rule.times]));
  return {
    stateOf: (orderSn) => states.get(orderSn) ?? null,
    ship: (shipment) => {
      states.set(shipment.orderSn, 'shipped');
      shipments.push(shipment);
    },
    shipmentOf: (orderSn) => shipments.findLast((shipment) => shipment.orderSn === orderSn) ?? null,
    shipments: () => shipments,
    holdUp: (trackingNumber) => {
      const times = left.get(trackingNumber) ?? 0;
      if (times === 0) return null;
      left.set(trackingNumber, times - 1);
      const rule = scenario.intercepted.find((each) => each.trackingNumber === trackingNumber);
      return rule?.seconds ?? null;
    },
  };
}
