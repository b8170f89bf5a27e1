import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

/** One kind of goods in a parcel. Goods are not personal data. */
export interface ParcelGoods {
  readonly name: string;
  /** Colour, size …; `""` where there are none. */
  readonly specs: string;
  readonly count: number;
}

/** Writes what is in a parcel, in place of what was there. The same goods twice are added up. */
export function putParcelGoods(
  db: WritableDb,
  { orderId, packId }: ParcelKey,
  goods: readonly ParcelGoods[],
): void {
  statement(db, 'DELETE FROM parcel_goods WHERE order_id = ? AND pack_id = ?').run(orderId, packId);
  for (const { name, specs, count } of goods) {
    statement(
      db,
      `INSERT INTO parcel_goods (order_id, pack_id, goods_id, count) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    ).run(orderId, packId, goodsIdOf(db, name, specs), count);
  }
}

const idRow = z.object({ goods_id: z.number() });

/** The row of one kind of goods, written where it was not known. */
export function goodsIdOf(db: WritableDb, name: string, specs: string): number {
  const select = 'SELECT goods_id FROM goods WHERE name = ? AND specs = ?';
  const known: unknown = statement(db, select).get(name, specs);
  if (known !== undefined) return idRow.parse(known).goods_id;
  const insert = 'INSERT INTO goods (name, specs) VALUES (?, ?)';
  return Number(statement(db, insert).run(name, specs).lastInsertRowid);
}

const goodsRow = z.object({ name: z.string(), specs: z.string(), count: z.number() });

/** What is in a parcel, in the order of its kinds' first appearance in the ledger. */
export const readParcelGoods = (
  db: ReadableDb,
  { orderId, packId }: ParcelKey,
): readonly ParcelGoods[] =>
  z.array(goodsRow).parse(
    statement(
      db,
      `SELECT name, specs, count FROM parcel_goods JOIN goods USING (goods_id)
       WHERE order_id = ? AND pack_id = ? ORDER BY goods_id`,
    ).all(orderId, packId),
  );
