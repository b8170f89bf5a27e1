import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ShippingExtras } from '../../../shared/shipping.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import { holdShipment, noteOrdered, putExtras } from '../../ledger/shipment-decisions.ts';
import { moveShipment, readShipment } from '../../ledger/shipments.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { ShipmentChange } from './change-shipment.ts';
import { changeShipment } from './change-shipment.ts';
import { dropShipment, isUntold, whyDead } from './dead-number.ts';
import type { DurableWork } from '../durable-work.ts';
import type { OutboxDeps } from './outbox.ts';
import { createOutbox } from './outbox.ts';
import { createShippers } from './shippers.ts';

export interface ShippingDeskDeps extends Omit<OutboxDeps, 'shippers'> {
  readonly opener: Result<Opener, Fault>;
}

/** What a person decides about the shipping calls of parcels. */
export interface ShippingDesk {
  readonly outbox: DurableWork;
  /**
   * Tells the platform now: what waits for paper or for a person, or was refused. The event says who
   * ordered it.
   */
  readonly shipNow: (key: ParcelKey) => Result<null, Fault>;
  /** Keeps a shipment back, or lets it go again. */
  readonly hold: (key: ParcelKey, held: boolean) => Result<null, Fault>;
  /** Somebody told the platform in its own back office. */
  readonly markByHand: (key: ParcelKey, reason: string) => Result<null, Fault>;
  /** A person looked at the platform and saw that nothing was shipped: it is told again. */
  readonly sayNotShipped: (key: ParcelKey) => Result<null, Fault>;
  /** Has the platform told another number or carrier; see `changeShipment`. */
  readonly change: (key: ParcelKey, change: ShipmentChange) => Result<null, Fault>;
  /** What the platform wants beside the number. */
  readonly setExtras: (key: ParcelKey, extras: ShippingExtras) => Result<null, Fault>;
}

export function createShippingDesk(deps: ShippingDeskDeps): ShippingDesk {
  const { db } = deps;
  const outbox = createOutbox({ ...deps, shippers: createShippers(deps) });

  /** Writes a decision with its event, or says that it comes too late. */
  const decide = (
    key: ParcelKey,
    kind: EventKind | null,
    change: (shipment: Shipment, atMs: number) => boolean,
    detail: Readonly<Record<string, string>> = {},
  ): Result<null, Fault> => {
    const decided = inTransaction(db, () => {
      const shipment = readShipment(db, key);
      const atMs = deps.nowMs();
      if (shipment === null || !change(shipment, atMs)) return false;
      const facts = { track_no: shipment.trackNo, from: shipment.state, ...detail };
      if (kind !== null) {
        appendEvent(db, { kind, atMs, operator: deps.operator(), parcel: key, detail: facts });
      }
      return true;
    });
    if (!decided) return fail(fault('SHIPMENT_UNDER_WAY'));
    deps.changed(key);
    outbox.wake();
    return ok(null);
  };

  /** Ends a shipment whose number is dead and that no platform heard of; null where it lives. */
  const refuseDead = (key: ParcelKey): Result<null, Fault> | null => {
    const dead = inTransaction(db, () => {
      const shipment = readShipment(db, key);
      const why = shipment === null || !isUntold(shipment) ? null : whyDead(db, shipment);
      const by = { operator: deps.operator(), atMs: deps.nowMs() };
      if (shipment !== null && why !== null) dropShipment(db, shipment, why, by);
      return why;
    });
    if (dead === null) return null;
    deps.changed(key);
    outbox.wake();
    return fail(dead);
  };

  return {
    outbox,
    shipNow: (key) =>
      refuseDead(key) ??
      decide(key, 'shipment_ordered', ({ shipmentId, platform }, atMs) => {
        if (platform === 'by_hand') return false;
        const from = ['waiting', 'due', 'refused'] as const;
        const change = { shipmentId, from, to: 'due', atMs, fault: null, tries: 0 } as const;
        if (!moveShipment(db, change)) return false;
        holdShipment(db, { shipmentId, held: false, atMs });
        noteOrdered(db, shipmentId);
        return true;
      }),
    hold: (key, held) =>
      decide(key, held ? 'shipment_held' : 'shipment_released', ({ shipmentId }, atMs) =>
        holdShipment(db, { shipmentId, held, atMs }),
      ),
    markByHand: (key, reason) =>
      refuseDead(key) ??
      decide(
        key,
        'shipment_by_hand',
        ({ shipmentId }, atMs) => {
          const from = ['waiting', 'due', 'checking', 'refused'] as const;
          return moveShipment(db, { shipmentId, from, to: 'done', atMs, fault: null });
        },
        { reason },
      ),
    sayNotShipped: (key) =>
      decide(key, 'shipment_ordered', ({ shipmentId }, atMs) => {
        const from = ['checking'] as const;
        const change = { shipmentId, from, to: 'due', atMs, fault: null, tries: 0 } as const;
        if (!moveShipment(db, { ...change, isUntold: true })) return false;
        noteOrdered(db, shipmentId);
        return true;
      }),
    change: (key, change) => {
      const by = { operator: deps.operator(), atMs: deps.nowMs() };
      const changed = inTransaction(db, () => changeShipment(db, key, change, by));
      if (!changed.ok) return changed;
      deps.changed(key);
      outbox.wake();
      return changed;
    },
    setExtras: (key, extras) =>
      decide(key, null, ({ shipmentId, extras: before }, atMs) =>
        putExtras(db, { shipmentId, extras: { ...namedByFile(before), ...extras }, atMs }),
      ),
  };
}

/** What the order file named stays where a person says nothing else. */
function namedByFile(extras: ShippingExtras): ShippingExtras {
  const {
    imei: _imei,
    deviceSn: _sn,
    refundAddressId: _address,
    entries: _entries,
    ...named
  } = extras;
  return named;
}
