import { z } from 'zod';
import type { DistributionState } from '../../shared/distribution.ts';
import { distributionStateSchema, TRADES_CLOSED } from '../../shared/distribution.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';
import { NO_DATA_KEY } from './purge.ts';
import { sqlTexts } from './sql-texts.ts';
import type { Sealed } from './vault.ts';

/** An order at a 1688 supplier. Money in fen, times in UTC milliseconds. */
export interface DistributionRecord {
  readonly distributionId: number;
  /** Ours: the only name it has until 1688 gives one. */
  readonly outOrderId: string;
  /** The parcel it is for; null where it came from a file. */
  readonly key: ParcelKey | null;
  /** The 1688 account that buys. */
  readonly shop: string;
  readonly supplier: string;
  readonly goods: string;
  /** Of the parcel's content as it was drafted with; `""` where it came from a file. */
  readonly contentHash: string;
  readonly state: DistributionState;
  /** A call that creates it may be under way. */
  readonly asked: boolean;
  /** An answer was lost once: 1688 may have it although it says otherwise. */
  readonly maybeBought: boolean;
  /** 1688's ids; several where it split the purchase. */
  readonly tradeIds: readonly string[];
  readonly amountFen: number | null;
  readonly postFeeFen: number | null;
  /** 1688's word for how it goes on; `""` = not read. */
  readonly tradeStatus: string;
  readonly fault: Fault | null;
  readonly tries: number;
  readonly nextTryAtMs: number;
  readonly changedAtMs: number;
}

/** What the sealed request of a distribution order is bound to. */
export const requestContext = (outOrderId: string): string => `distribution\n${outOrderId}`;

const distributionRow = z
  .object({
    distribution_id: z.number(),
    out_order_id: z.string(),
    order_id: orderIdSchema.nullable(),
    pack_id: packIdSchema.nullable(),
    shop: z.string(),
    supplier: z.string(),
    goods: z.string(),
    content_hash: z.string(),
    state: distributionStateSchema,
    asked: z.number().transform((asked) => asked === 1),
    maybe_bought: z.number().transform((bought) => bought === 1),
    trade_ids: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
    amount_fen: z.number().nullable(),
    post_fee_fen: z.number().nullable(),
    trade_status: z.string(),
    fault: faultColumn,
    tries: z.number(),
    next_try_at_ms: z.number(),
    changed_at_ms: z.number(),
  })
  .transform((row): DistributionRecord => ({
    distributionId: row.distribution_id,
    outOrderId: row.out_order_id,
    key:
      row.order_id === null || row.pack_id === null
        ? null
        : { orderId: row.order_id, packId: row.pack_id },
    shop: row.shop,
    supplier: row.supplier,
    goods: row.goods,
    contentHash: row.content_hash,
    state: row.state,
    asked: row.asked,
    maybeBought: row.maybe_bought,
    tradeIds: row.trade_ids,
    amountFen: row.amount_fen,
    postFeeFen: row.post_fee_fen,
    tradeStatus: row.trade_status,
    fault: row.fault,
    tries: row.tries,
    nextTryAtMs: row.next_try_at_ms,
    changedAtMs: row.changed_at_ms,
  }));

export const distributionRows = z.array(distributionRow);

export function readDistribution(db: ReadableDb, outOrderId: string): DistributionRecord | null {
  const select = 'SELECT * FROM distribution_orders WHERE out_order_id = ?';
  const row: unknown = statement(db, select).get(outOrderId);
  return row === undefined ? null : distributionRow.parse(row);
}

/**
 * The name of the distribution order under which a supplier sends this parcel, or may do so; null
 * where none was placed, or 1688 closed it.
 */
export function readAtSupplier(db: ReadableDb, { orderId, packId }: ParcelKey): string | null {
  const row: unknown = statement(
    db,
    `SELECT out_order_id FROM distribution_orders
     WHERE order_id = ? AND pack_id = ? AND state IN ('creating', 'created', 'checking')
       AND trade_status NOT IN (${sqlTexts(TRADES_CLOSED)})`,
  ).get(orderId, packId);
  return row === undefined ? null : z.object({ out_order_id: z.string() }).parse(row).out_order_id;
}

const sealedRow = z.object({ sealed_request: z.instanceof(Buffer), data_key_id: z.number() });

/** The sealed `request_data` of a known order; open it with `requestContext`. Null once purged. */
export function readSealedRequest(db: ReadableDb, outOrderId: string): Sealed | null {
  const select =
    'SELECT sealed_request, data_key_id FROM distribution_orders WHERE out_order_id = ?';
  const row = sealedRow.parse(statement(db, select).get(outOrderId));
  if (row.data_key_id === NO_DATA_KEY) return null;
  return { bytes: row.sealed_request, dataKeyId: row.data_key_id };
}

/**
 * Writes a draft, also over one of this name that was not placed.
 *
 * @returns false where the order of this name is being placed, or was, or is of another parcel
 */
