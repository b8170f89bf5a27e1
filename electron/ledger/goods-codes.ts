import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import { goodsIdOf } from './goods.ts';

/** A barcode that stands on one kind of goods. */
export interface GoodsCode {
  readonly name: string;
  readonly specs: string;
  readonly code: string;
}

/** Notes barcodes of goods; those that were known stay. */
export function putGoodsCodes(db: WritableDb, codes: readonly GoodsCode[]): void {
  for (const { name, specs, code } of codes) {
    statement(db, 'INSERT OR IGNORE INTO goods_codes (goods_id, code) VALUES (?, ?)').run(
      goodsIdOf(db, name, specs),
      code,
    );
  }
}

const codeRow = z.object({ code: z.string() });

/** The barcodes of one kind of goods. */
export const readCodesOf = (db: ReadableDb, name: string, specs: string): readonly string[] =>
  z
    .array(codeRow)
    .parse(
      statement(
        db,
        `SELECT code FROM goods JOIN goods_codes USING (goods_id)
         WHERE name = ? AND specs = ? ORDER BY code`,
      ).all(name, specs),
    )
    .map(({ code }) => code);

/** Whether some goods in the ledger have this barcode. */
export const isGoodsCode = (db: ReadableDb, code: string): boolean =>
  statement(db, 'SELECT 1 FROM goods_codes WHERE code = ? LIMIT 1').get(code) !== undefined;
