import {
  isTradeClosed,
  isTradeToPay,
  TRADE_SUCCESS,
  TRADES_ENDED,
} from '../../../shared/distribution.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { platformOfChannel } from '../../../shared/shipping.ts';
import type { DistributionTrade } from '../../gateway/alibaba/trade-detail.ts';
import { tradeDetail } from '../../gateway/alibaba/trade-detail.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { DistributionRecord } from '../../ledger/distribution-orders.ts';
import { moveDistribution, readDistribution } from '../../ledger/distribution-orders.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putOffFollow } from '../../ledger/followed-orders.ts';
import { readParcel } from '../../ledger/parcels.ts';
import { readBenchSettings } from '../../ledger/settings.ts';
import { relabelShipment } from '../../ledger/shipment-decisions.ts';
import {
  moveShipment,
  putShipment,
  readShipment,
  readShipmentsOfOrder,
} from '../../ledger/shipments.ts';
import { carrierOfAlibaba } from '../shipping/carrier-codes.ts';
import { withoutCarrier } from '../shipping/carrier-extras.ts';
import { dropShipment, whyDead } from '../shipping/dead-number.ts';
import { takesOrder } from '../shipping/plan-shipment.ts';
import { shipmentShop } from '../shipping/shipment-shop.ts';
import { FOLLOW_EVERY_MS } from './follow-every.ts';

interface RefreshDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/**
 * Reads how a placed order goes on at 1688; of a purchase that 1688 split, every part. The number of
 * the supplier goes to the order it was placed for, and into the outbox of the platform that sold
 * it, once.
 */
export async function refreshOrder(
  deps: RefreshDeps,
  client: GatewayClient,
  outOrderId: string,
): Promise<Result<null, Fault>> {
  const record = readDistribution(deps.db, outOrderId);
  if (record === null || record.tradeIds.length === 0) {
    return fail(fault('DISTRIBUTION_NOT_PLACED'));
  }
  const trades: DistributionTrade[] = [];
  for (const orderId of record.tradeIds) {
    const answer = await client.call(tradeDetail, record.shop, { orderId });
    if (!answer.ok) {
      const { outcome, fault: why } = answer.error;
      const isAnswered = outcome === 'refused' || outcome === 'rejected';
      return isAnswered ? unreadable(deps, record, why) : fail(why);
    }
    const trade = answer.value.data;
    if (trade === null) return unreadable(deps, record, fault('DISTRIBUTION_NOT_PLACED'));
    trades.push(trade);
  }
  inTransaction(deps.db, () => recordTrades(deps, record, trades));
  return ok(null);
}

function recordTrades(
  { db, nowMs, operator }: RefreshDeps,
  record: DistributionRecord,
  trades: readonly DistributionTrade[],
): void {
  const { outOrderId, key } = record;
  const atMs = nowMs();
  const tradeStatus = statusOf(trades.map(({ status }) => status));
  const [sent] = trades.flatMap((trade) => (isTradeClosed(trade.status) ? [] : trade.parcels));
  const isSilent = tradeStatus === TRADE_SUCCESS && sent === undefined && key !== null;
  const why = isSilent ? fault('DISTRIBUTION_NUMBER_MISSING') : null;
  if (tradeStatus !== record.tradeStatus || why?.code !== record.fault?.code) {
    const change = { from: ['created'], to: 'created', asked: false, fault: why } as const;
    moveDistribution(db, { outOrderId, atMs, ...change, tradeStatus });
  }
  putOffFollow(db, outOrderId, atMs + FOLLOW_EVERY_MS);
  if (key === null) return;
  const by = { operator: operator(), atMs };
  dropClosed(db, key, by);
  if (sent !== undefined) putSupplierNumber(db, { key, sent, ...by });
}

/** Keeps why a placed order cannot be read, since when it cannot. */
function unreadable(
  { db, nowMs }: RefreshDeps,
  { outOrderId, fault: before }: DistributionRecord,
  why: Fault,
): Result<null, Fault> {
  if (before?.code !== why.code) {
    const atMs = nowMs();
    const change = { from: ['created'], to: 'created', asked: false, fault: why } as const;
    inTransaction(db, () => {
      moveDistribution(db, { outOrderId, atMs, ...change, nextTryAtMs: atMs + FOLLOW_EVERY_MS });
    });
  }
  return fail(why);
}

/** How a purchase stands as a whole: as the part of it that has the longest way to go. */
export const statusOf = (parts: readonly string[]): string =>
  parts.find(isTradeToPay) ??
  parts.find((status) => !TRADES_ENDED.includes(status)) ??
  parts.find((status) => !isTradeClosed(status)) ??
  parts[0] ??
  '';

/** What was to be told of a purchase that is closed needs nobody any more. */
function dropClosed(
  db: WritableDb,
  key: ParcelKey,
  by: { readonly operator: string; readonly atMs: number },
): void {
  const shipment = readShipment(db, key);
  if (shipment === null || !shipment.bySupplier) return;
  const why = whyDead(db, shipment);
  if (why !== null) dropShipment(db, shipment, why, by);
}

interface SupplierNumber {
  readonly key: ParcelKey;
  readonly sent: DistributionTrade['parcels'][number];
  readonly operator: string;
  readonly atMs: number;
}

/**
 * Puts the number of a supplier into the outbox, once: due, unless the shop has a person tell its
 * platform, or another parcel of the order is told. It takes the place of a number that went out of
 * use before anybody was told.
 */
function putSupplierNumber(db: WritableDb, { key, sent, operator, atMs }: SupplierNumber): void {
  const parcel = readParcel(db, key);
  const before = readShipment(db, key);
  if (parcel === null || (before !== null && whyDead(db, before) === null)) return;
  const { channel } = parcel;
  const { shipping: settings, shop: homeShop } = readBenchSettings(db);
  const platform = platformOfChannel(channel);
  const { rule } = shipmentShop(db, { settings, homeShop }, { key, channel, label: null });
  const orderIsTaken = readShipmentsOfOrder(db, key).some(
    (other) => other.shipmentId !== before?.shipmentId && takesOrder(other),
  );
  const isDue = platform !== 'by_hand' && rule !== 'by_hand' && !orderIsTaken;
  const { trackNo } = sent;
  const row = { label: null, bySupplier: true, carrier: carrierOfAlibaba(sent.carrier), trackNo };
  const state = isDue ? 'due' : 'waiting';
  const taken = orderIsTaken ? fault('SHIPMENT_ORDER_TAKEN') : null;
  if (before === null) {
    putShipment(db, { key, channel, platform, ...row, state, fault: taken, atMs });
  } else {
    const { shipmentId } = before;
    const extras = withoutCarrier(before.extras);
    if (!relabelShipment(db, { shipmentId, ...row, extras, atMs })) return;
    moveShipment(db, { shipmentId, from: ['waiting'], to: state, fault: taken, atMs });
  }
  const detail = { track_no: trackNo, by: 'supplier' };
  if (isDue) appendEvent(db, { kind: 'shipment_due', atMs, operator, parcel: key, detail });
}
