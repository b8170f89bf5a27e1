import { z } from 'zod';
import type { OrderId, ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema, parcelKeyText } from '../../shared/ids.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';
import type { Sealed } from './vault.ts';

/** One imported parcel without its personal data. */
export interface ParcelRecord {
  readonly key: ParcelKey;
  readonly channel: string;
  /** Carrier code of the file; null = the setup's carrier. */
  readonly carrier: string | null;
  readonly userId: string | null;
  /** The picking wave it belongs to; `""` = none. */
  readonly wave: string;
  /** The platform's last moment to hear of it, UTC milliseconds; null = not known. */
  readonly shipByMs: number | null;
  readonly contentHash: string;
}

interface NewParcel extends ParcelRecord {
  readonly itemSummary: string;
  readonly sealedContent: Sealed;
  readonly source: string;
  /** Keyed hash of the receiver's last four digits; left out where nobody could compute it. */
  readonly receiverTail?: Buffer | null;
  readonly importedAtMs: number;
}

/** What the sealed content of a parcel is bound to. */
export const contentContext = (key: ParcelKey): string => `content\n${parcelKeyText(key)}`;

const parcelRow = z
  .object({
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    channel: z.string(),
    carrier: z.string().nullable(),
    user_id: z.string().nullable(),
    wave: z.string(),
    ship_by_ms: z.number().nullable(),
    content_hash: z.string(),
  })
  .transform((row): ParcelRecord => ({
    key: { orderId: row.order_id, packId: row.pack_id },
    channel: row.channel,
    carrier: row.carrier,
    userId: row.user_id,
    wave: row.wave,
    shipByMs: row.ship_by_ms,
    contentHash: row.content_hash,
  }));

/** Stores a parcel, or replaces its content. The caller makes sure that it was not asked yet. */
export function putParcel(db: WritableDb, parcel: NewParcel): void {
  statement(
    db,
    `INSERT INTO parcels (order_id, pack_id, channel, carrier, user_id, item_summary,
                          sealed_content, data_key_id, content_hash, source, wave, receiver_tail,
                          ship_by_ms, imported_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_id, pack_id) DO UPDATE SET
       channel = excluded.channel, carrier = excluded.carrier, user_id = excluded.user_id,
       item_summary = excluded.item_summary, sealed_content = excluded.sealed_content,
       data_key_id = excluded.data_key_id, content_hash = excluded.content_hash,
       source = excluded.source, wave = excluded.wave, receiver_tail = excluded.receiver_tail,
       ship_by_ms = coalesce(excluded.ship_by_ms, ship_by_ms),
       imported_at_ms = excluded.imported_at_ms, purged_at_ms = NULL`,
  ).run(
    parcel.key.orderId,
    parcel.key.packId,
    parcel.channel,
    parcel.carrier,
    parcel.userId,
    parcel.itemSummary,
    parcel.sealedContent.bytes,
    parcel.sealedContent.dataKeyId,
    parcel.contentHash,
    parcel.source,
    parcel.wave,
    parcel.receiverTail ?? null,
    parcel.shipByMs,
    parcel.importedAtMs,
  );
}

/** Changes what a known parcel is asked with. The caller makes sure that no number may exist. */
export function putCorrection(
  db: WritableDb,
  key: ParcelKey,
  { channel, userId }: Pick<ParcelRecord, 'channel' | 'userId'>,
): void {
  statement(
    db,
    'UPDATE parcels SET channel = ?, user_id = ? WHERE order_id = ? AND pack_id = ?',
  ).run(channel, userId, key.orderId, key.packId);
}

export function readParcel(db: ReadableDb, key: ParcelKey): ParcelRecord | null {
  const select = 'SELECT * FROM parcels WHERE order_id = ? AND pack_id = ?';
  const row: unknown = statement(db, select).get(key.orderId, key.packId);
  return row === undefined ? null : parcelRow.parse(row);
}

/** The parcels of an order in the order they were imported. */
export const readParcelsOfOrder = (db: ReadableDb, orderId: OrderId): readonly ParcelRecord[] =>
  z
    .array(parcelRow)
    .parse(
      statement(db, 'SELECT * FROM parcels WHERE order_id = ? ORDER BY parcel_id').all(orderId),
    );

/** The goods of a known parcel in one line. */
export const readItemSummary = (db: ReadableDb, { orderId, packId }: ParcelKey): string =>
  z
    .object({ item_summary: z.string() })
    .parse(
      statement(db, 'SELECT item_summary FROM parcels WHERE order_id = ? AND pack_id = ?').get(
        orderId,
        packId,
      ),
    ).item_summary;

const packIds = z.array(z.object({ pack_id: z.string() }));

/** Every pack id of an order that the ledger has ever heard of, also in calls and events. */
export const readUsedPackIds = (db: ReadableDb, orderId: OrderId): readonly string[] =>
  packIds
    .parse(
      statement(
        db,
        `SELECT pack_id FROM parcels WHERE order_id = @orderId
         UNION SELECT pack_id FROM call_parcels WHERE order_id = @orderId
         UNION SELECT pack_id FROM events WHERE order_id = @orderId AND pack_id IS NOT NULL`,
      ).all({ orderId }),
    )
    .map((row) => row.pack_id);

const sealedRow = z.object({ sealed_content: z.instanceof(Buffer), data_key_id: z.number() });

/** The sealed content of a known parcel, null once it was purged; open it with `contentContext`. */
export function readSealedContent(db: ReadableDb, key: ParcelKey): Sealed | null {
  const select =
    'SELECT sealed_content, data_key_id FROM parcels WHERE order_id = ? AND pack_id = ?';
  const row = sealedRow.parse(statement(db, select).get(key.orderId, key.packId));
  if (row.sealed_content.length === 0) return null;
  return { bytes: row.sealed_content, dataKeyId: row.data_key_id };
}
