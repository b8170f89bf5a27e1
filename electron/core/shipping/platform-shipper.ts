import type { Result } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import type { OrderView } from './after-call.ts';

/** A shipment whose shop is known; its fault is what came of the try before. */
export interface ShipmentToTell extends Shipment {
  readonly shop: string;
}

/** How one platform is told, and how it is asked what it knows. */
export interface PlatformShipper {
  /** Most orders of one call. */
  readonly limit: number;
  /** Tells orders of one shop; one answer for each, in their order. */
  readonly tell: (
    client: GatewayClient,
    shop: string,
    shipments: readonly ShipmentToTell[],
  ) => Promise<readonly Result<null, CallFailure>[]>;
  readonly look: (
    client: GatewayClient,
    shop: string,
    shipment: Shipment,
  ) => Promise<Result<OrderView, CallFailure>>;
}
