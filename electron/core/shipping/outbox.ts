import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import { moveShipment, readNextTryAtMs } from '../../ledger/shipments.ts';
import type { DurableWork } from '../durable-work.ts';
import { createDurableWork } from '../durable-work.ts';
import type { ShipmentNext } from './after-call.ts';
import { afterLooking, afterShipping } from './after-call.ts';
import type { PlatformShipper } from './platform-shipper.ts';
import type { ShippingWork, TakeDeps, ToldPlatform } from './take-shipments.ts';
import { takeShipments } from './take-shipments.ts';

export interface OutboxDeps extends TakeDeps {
  readonly shippers: Readonly<Record<ToldPlatform, PlatformShipper>>;
  /** The client of the current setup, or what is missing in it. */
  readonly client: () => Result<GatewayClient, Fault>;
  readonly changed: (key: ParcelKey) => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** Tells platforms what is due, for as long as the station runs. */
export const createOutbox = (deps: OutboxDeps): DurableWork =>
  createDurableWork<ShippingWork>({
    ...deps,
    name: 'shipping',
    take: (underWay) => takeShipments(deps, underWay),
    idsOf: ({ shipments }) => shipments.map(({ shipmentId }) => shipmentId),
    perform: async (client, work) => {
      const nexts = await nextOf(deps, client, work);
      record(deps, work.shipments, nexts);
    },
    ended: ({ shipments }) => {
      for (const { key } of shipments) deps.changed(key);
    },
    nextTryAtMs: () => readNextTryAtMs(deps.db),
  });

/** What the gateway's answer means for each shipment of a work. */
async function nextOf(
  { shippers }: OutboxDeps,
  client: GatewayClient,
  work: ShippingWork,
): Promise<readonly ShipmentNext[]> {
  const shipper = shippers[work.platform];
  if (work.kind === 'look') {
    const [shipment] = work.shipments;
    const { trackNo, toldTrackNo, overwrites, fault: cause } = shipment;
    const view = await shipper.look(client, work.shop, shipment);
    const tries = shipment.tries + 1;
    const over = overwrites ? { toldTrackNo } : null;
    const why = cause ?? fault('PARCEL_NOT_ANSWERED');
    return [afterLooking(view, { trackNo, over, tries, cause: why })];
  }
  const answers = await shipper.tell(client, work.shop, work.shipments);
  return work.shipments.map(({ tries, fault: before }, at) =>
    afterShipping(
      answers[at] ?? fail({ outcome: 'unknown', fault: fault('PARCEL_NOT_ANSWERED') }),
      { tries, before },
    ),
  );
}

const EVENT_OF: Readonly<Record<ShipmentNext['to'], EventKind | null>> = {
  done: 'shipment_done',
  refused: 'shipment_refused',
  checking: 'shipment_checking',
  due: null,
};

/** Writes all answers of one call in one transaction. */
function record(
  deps: OutboxDeps,
  shipments: readonly Shipment[],
  nexts: readonly ShipmentNext[],
): void {
  inTransaction(deps.db, () => {
    const atMs = deps.nowMs();
    for (const [at, shipment] of shipments.entries()) {
      const next = nexts[at];
      if (next !== undefined) recordOne(deps, shipment, next, atMs);
    }
  });
}

function recordOne(deps: OutboxDeps, shipment: Shipment, next: ShipmentNext, atMs: number): void {
  const { shipmentId, key, state, trackNo } = shipment;
  const why = 'fault' in next ? next.fault : null;
  const wasLook = state === 'checking';
  const moved = moveShipment(deps.db, {
    shipmentId,
    from: [state],
    to: next.to,
    atMs,
    fault: why,
    ...('afterMs' in next ? { nextTryAtMs: atMs + next.afterMs } : {}),
    ...(wasLook ? { tries: shipment.tries + 1 } : {}),
    ...('tries' in next ? { tries: next.tries } : {}),
    ...('isUntold' in next ? { isUntold: next.isUntold } : {}),
  });
  const kind = wasLook && next.to === 'checking' ? null : EVENT_OF[next.to];
  if (!moved || kind === null) return;
  const detail = { track_no: trackNo, ...(why === null ? {} : { code: why.code }) };
  appendEvent(deps.db, { kind, atMs, operator: deps.operator(), parcel: key, detail });
}
