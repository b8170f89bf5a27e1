import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ShippingSettings, ShippingState } from '../../../shared/shipping.ts';
import { isCancelling } from '../../ledger/cancellations.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { Shipment } from '../../ledger/shipments.ts';
import {
  listSending,
  listTriable,
  moveShipment,
  pullForward,
  readShipmentsOfOrder,
} from '../../ledger/shipments.ts';
import { FARTHEST_TRY_MS } from '../backoff.ts';
import { dropShipment, isUntold, whyDead } from './dead-number.ts';
import type { PlatformShipper, ShipmentToTell } from './platform-shipper.ts';
import { mayShareGoods } from './place-shipment.ts';
import { shipmentShop } from './shipment-shop.ts';

export type ToldPlatform = Exclude<Shipment['platform'], 'by_hand'>;

export interface TakeDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly settings: () => ShippingSettings;
  /** The Douyin shop of this bench. */
  readonly homeShop: () => string;
  readonly shippers: Readonly<Record<ToldPlatform, Pick<PlatformShipper, 'limit'>>>;
  /** The only shipments that may be worked on; left out, all. */
  readonly only?: () => readonly number[];
}

/** What is to be done at a gateway next. */
export type ShippingWork =
  | {
      readonly kind: 'tell';
      readonly platform: ToldPlatform;
      readonly shop: string;
      readonly shipments: readonly ShipmentToTell[];
    }
  | {
      readonly kind: 'look';
      readonly platform: ToldPlatform;
      readonly shop: string;
      readonly shipments: readonly [Shipment];
    };

/** Rows that one look at the outbox reads. */
const LOOKED_AT = 200;

/**
 * Takes the next work out of the outbox. What is to be told stands as `sending` when this returns;
 * a shipment that must not be told any more is `refused` on the way.
 *
 * @param underWay ids of shipments that somebody works on
 */
export function takeShipments(deps: TakeDeps, underWay: ReadonlySet<number>): ShippingWork | null {
  const { db } = deps;
  return inTransaction(db, () => {
    const nowMs = deps.nowMs();
    pullForward(db, nowMs, nowMs + FARTHEST_TRY_MS);
    rescueLost(deps, underWay, nowMs);
    return takeLook(deps, underWay, nowMs) ?? takeDue(deps, underWay, nowMs);
  });
}

/** A call that nobody makes any more was cut: nobody knows whether it did its work. */
function rescueLost(deps: TakeDeps, underWay: ReadonlySet<number>, atMs: number): void {
  for (const { shipmentId, key } of listSending(deps.db)) {
    if (underWay.has(shipmentId)) continue;
    const why = fault('GATEWAY_CONNECTION_LOST', { host: '', reason: 'restart' });
    moveShipment(deps.db, { shipmentId, from: ['sending'], to: 'checking', atMs, fault: why });
    tell(deps, { kind: 'shipment_checking', atMs, key, why });
  }
}

function takeLook(
  { db, only }: TakeDeps,
  underWay: ReadonlySet<number>,
  nowMs: number,
): ShippingWork | null {
  const query = { state: 'checking', nowMs, limit: LOOKED_AT, only: only?.() } as const;
  const found = listTriable(db, query).find(({ shipmentId }) => !underWay.has(shipmentId));
  if (found === undefined || found.platform === 'by_hand' || found.shop === null) return null;
  return { kind: 'look', platform: found.platform, shop: found.shop, shipments: [found] };
}

/** One that a person said was not shipped, while its order is looked at, is told after the look. */
function takeDue(
  deps: TakeDeps,
  underWay: ReadonlySet<number>,
  nowMs: number,
): ShippingWork | null {
  const { db, shippers } = deps;
  const due = listTriable(db, { state: 'due', nowMs, limit: LOOKED_AT, only: deps.only?.() });
  const taken: ShipmentToTell[] = [];
  let dropped = 0;
  for (const shipment of due) {
    const { platform } = shipment;
    const [first] = taken;
    if (platform === 'by_hand' || (first !== undefined && first.platform !== platform)) continue;
    const shop = shopOf(deps, shipment);
    if (first !== undefined && shop !== first.shop) continue;
    if (underWay.has(shipment.shipmentId) || isBehind(db, shipment, taken)) continue;
    const dead = whyDead(db, shipment);
    if (dead !== null) {
      dropShipment(db, shipment, dead, { operator: deps.operator(), atMs: nowMs });
      dropped += 1;
      continue;
    }
    const { label } = shipment;
    const isLeaving = label !== null && isCancelling(db, label);
    if (shop === null || isLeaving) {
      const why = fault(shop === null ? 'SHIPMENT_SHOP_MISSING' : 'NUMBER_CANCELLING');
      refuse(deps, shipment, why, nowMs);
      continue;
    }
    const tries = shipment.tries + 1;
    const { shipmentId } = shipment;
    const change = { shipmentId, from: ['due'], to: 'sending', atMs: nowMs, fault: null } as const;
    moveShipment(db, { ...change, tries, shop });
    taken.push({ ...shipment, shop, tries, state: 'sending' });
    if (taken.length >= shippers[platform].limit) break;
  }
  const [first] = taken;
  // What was dropped may have let another parcel of its order go.
  if (first === undefined && dropped > 0) return takeDue(deps, underWay, nowMs);
  if (first === undefined || first.platform === 'by_hand') return null;
  return { kind: 'tell', platform: first.platform, shop: first.shop, shipments: taken };
}

/** An order is told with one number at a time, unless they are of different goods of it. */
function isBehind(db: WritableDb, shipment: Shipment, taken: readonly Shipment[]): boolean {
  const { shipmentId, key, extras } = shipment;
  const others = [
    ...taken.filter((other) => other.key.orderId === key.orderId),
    ...readShipmentsOfOrder(db, key).filter(({ state }) => TOLD_NOW.has(state)),
  ];
  return others.some(
    (other) => other.shipmentId !== shipmentId && mayShareGoods(other.extras, extras),
  );
}

const TOLD_NOW: ReadonlySet<ShippingState> = new Set(['sending', 'checking']);

/**
 * The account that a file named, or that the platform may know the number from; else the one that
 * the setup says now, also after a try with another.
 */
function shopOf(deps: TakeDeps, shipment: Shipment): string | null {
  const stays = shipment.shopNamed || !isUntold(shipment);
  const facts = { settings: deps.settings(), homeShop: deps.homeShop() };
  return (stays ? shipment.shop : null) ?? shipmentShop(deps.db, facts, shipment).shop;
}

function refuse(deps: TakeDeps, { shipmentId, key }: Shipment, why: Fault, atMs: number): void {
  moveShipment(deps.db, { shipmentId, from: ['due'], to: 'refused', atMs, fault: why });
  tell(deps, { kind: 'shipment_refused', atMs, key, why });
}

const tell = (
  { db, operator }: TakeDeps,
  event: {
    readonly kind: 'shipment_checking' | 'shipment_refused';
    readonly atMs: number;
    readonly key: Shipment['key'];
    readonly why: Fault;
  },
): void =>
  appendEvent(db, {
    kind: event.kind,
    atMs: event.atMs,
    operator: operator(),
    parcel: event.key,
    detail: { code: event.why.code },
  });
