import { z } from 'zod';
import type { WritableDb } from './db.ts';
import { inTransaction, statement } from './db.ts';

export interface Salvaged {
  readonly numbers: number;
  readonly labels: number;
}

/** How rows of one table are carried over from the ledger that a backup replaces. */
interface Carried {
  readonly table: string;
  /** What makes two rows the same. */
  readonly key: readonly string[];
  /** The newer of two rows stands; without it the row of the backup stands. */
  readonly newerBy?: string;
  /** What is known for good, as SQL over a row: the row that knows more stands, however old it is. */
  readonly knows?: (row: string) => string;
  /** Rows of this table are told apart by the order in which they were added. */
  readonly inOrder?: true;
  /** Columns that the table or its triggers fill. */
  readonly without?: readonly string[];
}

/** A number that was bought is never unknown again, and one that is out of use never comes back. */
const knownOfNumber = (row: string): string =>
  `((${row}.track_no IS NOT NULL) + (${row}.state IN ('cancelled', 'recycled')))`;

/** In the order in which rows refer to each other. */
const CARRIED: readonly Carried[] = [
  {
    table: 'parcels',
    key: ['order_id', 'pack_id'],
    newerBy: 'imported_at_ms',
    without: ['parcel_id'],
  },
  {
    table: 'numbers',
    key: ['order_id', 'pack_id'],
    newerBy: 'changed_at_ms',
    knows: knownOfNumber,
    without: ['number_id', 'print_state', 'print_changed_at_ms', 'group_id'],
  },
  {
    table: 'number_conflicts',
    key: ['order_id', 'pack_id', 'track_no'],
    without: ['conflict_id'],
  },
  { table: 'print_jobs', key: ['job_id'], newerBy: 'changed_at_ms', inOrder: true },
  { table: 'waybill_data', key: ['order_id', 'pack_id'], newerBy: 'fetched_at_ms' },
  { table: 'merged_parcels', key: ['order_id', 'pack_id'], newerBy: 'merged_at_ms' },
  { table: 'cancellations', key: ['order_id', 'pack_id'], newerBy: 'changed_at_ms' },
  {
    table: 'shipments',
    key: ['order_id', 'pack_id'],
    newerBy: 'changed_at_ms',
    knows: (row) => `(${row}.told_track_no IS NOT NULL)`,
    without: ['shipment_id'],
  },
  { table: 'offer_links', key: ['goods', 'specs'], newerBy: 'changed_at_ms' },
  {
    table: 'offer_relations',
    key: ['channel', 'offer_id', 'out_item_code', 'out_shop_code'],
    newerBy: 'changed_at_ms',
  },
  {
    table: 'distribution_orders',
    key: ['out_order_id'],
    newerBy: 'changed_at_ms',
    knows: (row) => `(${row}.state = 'created')`,
    without: ['distribution_id'],
  },
];

/**
 * Carries everything about numbers, labels, goods, shipments and distribution orders that is newer over from the attached ledger
 * `old`: all of it in one transaction, or nothing. What `old` purged stays purged.
 *
 * @throws whatever SQLite throws where `old` cannot be read to its end or does not fit
 */
export function salvage(db: WritableDb): Salvaged {
  return inTransaction(db, () => {
    db.pragma('defer_foreign_keys = ON');
    const before = { numbers: known(db, 'numbers'), labels: known(db, 'print_jobs') };
    carryDataKeys(db);
    db.exec(`DELETE FROM merged_parcels WHERE (order_id, pack_id) IN
      (SELECT order_id, pack_id FROM old.parcels EXCEPT SELECT order_id, pack_id FROM old.merged_parcels)`);
    for (const carried of CARRIED) carry(db, carried);
    carryGoods(db);
    carryEvents(db);
    db.exec(`DELETE FROM waybill_data WHERE (order_id, pack_id) IN
      (SELECT order_id, pack_id FROM parcels WHERE purged_at_ms IS NOT NULL)`);
    db.exec('DROP TABLE temp.carried_keys');
    return {
      numbers: known(db, 'numbers') - before.numbers,
      labels: known(db, 'print_jobs') - before.labels,
    };
  });
}

