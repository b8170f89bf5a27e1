import { isTradeClosed, isTradeToPay } from '../../../shared/distribution.ts';
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
import { putShipment, readShipment, readShipmentsOfOrder } from '../../ledger/shipments.ts';
import { carrierOfAlibaba } from '../shipping/carrier-codes.ts';
import { takesOrder } from '../shipping/plan-shipment.ts';
import { orderShopOf } from '../shipping/shop-of.ts';
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
    if (!answer.ok) return fail(answer.error.fault);
    const trade = answer.value.data;
    if (trade === null) return fail(fault('DISTRIBUTION_NOT_PLACED'));
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
  const toPay = trades.find(({ status }) => isTradeToPay(status));
  const tradeStatus = (toPay ?? trades[0])?.status ?? '';
  if (tradeStatus !== record.tradeStatus) {
    const change = { from: ['created'], to: 'created', asked: false, fault: null } as const;
    moveDistribution(db, { outOrderId, atMs, ...change, tradeStatus });
  }
  putOffFollow(db, outOrderId, atMs + FOLLOW_EVERY_MS);
  if (key === null) return;
  const [sent] = trades.flatMap((trade) => (isTradeClosed(trade.status) ? [] : trade.parcels));
  if (sent !== undefined) putSupplierNumber(db, { key, sent, operator: operator(), atMs });
}

interface SupplierNumber {
  readonly key: ParcelKey;
  readonly sent: DistributionTrade['parcels'][number];
  readonly operator: string;
  readonly atMs: number;
}

/**
 * Puts the number of a supplier into the outbox, once: due, unless the shop has a person tell its
 * platform, or another parcel of the order is told.
 */
function putSupplierNumber(db: WritableDb, { key, sent, operator, atMs }: SupplierNumber): void {
  const parcel = readParcel(db, key);
  if (parcel === null || readShipment(db, key) !== null) return;
  const { channel } = parcel;
  const { shipping, shop } = readBenchSettings(db);
  const platform = platformOfChannel(channel);
  const { rule } = orderShopOf(shipping, channel, { shop, userId: null });
  const orderIsTaken = readShipmentsOfOrder(db, key).some(takesOrder);
  const isDue = platform !== 'by_hand' && rule !== 'by_hand' && !orderIsTaken;
  const { trackNo } = sent;
  putShipment(db, {
    key,
    label: null,
    channel,
    platform,
    carrier: carrierOfAlibaba(sent.carrier),
    trackNo,
    state: isDue ? 'due' : 'waiting',
    fault: orderIsTaken ? fault('SHIPMENT_ORDER_TAKEN') : null,
    atMs,
  });
  const detail = { track_no: trackNo, by: 'supplier' };
  if (isDue) appendEvent(db, { kind: 'shipment_due', atMs, operator, parcel: key, detail });
}
