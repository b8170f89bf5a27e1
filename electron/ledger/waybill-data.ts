import { z } from 'zod';
import type { ParcelKey } from '../../shared/ids.ts';
import { parcelKeyText } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import type { Sealed } from './vault.ts';

/** What the sealed print data of a parcel is bound to. */
export const waybillContext = (key: ParcelKey): string => `waybill\n${parcelKeyText(key)}`;

/** Keeps the platform's encrypted print data, so that it is there without a network. */
export function putWaybillData(
  db: WritableDb,
  row: {
    readonly key: ParcelKey;
    readonly trackNo: string;
    readonly sealed: Sealed;
    readonly atMs: number;
  },
): void {
  statement(
    db,
    `INSERT INTO waybill_data (order_id, pack_id, track_no, sealed_print_data, data_key_id, fetched_at_ms)
     VALUES (@orderId, @packId, @trackNo, @bytes, @dataKeyId, @atMs)
     ON CONFLICT (order_id, pack_id) DO UPDATE SET
       track_no = excluded.track_no, sealed_print_data = excluded.sealed_print_data,
       data_key_id = excluded.data_key_id, fetched_at_ms = excluded.fetched_at_ms`,
  ).run({
    ...row.key,
    trackNo: row.trackNo,
    bytes: row.sealed.bytes,
    dataKeyId: row.sealed.dataKeyId,
    atMs: row.atMs,
  });
}

const rowSchema = z.object({
  track_no: z.string(),
  sealed_print_data: z.instanceof(Buffer),
  data_key_id: z.number(),
});

/** Print data as it is kept, and the number it belongs to. */
export interface KeptWaybillData extends Sealed {
  readonly trackNo: string;
}

/** The kept print data of a parcel's number, or null; open it with `waybillContext`. */
export function readWaybillData(db: ReadableDb, key: ParcelKey): KeptWaybillData | null {
  const select = `SELECT track_no, sealed_print_data, data_key_id FROM waybill_data
                  WHERE order_id = ? AND pack_id = ?`;
  const row: unknown = statement(db, select).get(key.orderId, key.packId);
  if (row === undefined) return null;
  const {
    track_no: trackNo,
    sealed_print_data: bytes,
    data_key_id: dataKeyId,
  } = rowSchema.parse(row);
  return { trackNo, bytes, dataKeyId };
}
