import type { Migration } from './migration.ts';

/** Parcels that travel in another parcel, cancellations on their way, and a way to unprinted numbers. */
export const mergesAndCancellations: Migration = {
  version: 60,
  up: (db) => {
    db.exec(`
      CREATE TABLE merged_parcels (
        order_id      TEXT NOT NULL,
        pack_id       TEXT NOT NULL,
        main_order_id TEXT NOT NULL,
        main_pack_id  TEXT NOT NULL,
        operator      TEXT NOT NULL,
        merged_at_ms  INTEGER NOT NULL,
        PRIMARY KEY (order_id, pack_id),
        FOREIGN KEY (order_id, pack_id) REFERENCES parcels (order_id, pack_id),
        FOREIGN KEY (main_order_id, main_pack_id) REFERENCES parcels (order_id, pack_id),
        CHECK (order_id <> main_order_id)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX merged_parcels_main ON merged_parcels (main_order_id, main_pack_id);

      CREATE TRIGGER merged_parcels_have_one_level BEFORE INSERT ON merged_parcels
        WHEN EXISTS (SELECT 1 FROM merged_parcels
                     WHERE (order_id = new.main_order_id AND pack_id = new.main_pack_id)
                        OR (main_order_id = new.order_id AND main_pack_id = new.pack_id))
      BEGIN SELECT RAISE(ABORT, 'a parcel that travels in another carries none'); END;

      CREATE TRIGGER merged_parcels_end_waiting AFTER INSERT ON merged_parcels
      BEGIN
        DELETE FROM waiting_parcels WHERE parcel_id =
          (SELECT parcel_id FROM parcels WHERE order_id = new.order_id AND pack_id = new.pack_id);
      END;

      CREATE TRIGGER merged_parcels_wait_again AFTER DELETE ON merged_parcels
      BEGIN
        INSERT OR IGNORE INTO waiting_parcels
          SELECT parcel_id FROM parcels LEFT JOIN numbers USING (order_id, pack_id)
          WHERE order_id = old.order_id AND pack_id = old.pack_id AND track_no IS NULL;
      END;

      CREATE TABLE cancellations (
        order_id        TEXT NOT NULL,
        pack_id         TEXT NOT NULL,
        state           TEXT NOT NULL CHECK (state IN ('open', 'done', 'refused')),
        fault           TEXT,
        operator        TEXT NOT NULL,
        requested_at_ms INTEGER NOT NULL,
        changed_at_ms   INTEGER NOT NULL,
        PRIMARY KEY (order_id, pack_id),
        FOREIGN KEY (order_id, pack_id) REFERENCES numbers (order_id, pack_id),
        CHECK (state <> 'refused' OR fault IS NOT NULL)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX cancellations_open ON cancellations (requested_at_ms) WHERE state = 'open';

      CREATE INDEX numbers_unprinted ON numbers (issued_at_ms)
        WHERE state = 'issued' AND print_state IN ('none', 'failed', 'cancelled');
    `);
  },
};
