import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

/** Goods of a platform and the 1688 offer that stands for them there. */
export interface RelationKey {
  readonly channel: string;
  readonly offerId: string;
  readonly outItemCode: string;
  readonly outShopCode: string;
}

/** `asked`: a call was begun and nobody knows whether it linked them. */
const relationStateSchema = z.enum(['asked', 'linked']);
export type RelationState = z.infer<typeof relationStateSchema>;

const WHERE = `channel = @channel AND offer_id = @offerId AND out_item_code = @outItemCode
  AND out_shop_code = @outShopCode`;

const stateRow = z.object({ state: relationStateSchema }).optional();

/** Null where the station never tried to link them, or 1688 refused it. */
export const readRelation = (db: ReadableDb, key: RelationKey): RelationState | null =>
  stateRow.parse(statement(db, `SELECT state FROM offer_relations WHERE ${WHERE}`).get({ ...key }))
    ?.state ?? null;

export function putRelation(
  db: WritableDb,
  { channel, offerId, outItemCode, outShopCode }: RelationKey,
  state: RelationState,
  atMs: number,
): void {
  statement(
    db,
    `INSERT INTO offer_relations (channel, offer_id, out_item_code, out_shop_code, state,
                                  changed_at_ms)
     VALUES (@channel, @offerId, @outItemCode, @outShopCode, @state, @atMs)
     ON CONFLICT (channel, offer_id, out_item_code, out_shop_code) DO UPDATE SET
       state = excluded.state, changed_at_ms = excluded.changed_at_ms`,
  ).run({ channel, offerId, outItemCode, outShopCode, state, atMs });
}

export function removeRelation(db: WritableDb, key: RelationKey): void {
  const { channel, offerId, outItemCode, outShopCode } = key;
  statement(db, `DELETE FROM offer_relations WHERE ${WHERE}`).run({
    channel,
    offerId,
    outItemCode,
    outShopCode,
  });
}
