import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema, trackNoSchema } from '../../shared/ids.ts';
import type {
  LabelFilter,
  LabelSelection,
  PickOrder,
  UnlabelledParcel,
} from '../../shared/print-run.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';
import { keysIn, keysJson } from './waiting.ts';

/** Parcels with a number in use and no label; the condition is that of the index, word for word. */
export const UNLABELLED = `numbers n INDEXED BY numbers_unprinted
  JOIN parcels p ON p.order_id = n.order_id AND p.pack_id = n.pack_id`;
export const IS_UNLABELLED =
  "n.state = 'issued' AND n.print_state IN ('none', 'failed', 'cancelled')";

interface UnlabelledSql {
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const COLUMNS = {
  channel: 'n.channel',
  carrier: 'n.carrier',
  shop: 'n.shop',
  wave: 'p.wave',
  source: 'p.source',
} as const;

function filterSql(filter: LabelFilter): UnlabelledSql {
  const conditions = [IS_UNLABELLED];
  const values: Record<string, string | number> = {};
  const text = filter.text.trim();
  if (text !== '') {
    values['like'] = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(`(n.order_id LIKE @like ESCAPE '\\' OR n.track_no LIKE @like ESCAPE '\\'
      OR p.item_summary LIKE @like ESCAPE '\\')`);
  }
  for (const name of ['channel', 'carrier', 'shop', 'wave', 'source'] as const) {
    const wanted = filter[name];
    if (wanted === null) continue;
    values[name] = wanted;
    conditions.push(`${COLUMNS[name]} = @${name}`);
  }
  if (filter.goodsId !== null) {
    values['goodsId'] = filter.goodsId;
    conditions.push(`EXISTS (SELECT 1 FROM parcel_goods g WHERE g.order_id = n.order_id
      AND g.pack_id = n.pack_id AND g.goods_id = @goodsId)`);
  }
  if (filter.batchId !== null) {
    values['batchId'] = filter.batchId;
    conditions.push(`(n.order_id, n.pack_id) IN
      (SELECT order_id, pack_id FROM batch_parcels WHERE batch_id = @batchId)`);
  }
  return { where: conditions.join(' AND '), values };
}

function selectionSql(selection: LabelSelection): UnlabelledSql {
  if (selection.kind === 'keys') {
    return {
      where: `${IS_UNLABELLED} AND ${keysIn('keys')}`,
      values: { keys: keysJson(selection.keys) },
    };
  }
  const { where, values } = filterSql(selection.filter);
  if (selection.except.length === 0) return { where, values };
  return {
    where: `${where} AND NOT ${keysIn('except')}`,
    values: { ...values, except: keysJson(selection.except) },
  };
}

/** All goods in a box, those of orders that travel in it included. */
const GOODS = `WITH chosen AS (
    SELECT n.order_id, n.pack_id, p.parcel_id FROM ${UNLABELLED} WHERE @where@),
  boxed AS (
    SELECT c.parcel_id, g.goods_id, g.count FROM chosen c
      JOIN parcel_goods g ON g.order_id = c.order_id AND g.pack_id = c.pack_id
    UNION ALL
    SELECT c.parcel_id, g.goods_id, g.count FROM chosen c
      JOIN merged_parcels m ON m.main_order_id = c.order_id AND m.main_pack_id = c.pack_id
      JOIN parcel_goods g ON g.order_id = m.order_id AND g.pack_id = m.pack_id),
  box AS (
    SELECT parcel_id, sum(count) AS pieces, min(goods_id) AS goods_id,
      count(DISTINCT goods_id) AS kinds FROM boxed GROUP BY parcel_id)`;

/**
 * Parcels in the order of picking. By goods: boxes with one piece first, alike ones together; the
 * others by their first goods, fewer kinds and pieces first.
 */
const SORTED: Readonly<Record<PickOrder, { readonly joins: string; readonly by: string }>> = {
  goods: {
    joins: `LEFT JOIN box ON box.parcel_id = p.parcel_id LEFT JOIN goods ON goods.goods_id = box.goods_id`,
    by: `coalesce(box.pieces, 2) > 1, goods.name IS NULL, goods.name, goods.specs, box.kinds,
      box.pieces, p.parcel_id`,
  },
  wave: { joins: '', by: "p.wave = '', p.wave, p.parcel_id" },
  import: { joins: '', by: 'p.parcel_id' },
};

function sortedSql(columns: string, where: string, order: PickOrder): string {
  const { joins, by } = SORTED[order];
  const goods = order === 'goods' ? GOODS.replace('@where@', where) : '';
  return `${goods} SELECT ${columns} FROM ${UNLABELLED} ${joins} WHERE ${where} ORDER BY ${by}`;
}

const keyRow = z
  .object({ order_id: orderIdSchema, pack_id: packIdSchema })
  .transform(({ order_id: orderId, pack_id: packId }): ParcelKey => ({ orderId, packId }));

/** The parcels of a selection that have no label, in the order they will come out in. */
export function selectUnlabelled(
  db: ReadableDb,
  selection: LabelSelection,
  order: PickOrder,
): readonly ParcelKey[] {
  const { where, values } = selectionSql(selection);
  const sql = sortedSql('n.order_id, n.pack_id', where, order);
  return z.array(keyRow).parse(statement(db, sql).all(values));
}

const routeRow = z.object({ carrier: z.string(), shop: z.string(), count: z.number() });

/** How many parcels of a selection are alike in what decides where their labels go. */
export function countByRoute(
  db: ReadableDb,
  selection: LabelSelection,
): readonly z.infer<typeof routeRow>[] {
  const { where, values } = selectionSql(selection);
  const sql = `SELECT n.carrier, n.shop, count(*) AS count FROM ${UNLABELLED}
    WHERE ${where} GROUP BY 1, 2`;
  return z.array(routeRow).parse(statement(db, sql).all(values));
}

const parcelRow = z
  .object({
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    track_no: trackNoSchema,
    channel: z.string(),
    carrier: z.string(),
    shop: z.string(),
    wave: z.string(),
    source: z.string(),
    item_summary: z.string(),
    issued_at_ms: z.number().nullable(),
    fault: faultColumn,
  })
  .transform((row): UnlabelledParcel => ({
    orderId: row.order_id,
    packId: row.pack_id,
    trackNo: row.track_no,
    channel: row.channel,
    carrier: row.carrier,
    shop: row.shop,
    wave: row.wave,
    source: row.source,
    itemSummary: row.item_summary,
    issuedAtMs: row.issued_at_ms,
    fault: row.fault,
  }));

const LAST_FAULT = `(SELECT j.fault FROM print_jobs j
  WHERE j.order_id = n.order_id AND j.pack_id = n.pack_id ORDER BY j.rowid DESC LIMIT 1)`;
const PARCEL = `n.order_id, n.pack_id, n.track_no, n.channel, n.carrier, n.shop, p.wave, p.source,
  p.item_summary, n.issued_at_ms, ${LAST_FAULT} AS fault`;

/** Parcels without a label in the order of picking, one page. */
export function listUnlabelled(
  db: ReadableDb,
  query: {
    readonly filter: LabelFilter;
    readonly order: PickOrder;
    readonly offset: number;
    readonly limit: number;
  },
): UnlabelledParcel[] {
  const { where, values } = filterSql(query.filter);
  const sql = `${sortedSql(PARCEL, where, query.order)} LIMIT @limit OFFSET @offset`;
  const { limit, offset } = query;
  return z.array(parcelRow).parse(statement(db, sql).all({ ...values, limit, offset }));
}

/** How many of them a filter finds. */
export function countUnlabelled(db: ReadableDb, filter: LabelFilter): number {
  const { where, values } = filterSql(filter);
  const sql = `SELECT count(*) FROM ${UNLABELLED} WHERE ${where}`;
  return z.number().parse(statement(db, sql).pluck().get(values));
}
