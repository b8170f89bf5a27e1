import { z } from 'zod';
import type { HandOverOffer, HandOverRow } from '../../shared/hand-over.ts';
import { localDayRange } from '../../shared/local-day.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

/**
 * Parcels whose first label was printed on a local day and whose number still stands. The day is the
 * one it was put in line: neither a reprint nor a confirmation on a later day hands the parcel over
 * again.
 */
const OF_DAY = `
  FROM print_jobs j JOIN numbers n ON n.order_id = j.order_id AND n.pack_id = j.pack_id
  WHERE j.copy = 1 AND j.state IN ('spooled', 'confirmed')
    AND j.created_at_ms >= @fromMs AND j.created_at_ms < @untilMs AND n.state = 'issued'`;

const offerRow = z.object({
  carrier: z.string(),
  parcels: z.number(),
  confirmed: z.number(),
});

/** The carriers of a day, the one with most parcels first. */
export const listHandOvers = (db: ReadableDb, day: string): readonly HandOverOffer[] =>
  z.array(offerRow).parse(
    statement(
      db,
      `SELECT n.carrier, count(*) AS parcels, sum(j.state = 'confirmed') AS confirmed
       ${OF_DAY} GROUP BY n.carrier ORDER BY parcels DESC, n.carrier`,
    ).all(localDayRange(day)),
  );

const sheetRow = z
  .object({
    track_no: z.string(),
    order_id: z.string(),
    pack_id: z.string(),
    shop: z.string(),
    state: z.enum(['spooled', 'confirmed']),
  })
  .transform((row): HandOverRow => ({
    trackNo: row.track_no,
    orderId: row.order_id,
    packId: row.pack_id,
    shop: row.shop,
    confirmed: row.state === 'confirmed',
  }));

/** What a courier takes along on a day, in the order of the tracking numbers. */
export const readHandOver = (
  db: ReadableDb,
  { day, carrier }: { readonly day: string; readonly carrier: string },
): readonly HandOverRow[] =>
  z.array(sheetRow).parse(
    statement(
      db,
      `SELECT n.track_no, n.order_id, n.pack_id, n.shop, j.state
       ${OF_DAY} AND n.carrier = @carrier ORDER BY n.track_no`,
    ).all({ ...localDayRange(day), carrier }),
  );