const countRow = z.object({ n: z.number() });

/** Rows that speak of a bought number or of paper. */
const known = (db: WritableDb, table: 'numbers' | 'print_jobs'): number =>
  countRow.parse(
    statement(
      db,
      table === 'numbers'
        ? 'SELECT count(*) AS n FROM main.numbers WHERE track_no IS NOT NULL'
        : "SELECT count(*) AS n FROM main.print_jobs WHERE state NOT IN ('failed', 'cancelled')",
    ).get(),
  ).n;

/** Ledgers that parted ways number their data keys alike; the sealed key itself tells them apart. */
function carryDataKeys(db: WritableDb): void {
  db.exec(`
    INSERT INTO main.data_keys (sealed_key, created_at_ms)
      SELECT sealed_key, created_at_ms FROM old.data_keys
      WHERE sealed_key NOT IN (SELECT sealed_key FROM main.data_keys);
    CREATE TEMP TABLE carried_keys AS
      SELECT o.data_key_id AS old_id, m.data_key_id AS new_id
      FROM old.data_keys o JOIN main.data_keys m USING (sealed_key);
  `);
}

const columnRow = z.object({ name: z.string() });

const columnsOf = (db: WritableDb, schema: string, table: string): readonly string[] =>
  z
    .array(columnRow)
    .parse(statement(db, 'SELECT name FROM pragma_table_info(?, ?)').all(table, schema))
    .map(({ name }) => name);

function carry(db: WritableDb, carried: Carried): void {
  const { table, key, newerBy, knows = () => '0', inOrder, without = [] } = carried;
  const there = columnsOf(db, 'old', table);
  if (there.length === 0) return;
  const columns = columnsOf(db, 'main', table).filter(
    (name) => there.includes(name) && !without.includes(name),
  );
  const values = columns.map((name) =>
    name === 'data_key_id'
      ? '(SELECT new_id FROM temp.carried_keys WHERE old_id = o.data_key_id)'
      : `o.${name}`,
  );
  const changed = columns.filter((name) => !key.includes(name));
  const onConflict =
    newerBy === undefined
      ? 'DO NOTHING'
      : `(${key.join(', ')}) DO UPDATE SET ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}
         WHERE (${knows('excluded')}, excluded.${newerBy}) >= (${knows(table)}, ${table}.${newerBy})`;
  db.exec(`INSERT INTO main.${table} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM old.${table} o WHERE true ${inOrder ? 'ORDER BY o.rowid' : ''}
    ON CONFLICT ${onConflict}`);
}

function carryGoods(db: WritableDb): void {
  db.exec(`
    INSERT INTO main.goods (name, specs) SELECT name, specs FROM old.goods WHERE true
      ON CONFLICT DO NOTHING;
    INSERT INTO main.parcel_goods (order_id, pack_id, goods_id, count)
      SELECT o.order_id, o.pack_id, m.goods_id, o.count
      FROM old.parcel_goods o JOIN old.goods g USING (goods_id)
        JOIN main.goods m ON m.name = g.name AND m.specs = g.specs
      WHERE true ON CONFLICT DO NOTHING;
  `);
}

function carryEvents(db: WritableDb): void {
  db.exec(`
    INSERT INTO main.events (at_ms, kind, order_id, pack_id, job_id, operator, detail)
      SELECT at_ms, kind, order_id, pack_id, job_id, operator, detail FROM old.events o
      WHERE NOT EXISTS (
        SELECT 1 FROM main.events e
        WHERE e.event_id = o.event_id AND e.at_ms = o.at_ms AND e.kind = o.kind
          AND e.order_id IS o.order_id AND e.pack_id IS o.pack_id AND e.job_id IS o.job_id)
      ORDER BY o.event_id;
  `);
}
