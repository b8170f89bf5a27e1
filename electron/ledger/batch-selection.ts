import { z } from 'zod';
import type { BatchCost, BatchSelection } from '../../shared/batch.ts';
import type { ReadableDb } from './db.ts';
import { sqlList, statement } from './db.ts';
import { CERTAINLY_NOT_SENT } from './numbers.ts';
import { WAITING, keysIn, keysJson, waitingSql } from './waiting.ts';

const selectedRow = z.object({ parcel_id: z.number(), asked_times: z.number() });

/** A parcel that a batch will be made of. */
export interface SelectedParcel {
  readonly parcelId: number;
  /** How often it was asked for before. */
  readonly askedBefore: number;
}

/** Parcels that are asked alike stand together, so that they travel in full calls. */
const ALIKE = 'ORDER BY p.channel, p.carrier, p.user_id, p.parcel_id';

/** Which parcels of the ledger are meant, by their keys or by what they have in common. */
export type ParcelSelection = Exclude<BatchSelection, { kind: 'group' }>;

/** The parcels of a selection that have no number, in the order they will be asked for. */
export function selectParcels(
  db: ReadableDb,
  selection: ParcelSelection,
  carrier: string,
): readonly SelectedParcel[] {
  const { where, values } = selectionSql(selection, carrier);
  return z
    .array(selectedRow)
    .parse(
      statement(
        db,
        `SELECT p.parcel_id, coalesce(n.asked_times, 0) AS asked_times
         FROM ${WAITING} WHERE ${where} ${ALIKE}`,
      ).all(values),
    )
    .map((row) => ({ parcelId: row.parcel_id, askedBefore: row.asked_times }));
}

/** A number may be bought already: as `mayBeBought` decides for one. */
const IN_DOUBT = `(n.state = 'requesting' OR (n.state = 'unknown'
  AND coalesce(json_extract(n.fault, '$.code'), '') NOT IN (${sqlList(CERTAINLY_NOT_SENT)})))`;

const costRow = z
  .object({ shop: z.string(), carrier: z.string(), to_buy: z.number(), in_doubt: z.number() })
  .transform((row): BatchCost => ({
    shop: row.shop,
    carrier: row.carrier,
    toBuy: row.to_buy,
    inDoubt: row.in_doubt,
  }));

/** How many numbers a selection buys, by shop and carrier. A number in doubt keeps its own. */
export function costOfSelection(
  db: ReadableDb,
  selection: ParcelSelection,
  setup: { readonly shop: string; readonly carrier: string },
): BatchCost[] {
  const { where, values } = selectionSql(selection, setup.carrier);
  return z.array(costRow).parse(
    statement(
      db,
      `SELECT iif(doubt, asked_shop, @setupShop) AS shop, iif(doubt, asked_carrier, carrier) AS carrier,
         sum(NOT doubt) AS to_buy, sum(doubt) AS in_doubt
       FROM (SELECT coalesce(${IN_DOUBT}, 0) AS doubt, n.shop AS asked_shop,
               n.carrier AS asked_carrier, coalesce(p.carrier, @setupCarrier) AS carrier
             FROM ${WAITING} WHERE ${where})
       GROUP BY 1, 2 ORDER BY to_buy DESC, 2`,
    ).all({ ...values, setupShop: setup.shop, setupCarrier: setup.carrier }),
  );
}

function selectionSql(selection: ParcelSelection, carrier: string): ReturnType<typeof waitingSql> {
  if (selection.kind === 'keys') {
    return { where: keysIn('keys'), values: { keys: keysJson(selection.keys) } };
  }
  const { where, values } = waitingSql(selection.filter, carrier);
  if (selection.except.length === 0) return { where, values };
  return {
    where: `${where} AND NOT ${keysIn('except')}`,
    values: { ...values, except: keysJson(selection.except) },
  };
}
