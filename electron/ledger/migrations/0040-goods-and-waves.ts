import type { WritableDb } from '../db.ts';
import type { Migration } from './migration.ts';

/** What a lead chooses parcels by: goods, wave, the receiver's last four digits, who asked. */
export const goodsAndWaves: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      ALTER TABLE parcels ADD COLUMN wave TEXT NOT NULL DEFAULT '';
      ALTER TABLE parcels ADD COLUMN receiver_tail BLOB;
      ALTER TABLE numbers ADD COLUMN operator TEXT NOT NULL DEFAULT '';

      CREATE INDEX parcels_wave ON parcels (wave) WHERE wave <> '';
      CREATE INDEX parcels_receiver_tail ON parcels (receiver_tail) WHERE length(receiver_tail) > 0;
      CREATE INDEX parcels_tail_missing ON parcels (parcel_id) WHERE receiver_tail IS NULL;

      CREATE TABLE goods (
        goods_id INTEGER PRIMARY KEY,
        name     TEXT NOT NULL,
        specs    TEXT NOT NULL,
        UNIQUE (name, specs)
      ) STRICT;

      CREATE TABLE parcel_goods (
        order_id TEXT NOT NULL,
        pack_id  TEXT NOT NULL,
        goods_id INTEGER NOT NULL REFERENCES goods,
        count    INTEGER NOT NULL,
        PRIMARY KEY (order_id, pack_id, goods_id),
        FOREIGN KEY (order_id, pack_id) REFERENCES parcels (order_id, pack_id)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX parcel_goods_goods ON parcel_goods (goods_id);
    `);
    addPrintStates(db);
    addGroups(db);
    addSearch(db);
  },
};

/** The label that counts: the last one that reached paper or may have, else the last one. */
const lastLabel = (orderId: string, packId: string): string => `
  SELECT state, changed_at_ms FROM print_jobs
  WHERE order_id = ${orderId} AND pack_id = ${packId}
  ORDER BY state IN ('failed', 'cancelled'), rowid DESC LIMIT 1`;

/** The state of the label that counts stands beside its number, kept by triggers. */
function addPrintStates(db: WritableDb): void {
  const follow = `
    UPDATE numbers SET (print_state, print_changed_at_ms) =
      (${lastLabel('new.order_id', 'new.pack_id')})
    WHERE order_id = new.order_id AND pack_id = new.pack_id;`;
  db.exec(`
    CREATE INDEX print_jobs_parcel ON print_jobs (order_id, pack_id);

    ALTER TABLE numbers ADD COLUMN print_state TEXT NOT NULL DEFAULT 'none';
    ALTER TABLE numbers ADD COLUMN print_changed_at_ms INTEGER;

    UPDATE numbers SET (print_state, print_changed_at_ms) =
      (${lastLabel('numbers.order_id', 'numbers.pack_id')})
    WHERE EXISTS (SELECT 1 FROM print_jobs j
      WHERE j.order_id = numbers.order_id AND j.pack_id = numbers.pack_id);

    CREATE TRIGGER print_jobs_told_first AFTER INSERT ON print_jobs BEGIN ${follow} END;
    CREATE TRIGGER print_jobs_told AFTER UPDATE OF state ON print_jobs BEGIN ${follow} END;

    CREATE INDEX numbers_not_issued ON numbers (state, changed_at_ms)
      WHERE state IN ('refused', 'unknown');
    CREATE INDEX numbers_paper_open ON numbers (print_state, print_changed_at_ms)
      WHERE state = 'issued' AND print_state IN ('spooled', 'doubtful');
  `);
}

const GROUPED_BY = ['shop', 'carrier', 'channel', 'operator', 'state', 'print_state'] as const;

/**
 * Numbers that are alike in everything a list is filtered by share a group: a filter means some
 * groups, a page is merged from their newest numbers, and their sizes are its total (ADR 0005).
 */
function addGroups(db: WritableDb): void {
  const columns = GROUPED_BY.join(', ');
  const row = (name: 'old' | 'new'): string =>
    GROUPED_BY.map((column) => `${name}.${column}`).join(', ');
  const join = `
    INSERT INTO number_groups (${columns}, size) VALUES (${row('new')}, 1)
      ON CONFLICT DO UPDATE SET size = size + 1;
    UPDATE numbers SET group_id =
      (SELECT group_id FROM number_groups WHERE (${columns}) = (${row('new')}))
    WHERE number_id = new.number_id;`;
  const leave = 'UPDATE number_groups SET size = size - 1 WHERE group_id = old.group_id;';
  db.exec(`
    CREATE TABLE number_groups (
      group_id INTEGER PRIMARY KEY,
      ${GROUPED_BY.map((column) => `${column} TEXT NOT NULL,`).join('\n      ')}
      size     INTEGER NOT NULL,
      UNIQUE (${columns})
    ) STRICT;

    ALTER TABLE numbers ADD COLUMN group_id INTEGER;

    INSERT INTO number_groups (${columns}, size)
      SELECT ${columns}, count(*) FROM numbers GROUP BY ${columns};
    UPDATE numbers SET group_id = (SELECT group_id FROM number_groups g
      WHERE ${GROUPED_BY.map((column) => `g.${column} = numbers.${column}`).join(' AND ')});

    CREATE INDEX numbers_group ON numbers (group_id);
    CREATE INDEX numbers_requested ON numbers (requested_at_ms, group_id);

    CREATE TRIGGER numbers_join_group AFTER INSERT ON numbers BEGIN ${join} END;
    CREATE TRIGGER numbers_change_group AFTER UPDATE OF ${columns} ON numbers
      WHEN (${row('old')}) <> (${row('new')})
    BEGIN ${leave} ${join} END;
    CREATE TRIGGER numbers_leave_group AFTER DELETE ON numbers BEGIN ${leave} END;
  `);
}

/**
 * Any part of a number is found by its trigrams. Document 2n is the order id of number n, 2n + 1
 * its tracking number. The index only proposes, the row decides, so that a document that is no longer
 * true does no harm. Documents that wait are searched as they are.
 */
function addSearch(db: WritableDb): void {
  db.exec(`
    CREATE VIRTUAL TABLE number_parts USING fts5 (
      text, content = '', tokenize = 'trigram', detail = 'none', columnsize = 0
    );
    CREATE TABLE number_parts_waiting (document INTEGER PRIMARY KEY) STRICT;

    INSERT INTO number_parts_waiting
      SELECT 2 * number_id FROM numbers
      UNION ALL SELECT 2 * number_id + 1 FROM numbers WHERE track_no IS NOT NULL
      ORDER BY 1;

    CREATE TRIGGER numbers_order_id_waits AFTER INSERT ON numbers
    BEGIN INSERT INTO number_parts_waiting VALUES (2 * new.number_id); END;
    CREATE TRIGGER numbers_track_no_waits_at_once AFTER INSERT ON numbers
      WHEN new.track_no IS NOT NULL
    BEGIN INSERT INTO number_parts_waiting VALUES (2 * new.number_id + 1); END;
    CREATE TRIGGER numbers_track_no_waits AFTER UPDATE OF track_no ON numbers
      WHEN new.track_no IS NOT NULL AND new.track_no IS NOT old.track_no
    BEGIN INSERT OR IGNORE INTO number_parts_waiting VALUES (2 * new.number_id + 1); END;
  `);
}
