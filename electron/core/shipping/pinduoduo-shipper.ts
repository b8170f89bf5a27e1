import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ShippingSettings } from '../../../shared/shipping.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import { featureText } from '../../gateway/pinduoduo/feature.ts';
import { onlineSend } from '../../gateway/pinduoduo/online-send.ts';
import type { PinduoduoOrder } from '../../gateway/pinduoduo/order-detail.ts';
import { orderDetail } from '../../gateway/pinduoduo/order-detail.ts';
import type { OrderView } from './after-call.ts';
import { platformCarrierOf } from './carrier-codes.ts';
import type { PinduoduoCarriers } from './pinduoduo-carriers.ts';
import type { PlatformShipper, ShipmentToTell } from './platform-shipper.ts';

interface PinduoduoShipperDeps {
  readonly settings: () => ShippingSettings;
  readonly carriers: PinduoduoCarriers;
}

/** Pinduoduo: one order a call, the carrier by the id that the shop's list gives (contract §5.1). */
export function createPinduoduoShipper(deps: PinduoduoShipperDeps): PlatformShipper {
  const carrierIdOf = async (
    client: GatewayClient,
    shop: string,
    { carrier, extras }: ShipmentToTell,
  ): Promise<Result<string, CallFailure>> => {
    if (extras.logisticsId !== undefined) return ok(extras.logisticsId);
    const named = platformCarrierOf(deps.settings(), 'pinduoduo', carrier);
    if (named === null) return fail(carrierUnknown(carrier));
    const company = await deps.carriers.find(client, shop, named.code);
    if (!company.ok) return fail(notToldBecause(company.error));
    return company.value === null ? fail(carrierUnknown(carrier)) : ok(company.value.id);
  };

  const tellOne = async (
    client: GatewayClient,
    shop: string,
    shipment: ShipmentToTell,
  ): Promise<Result<null, CallFailure>> => {
    const { key, trackNo, extras, overwrites } = shipment;
    const carrierId = await carrierIdOf(client, shop, shipment);
    if (!carrierId.ok) return carrierId;
    const answer = await client.call(onlineSend, shop, {
      orderSn: key.orderId,
      carrierId: carrierId.value,
      trackNo,
      feature: featureText(extras),
      refundAddressId: extras.refundAddressId ?? '',
      shipping: overwrites ? 'change' : 'first',
    });
    return answer.ok ? ok(null) : answer;
  };
  return {
    limit: 1,
    tell: (client, shop, shipments) =>
      Promise.all(shipments.map((shipment) => tellOne(client, shop, shipment))),
    look: async (client, shop, { key }) => {
      const answer = await client.call(orderDetail, shop, { orderSn: key.orderId });
      return answer.ok ? ok(viewOf(answer.value.data)) : fail(answer.error);
    },
  };
}

/** Without the list of carriers nothing was sent; a refusal of it is one of the shop all the same. */
const notToldBecause = (failure: CallFailure): CallFailure =>
  failure.outcome === 'unknown' ? { ...failure, outcome: 'not_sent' } : failure;

const carrierUnknown = (carrier: string): CallFailure => ({
  outcome: 'rejected',
  fault: fault('SHIPMENT_CARRIER_UNKNOWN', { carrier }),
});

/** Upstream `refund_status`: 1 none, else a refund is asked for, done or refused (§5.5). */
function viewOf(order: PinduoduoOrder): OrderView {
  const trackNos = order.tracking_number === '' ? [] : [order.tracking_number];
  if (order.order_status !== '1') return { kind: 'shipped', trackNos };
  return { kind: order.refund_status === '4' ? 'closed' : 'to_ship' };
}
