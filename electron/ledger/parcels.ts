import { z } from 'zod';
import type { OrderId, ParcelKey } from '../../shared/ids.ts';
import { orderIdSchema, packIdSchema, parcelKeyText } from '../../shared/ids.ts';
import type { WaitingParcel } from '../../shared/parcel-views.ts';
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
  readonly contentHash: string;
}

interface NewParcel extends ParcelRecord {
  readonly itemSummary: string;
  readonly sealedContent: Sealed;
  readonly source: string;
  /** The picking wave it belongs to; `""` = none. */
  readonly wave: string;
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
    content_hash: z.string(),
  })
  .transform((row): ParcelRecord => ({
    key: { orderId: row.order_id, packId: row.pack_id },
    channel: row.channel,
    carrier: row.carrier,
    userId: row.user_id,
    contentHash: row.content_hash,
  }));

/** Stores a parcel, or replaces its content. The caller makes sure that it was not asked yet. */
export function putParcel(db: WritableDb, parcel: NewParcel): void {
  statement(
    db,
    `INSERT INTO parcels (order_id, pack_id, channel, carrier, user_id, item_summary,
                          sealed_content, data_key_id, content_hash, source, wave, imported_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (order_id, pack_id) DO UPDATE SET
       channel = excluded.channel, carrier = excluded.carrier, user_id = excluded.user_id,
       item_summary = excluded.item_summary, sealed_content = excluded.sealed_content,
       data_key_id = excluded.data_key_id, content_hash = excluded.content_hash,
       source = excluded.source, wave = excluded.wave, receiver_tail = NULL,
       imported_at_ms = excluded.imported_at_ms`,
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

const sealedRow = z.object({ sealed_content: z.instanceof(Buffer), data_key_id: z.number() });

/** The sealed content of a known parcel; open it with `contentContext`. */
export function readSealedContent(db: ReadableDb, key: ParcelKey): Sealed {
  const select =
    'SELECT sealed_content, data_key_id FROM parcels WHERE order_id = ? AND pack_id = ?';
  const row = sealedRow.parse(statement(db, select).get(key.orderId, key.packId));
  return { bytes: row.sealed_content, dataKeyId: row.data_key_id };
}

const WITHOUT_NUMBER = `FROM parcels LEFT JOIN numbers USING (order_id, pack_id)
  WHERE numbers.state IS NULL OR numbers.state NOT IN ('issued', 'cancelled', 'recycled')`;

const waitingRow = z
  .object({
    order_id: orderIdSchema,
    pack_id: packIdSchema,
    channel: z.string(),
    item_summary: z.string(),
    imported_at_ms: z.number(),
  })
  .transform((row): WaitingParcel => ({
    orderId: row.order_id,
    packId: row.pack_id,
    channel: row.channel,
    itemSummary: row.item_summary,
    importedAtMs: row.imported_at_ms,
  }));

/** Parcels without a number, newest first. */
export const listWaiting = (db: ReadableDb, limit: number): WaitingParcel[] =>
  z.array(waitingRow).parse(
    statement(
      db,
      `SELECT order_id, pack_id, parcels.channel, item_summary, imported_at_ms
       ${WITHOUT_NUMBER} ORDER BY parcel_id DESC LIMIT ?`,
    ).all(limit),
  );

export const countWaiting = (db: ReadableDb): number =>
  z.object({ n: z.number() }).parse(statement(db, `SELECT count(*) AS n ${WITHOUT_NUMBER}`).get())
    .n;
