import { z } from 'zod';
import type { WaitingFilter, WaitingParcel } from '../../shared/batch.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../shared/ids.ts';
import { numberStateSchema } from '../../shared/states.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';
import { faultColumn } from './numbers.ts';

/** Parcels without a number, each with what was asked for it. */
export const WAITING = `waiting_parcels w JOIN parcels p USING (parcel_id)
  LEFT JOIN numbers n ON n.order_id = p.order_id AND n.pack_id = p.pack_id`;

/** A condition over `WAITING` with the values it binds by name. */
interface WaitingSql {
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const STATES = {
  none: 'n.state IS NULL',
  refused: "n.state = 'refused'",
  unknown: "n.state IN ('requesting', 'unknown')",
} as const;

/** @param carrier what a parcel is asked with where its file names no carrier */
export function waitingSql(filter: WaitingFilter, carrier: string): WaitingSql {
  const conditions = ['1'];
  const values: Record<string, string | number> = {};
  const text = filter.text.trim();
  if (text !== '') {
    values['like'] = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push("(p.order_id LIKE @like ESCAPE '\\' OR p.item_summary LIKE @like ESCAPE '\\')");
  }
  for (const name of ['channel', 'wave', 'source'] as const) {
    const wanted = filter[name];
    if (wanted === null) continue;
    values[name] = wanted;
    conditions.push(`p.${name} = @${name}`);
  }
  if (filter.carrier !== null) {
    values['carrier'] = filter.carrier;
    values['defaultCarrier'] = carrier;
    conditions.push('coalesce(p.carrier, @defaultCarrier) = @carrier');
  }
  if (filter.goodsId !== null) {
    values['goodsId'] = filter.goodsId;
    conditions.push(`EXISTS (SELECT 1 FROM parcel_goods g WHERE g.order_id = p.order_id
      AND g.pack_id = p.pack_id AND g.goods_id = @goodsId)`);
  }
  if (filter.state !== null) conditions.push(STATES[filter.state]);
  return { where: conditions.join(' AND '), values };
}

/** Keys as one bound value; `keysIn` reads them. */
export const keysJson = (keys: readonly ParcelKey[]): string =>
  JSON.stringify(keys.map(({ orderId, packId }) => `${orderId}\n${packId}`));

/** Tells whether `p` is among the keys of a bound value. */
export const keysIn = (name: string): string =>
  `(p.order_id || char(10) || p.pack_id) IN (SELECT value FROM json_each(@${name}))`;

const waitingRow = z
  .object({
    parcel_id: z.number(),
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    channel: z.string(),
    carrier: z.string(),
    wave: z.string(),
    source: z.string(),
    item_summary: z.string(),
    state: numberStateSchema.nullable(),
    fault: faultColumn,
    imported_at_ms: z.number(),
  })
  .transform((row): WaitingParcel => ({
    parcelId: row.parcel_id,
    orderId: row.order_id,
    packId: row.pack_id,
    channel: row.channel,
    carrier: row.carrier,
    wave: row.wave,
    source: row.source,
    itemSummary: row.item_summary,
    numberState: row.state,
    fault: row.fault,
    importedAtMs: row.imported_at_ms,
  }));

/** Parcels without a number, newest first, one page. */
export function listWaiting(
  db: ReadableDb,
  query: {
    readonly filter: WaitingFilter;
    readonly carrier: string;
    /** `parcelId` of the last row of the page before; null for the newest rows. */
    readonly before: number | null;
    readonly limit: number;
  },
): WaitingParcel[] {
  const { where, values } = waitingSql(query.filter, query.carrier);
  return z.array(waitingRow).parse(
    statement(
      db,
      `SELECT p.parcel_id, p.order_id, p.pack_id, p.channel,
         coalesce(p.carrier, @setupCarrier) AS carrier, p.wave, p.source, p.item_summary, n.state,
         n.fault, p.imported_at_ms
       FROM ${WAITING}
       WHERE ${where} AND (@before IS NULL OR w.parcel_id < @before)
       ORDER BY w.parcel_id DESC LIMIT @limit`,
    ).all({ ...values, setupCarrier: query.carrier, before: query.before, limit: query.limit }),
  );
}

const countRow = z.object({ n: z.number() });

/** How many parcels have no number. */
export const countWaiting = (db: ReadableDb): number =>
  countRow.parse(statement(db, 'SELECT count(*) AS n FROM waiting_parcels').get()).n;

/** How many of them a filter finds. */
export function countFiltered(db: ReadableDb, filter: WaitingFilter, carrier: string): number {
  const { where, values } = waitingSql(filter, carrier);
  if (where === '1') return countWaiting(db);
  const sql = `SELECT count(*) AS n FROM ${WAITING} WHERE ${where}`;
  return countRow.parse(statement(db, sql).get(values)).n;
}

const facetRow = z.object({
  parcel_id: z.number(),
  order_id: z.string(),
  pack_id: z.string(),
  channel: z.string(),
  carrier: z.string(),
  wave: z.string(),
  source: z.string(),
});

/** What parcels without a number are told apart by, the next ones after a place. */
export const listWaitingFacts = (
  db: ReadableDb,
  after: number,
  limit: number,
  carrier: string,
): readonly z.infer<typeof facetRow>[] =>
  z.array(facetRow).parse(
    statement(
      db,
      `SELECT p.parcel_id, p.order_id, p.pack_id, p.channel, coalesce(p.carrier, ?) AS carrier,
         p.wave, p.source
       FROM waiting_parcels w JOIN parcels p USING (parcel_id)
       WHERE w.parcel_id > ? ORDER BY w.parcel_id LIMIT ?`,
    ).all(carrier, after, limit),
  );

const goodsRow = z.object({ goods_id: z.number(), name: z.string(), specs: z.string() });

/** The kinds of goods in the parcels between two places, once for each parcel. */
export const listWaitingGoods = (
  db: ReadableDb,
  from: number,
  to: number,
): readonly z.infer<typeof goodsRow>[] =>
  z.array(goodsRow).parse(
    statement(
      db,
      `SELECT goods_id, name, specs FROM waiting_parcels w
         JOIN parcels p USING (parcel_id)
         JOIN parcel_goods g ON g.order_id = p.order_id AND g.pack_id = p.pack_id
         JOIN goods USING (goods_id)
       WHERE w.parcel_id BETWEEN ? AND ?`,
    ).all(from, to),
  );
