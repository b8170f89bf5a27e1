import { z } from 'zod';
import type { OfferLink } from '../../shared/distribution.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

const linkRow = z
  .object({
    goods: z.string(),
    specs: z.string(),
    supplier: z.string(),
    offer_id: z.string(),
    spec_id: z.string(),
    pieces: z.number(),
    out_item_code: z.string(),
    out_shop_code: z.string(),
  })
  .transform((row): OfferLink => ({
    goods: row.goods,
    specs: row.specs,
    supplier: row.supplier,
    offerId: row.offer_id,
    specId: row.spec_id,
    pieces: row.pieces,
    outItemCode: row.out_item_code,
    outShopCode: row.out_shop_code,
  }));

/** The offer for goods of this specification, else the one for every specification; null: none. */
export function readOfferLink(db: ReadableDb, goods: string, specs: string): OfferLink | null {
  const row: unknown = statement(
    db,
    `SELECT * FROM offer_links WHERE goods = @goods AND specs IN (@specs, '')
     ORDER BY specs = '' LIMIT 1`,
  ).get({ goods, specs });
  return row === undefined ? null : linkRow.parse(row);
}

/** Every link, by goods. */
export const listOfferLinks = (db: ReadableDb): readonly OfferLink[] =>
  z.array(linkRow).parse(statement(db, 'SELECT * FROM offer_links ORDER BY goods, specs').all());

export function putOfferLink(db: WritableDb, link: OfferLink, atMs: number): void {
  statement(
    db,
    `INSERT INTO offer_links (goods, specs, supplier, offer_id, spec_id, pieces, out_item_code,
                              out_shop_code, changed_at_ms)
     VALUES (@goods, @specs, @supplier, @offerId, @specId, @pieces, @outItemCode, @outShopCode,
             @atMs)
     ON CONFLICT (goods, specs) DO UPDATE SET
       supplier = excluded.supplier, offer_id = excluded.offer_id, spec_id = excluded.spec_id,
       pieces = excluded.pieces, out_item_code = excluded.out_item_code,
       out_shop_code = excluded.out_shop_code, changed_at_ms = excluded.changed_at_ms`,
  ).run({ ...link, atMs });
}

/** @returns false where there was none */
export const removeOfferLink = (db: WritableDb, goods: string, specs: string): boolean =>
  statement(db, 'DELETE FROM offer_links WHERE goods = ? AND specs = ?').run(goods, specs)
    .changes === 1;
