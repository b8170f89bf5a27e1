import type { Migration } from './migration.ts';

/**
 * Batches of parcels that are asked for together, and the parcels that wait for a number. What
 * became of a parcel stands in `numbers` alone: a batch only knows which parcels it is about, how
 * often each had been asked before, and why one could not be asked.
 */
export const batches: Migration = {
  version: 50,
  up: (db) => {
    db.exec(`
      CREATE TABLE batches (
        batch_id      INTEGER PRIMARY KEY,
        created_at_ms INTEGER NOT NULL,
        operator      TEXT NOT NULL,
        shop          TEXT NOT NULL,
        state         TEXT NOT NULL CHECK (state IN
                        ('gathering', 'running', 'paused', 'cancelled', 'finished')),
        fault         TEXT,
        changed_at_ms INTEGER NOT NULL,
        CHECK (fault IS NULL OR state = 'paused')
      ) STRICT;

      CREATE UNIQUE INDEX batches_one_open ON batches ((1))
        WHERE state IN ('gathering', 'running', 'paused');

      CREATE TABLE batch_parcels (
        batch_id     INTEGER NOT NULL REFERENCES batches,
        place        INTEGER NOT NULL,
        order_id     TEXT NOT NULL,
        pack_id      TEXT NOT NULL,
        asked_before INTEGER NOT NULL CHECK (asked_before >= 0),
        fault        TEXT,
        PRIMARY KEY (batch_id, place),
        FOREIGN KEY (order_id, pack_id) REFERENCES parcels (order_id, pack_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE waiting_parcels (
        parcel_id INTEGER PRIMARY KEY REFERENCES parcels ON DELETE CASCADE
      ) STRICT;

      INSERT INTO waiting_parcels
        SELECT parcel_id FROM parcels LEFT JOIN numbers USING (order_id, pack_id)
        WHERE track_no IS NULL;

      CREATE TRIGGER parcels_wait AFTER INSERT ON parcels
      BEGIN INSERT INTO waiting_parcels VALUES (new.parcel_id); END;

      CREATE TRIGGER numbers_end_waiting AFTER UPDATE OF track_no ON numbers
        WHEN old.track_no IS NULL AND new.track_no IS NOT NULL
      BEGIN
        DELETE FROM waiting_parcels WHERE parcel_id =
          (SELECT parcel_id FROM parcels WHERE order_id = new.order_id AND pack_id = new.pack_id);
      END;

      CREATE TRIGGER numbers_never_wait AFTER INSERT ON numbers WHEN new.track_no IS NOT NULL
      BEGIN
        DELETE FROM waiting_parcels WHERE parcel_id =
          (SELECT parcel_id FROM parcels WHERE order_id = new.order_id AND pack_id = new.pack_id);
      END;
    `);
  },
};
