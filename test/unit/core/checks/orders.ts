import type { OrderInfo } from '../../../../electron/core/parcels/order-content.ts';
import { readOrderInfo } from '../../../../electron/core/parcels/order-content.ts';
import { orderEntry, orderIdOf } from '../../../support/station/orders.ts';

/** An order as the checks see it. */
export const orderInfo = (over: Readonly<Record<string, unknown>> = {}): OrderInfo =>
  readOrderInfo({ orderInfo: orderEntry(orderIdOf(1), over), sender: null });