export function putDraft(
  db: WritableDb,
  draft: Pick<
    DistributionRecord,
    'outOrderId' | 'key' | 'shop' | 'supplier' | 'goods' | 'contentHash'
  > & {
    readonly request: Sealed;
    readonly atMs: number;
  },
): boolean {
  const { changes } = statement(
    db,
    `INSERT INTO distribution_orders (out_order_id, order_id, pack_id, shop, supplier, goods,
                                      content_hash, sealed_request, data_key_id, state, next_try_at_ms,
                                      created_at_ms, changed_at_ms)
     VALUES (@outOrderId, @orderId, @packId, @shop, @supplier, @goods,
             @contentHash, @bytes, @dataKeyId, 'draft', @atMs, @atMs, @atMs)
     ON CONFLICT (out_order_id) DO UPDATE SET
       order_id = coalesce(excluded.order_id, order_id),
       pack_id = coalesce(excluded.pack_id, pack_id), shop = excluded.shop, supplier = excluded.supplier, goods = excluded.goods,
       content_hash = excluded.content_hash, sealed_request = excluded.sealed_request, data_key_id = excluded.data_key_id,
       state = 'draft', fault = NULL, changed_at_ms = excluded.changed_at_ms
     WHERE state IN ('draft', 'refused')
       AND (order_id IS NULL OR excluded.order_id IS NULL
            OR (order_id, pack_id) = (excluded.order_id, excluded.pack_id))`,
  ).run({
    outOrderId: draft.outOrderId,
    orderId: draft.key?.orderId ?? null,
    packId: draft.key?.packId ?? null,
    shop: draft.shop,
    supplier: draft.supplier,
    goods: draft.goods,
    contentHash: draft.contentHash,
    bytes: draft.request.bytes,
    dataKeyId: draft.request.dataKeyId,
    atMs: draft.atMs,
  });
  return changes === 1;
}

interface DistributionChange {
  readonly outOrderId: string;
  /** The move happens only from one of these states. */
  readonly from: readonly DistributionState[];
  readonly to: DistributionState;
  readonly asked: boolean;
  readonly atMs: number;
  readonly fault: Fault | null;
  readonly nextTryAtMs?: number;
  readonly tries?: number;
  readonly tradeIds?: readonly string[];
  readonly amountFen?: number | null;
  readonly postFeeFen?: number | null;
  readonly tradeStatus?: string;
}

/** @returns false where it was in none of the `from` states; nothing changed then */
export function moveDistribution(db: WritableDb, change: DistributionChange): boolean {
  const { changes } = statement(
    db,
    `UPDATE distribution_orders SET state = @to, asked = @asked,
       maybe_bought = maybe_bought OR @to = 'checking', changed_at_ms = @atMs,
       fault = @fault, next_try_at_ms = coalesce(@nextTryAtMs, @atMs),
       tries = coalesce(@tries, tries), trade_ids = coalesce(@tradeIds, trade_ids),
       amount_fen = coalesce(@amountFen, amount_fen),
       post_fee_fen = coalesce(@postFeeFen, post_fee_fen),
       trade_status = coalesce(@tradeStatus, trade_status)
     WHERE out_order_id = @outOrderId AND state IN (SELECT value FROM json_each(@from))`,
  ).run({
    outOrderId: change.outOrderId,
    from: JSON.stringify(change.from),
    to: change.to,
    asked: change.asked ? 1 : 0,
    atMs: change.atMs,
    fault: change.fault === null ? null : JSON.stringify(change.fault),
    nextTryAtMs: change.nextTryAtMs ?? null,
    tries: change.tries ?? null,
    tradeIds: change.tradeIds === undefined ? null : JSON.stringify(change.tradeIds),
    amountFen: change.amountFen ?? null,
    postFeeFen: change.postFeeFen ?? null,
    tradeStatus: change.tradeStatus ?? null,
  });
  return changes === 1;
}

/** Orders to be placed or asked about that may be tried by now, the longest waiting first. */
export const listPlaceable = (
  db: ReadableDb,
  {
    only,
    ...query
  }: {
    readonly nowMs: number;
    readonly limit: number;
    /** Only orders of these names; left out, all. */
    readonly only?: readonly string[] | undefined;
  },
): readonly DistributionRecord[] =>
  distributionRows.parse(
    statement(
      db,
      `SELECT * FROM distribution_orders INDEXED BY distribution_orders_open
       WHERE state IN ('creating', 'checking') AND next_try_at_ms <= @nowMs AND state <> 'created'
         AND (@only IS NULL OR out_order_id IN (SELECT value FROM json_each(@only)))
       ORDER BY next_try_at_ms, distribution_id LIMIT @limit`,
    ).all({ ...query, only: only === undefined ? null : JSON.stringify(only) }),
  );

/** Lets be tried now what was to wait until after `farMs`: the clock was ahead when it was written. */
export const pullPlacingForward = (db: WritableDb, nowMs: number, farMs: number): void => {
  statement(
    db,
    `UPDATE distribution_orders INDEXED BY distribution_orders_open SET next_try_at_ms = @nowMs
     WHERE state IN ('creating', 'checking') AND next_try_at_ms > @farMs AND state <> 'created'`,
  ).run({ nowMs, farMs });
};

/** @returns false where it is placed, may be, or never was there; nothing changed then */
export const removeDraft = (db: WritableDb, outOrderId: string): boolean =>
  statement(
    db,
    "DELETE FROM distribution_orders WHERE out_order_id = ? AND state IN ('draft', 'refused')",
  ).run(outOrderId).changes === 1;

/** When something may be tried next; null where nothing waits for a time. */
export const readNextPlacingAtMs = (db: ReadableDb): number | null =>
  z.object({ at_ms: z.number().nullable() }).parse(
    statement(
      db,
      `SELECT min(next_try_at_ms) AS at_ms FROM distribution_orders
         INDEXED BY distribution_orders_open
       WHERE state IN ('creating', 'checking') AND state <> 'created'`,
    ).get(),
  ).at_ms;
