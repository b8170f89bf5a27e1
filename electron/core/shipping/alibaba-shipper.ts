import { isTradeClosed, TRADE_TO_PAY } from '../../../shared/distribution.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ShippingExtras, ShippingSettings } from '../../../shared/shipping.ts';
import { sendOrders } from '../../gateway/alibaba/send-orders.ts';
import type { SoldOrder } from '../../gateway/alibaba/sold-order.ts';
import { soldOrder } from '../../gateway/alibaba/sold-order.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { OrderView } from './after-call.ts';
import type { PlatformCarrier } from './carrier-codes.ts';
import { platformCarrierOf } from './carrier-codes.ts';
import type { PlatformShipper, ShipmentToTell } from './platform-shipper.ts';

type ShippedEntry = NonNullable<ShippingExtras['entries']>[number];

interface AlibabaShipperDeps {
  readonly settings: () => ShippingSettings;
  /** Whether a parcel's receiver came as ciphertext of a downstream platform. */
  readonly isEncrypted: (shipment: ShipmentToTell) => boolean;
  /** Goods of a parcel with a single line; null where sub-orders have to be chosen. */
  readonly onlyEntry: (shipment: ShipmentToTell) => readonly ShippedEntry[] | null;
}

/** 1688: one number a call, with every order that travels under it, each sub-order whole (contract §7.1). */
export function createAlibabaShipper(deps: AlibabaShipperDeps): PlatformShipper {
  const tellNumber = async (
    client: GatewayClient,
    shop: string,
    shipments: readonly [ShipmentToTell, ...ShipmentToTell[]],
  ): Promise<ReadonlyMap<number, Result<null, CallFailure>>> => {
    const { carrier, trackNo } = shipments[0];
    const named = namedCarrier(deps.settings(), shipments[0]);
    if (named === null) {
      const why = notTold(fault('SHIPMENT_CARRIER_UNKNOWN', { carrier }));
      return new Map(shipments.map(({ shipmentId }) => [shipmentId, why]));
    }
    const answers = new Map<number, Result<null, CallFailure>>();
    const orders = shipments.flatMap((shipment) => {
      const entries = shipment.extras.entries ?? deps.onlyEntry(shipment);
      if (entries !== null) return [{ shipment, orderId: shipment.key.orderId, entries }];
      answers.set(shipment.shipmentId, notTold(fault('SHIPMENT_ENTRIES_MISSING')));
      return [];
    });
    if (orders.length === 0) return answers;
    const said = shipments[0].extras.isEncryptOrderSend;
    const outcomes = await sendOrders(client, shop, {
      carrier: named,
      trackNo,
      orders,
      downstreamEncrypted:
        said ?? (orders.some(({ shipment }) => deps.isEncrypted(shipment)) || null),
    });
    for (const [at, { shipment }] of orders.entries()) {
      const lost = fail<CallFailure>({ outcome: 'unknown', fault: fault('PARCEL_NOT_ANSWERED') });
      answers.set(shipment.shipmentId, outcomes[at]?.result ?? lost);
    }
    return answers;
  };

  return {
    limit: 50,
    tell: async (client, shop, shipments) => {
      const parcels = new Map<string, [ShipmentToTell, ...ShipmentToTell[]]>();
      for (const shipment of shipments) {
        const { trackNo, carrier, extras } = shipment;
        const parcel = [trackNo, carrier, extras.cpCode, extras.isEncryptOrderSend].join('\n');
        const others = parcels.get(parcel);
        if (others === undefined) parcels.set(parcel, [shipment]);
        else others.push(shipment);
      }
      const told = await Promise.all(
        [...parcels.values()].map((some) => tellNumber(client, shop, some)),
      );
      return shipments.map(({ shipmentId }) => {
        const answer = told.map((some) => some.get(shipmentId)).find((some) => some !== undefined);
        return answer ?? fail({ outcome: 'unknown', fault: fault('PARCEL_NOT_ANSWERED') });
      });
    },
    look: async (client, shop, { key }) => {
      const answer = await client.call(soldOrder, shop, { orderId: key.orderId });
      return answer.ok ? ok(viewOf(answer.value.data)) : fail(answer.error);
    },
  };
}

/** The carrier as an order file names it, else as the setup does. */
const namedCarrier = (
  settings: ShippingSettings,
  { carrier, extras }: ShipmentToTell,
): PlatformCarrier | null =>
  extras.cpCode === undefined
    ? platformCarrierOf(settings, 'alibaba', carrier)
    : { code: extras.cpCode, name: extras.logisticsCpName ?? '' };

const notTold = (why: Fault): Result<never, CallFailure> =>
  fail({ outcome: 'rejected', fault: why });

/**
 * 1688's words for the state of an order, as far as they matter here. An order of which some
 * sub-orders are shipped still waits for the others, and shows the numbers that it has.
 */
function viewOf({ status, trackNos }: SoldOrder): OrderView {
  if (isTradeClosed(status)) return { kind: 'closed' };
  const waits = ['waitsellersend', TRADE_TO_PAY, 'waitselleract'].includes(status);
  return waits && trackNos.length === 0 ? { kind: 'to_ship' } : { kind: 'shipped', trackNos };
}
