import type { WritableDb } from '../../../electron/ledger/db.ts';
import { inTransaction, statement } from '../../../electron/ledger/db.ts';
import { NOON_MS } from './clock.ts';
import { orderIdOf } from './orders.ts';

interface ManyNumbers {
  readonly first: number;
  readonly count: number;
  readonly carrier?: string;
  readonly shop?: string;
  readonly atMs?: number;
  /** State of a first label; null for none. */
  readonly printed?: 'spooled' | 'confirmed' | null;
  /** Who printed the labels. */
  readonly operator?: string;
}

export const trackNoAt = (place: number): string => `7853${String(place).padStart(10, '0')}`;

/** Writes issued numbers straight into a ledger, a second apart. */
export function putManyNumbers(db: WritableDb, numbers: ManyNumbers): void {
  const { first, count, carrier = 'zhongtong', shop = 'shop-a' } = numbers;
  const { printed = null, operator = 'tester' } = numbers;
  inTransaction(db, () => {
    statement(db, "INSERT OR IGNORE INTO data_keys VALUES (1, x'00', 1)").run();
    for (let place = first; place < first + count; place += 1) {
      const orderId = orderIdOf(place);
      const atMs = (numbers.atMs ?? NOON_MS) + place;
      statement(
        db,
        `INSERT INTO parcels (order_id, pack_id, channel, item_summary, sealed_content,
           data_key_id, content_hash, source, imported_at_ms)
         VALUES (?, '', '1', '棉袜 ×1', x'00', 1, 'h', 'f.json', ?)`,
      ).run(orderId, atMs);
      statement(
        db,
        `INSERT INTO numbers (order_id, pack_id, shop, carrier, channel, gateway_host, state,
           track_no, asked_times, requested_at_ms, issued_at_ms, changed_at_ms)
         VALUES (?, '', ?, ?, '1', 'h', 'issued', ?, 1, ?, ?, ?)`,
      ).run(orderId, shop, carrier, trackNoAt(place), atMs, atMs, atMs);
      if (printed !== null) {
        statement(
          db,
          `INSERT INTO print_jobs (job_id, order_id, pack_id, track_no, copy, state, backend,
             operator, created_at_ms, changed_at_ms)
           VALUES (?, ?, '', ?, 1, ?, 'direct', ?, ?, ?)`,
        ).run(`job-${place}`, orderId, trackNoAt(place), printed, operator, atMs, atMs);
      }
    }
  });
}
