import type { Migration } from './migration.ts';

/**
 * The outbox of shipping calls: one row for each parcel whose label reached paper, and for each order
 * that a file names. Such an order may have no parcel here.
 */
export const shipments: Migration = {
  version: 130,
  up: (db) => {
    db.exec(`
      ALTER TABLE parcels ADD COLUMN ship_by_ms INTEGER;

      CREATE TABLE shipments (
        shipment_id    INTEGER PRIMARY KEY,
        order_id       TEXT NOT NULL,
        pack_id        TEXT NOT NULL,
        label_order_id TEXT,
        label_pack_id  TEXT,
        channel        TEXT NOT NULL,
        platform       TEXT NOT NULL CHECK (platform IN ('douyin', 'pinduoduo', 'alibaba', 'by_hand')),
        by_supplier    INTEGER NOT NULL DEFAULT 0 CHECK (by_supplier IN (0, 1)),
        shop           TEXT,
        shop_named     INTEGER NOT NULL DEFAULT 0 CHECK (shop_named IN (0, 1)),
        carrier        TEXT NOT NULL,
        track_no       TEXT NOT NULL,
        state          TEXT NOT NULL CHECK (state IN
                         ('waiting', 'due', 'sending', 'checking', 'done', 'refused', 'void')),
        ordered        INTEGER NOT NULL DEFAULT 0 CHECK (ordered IN (0, 1)),
        held           INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
        extras         TEXT NOT NULL DEFAULT '{}',
        overwrites     INTEGER NOT NULL DEFAULT 0 CHECK (overwrites IN (0, 1)),
        told_track_no  TEXT,
        maybe_told     TEXT,
        ship_by_ms     INTEGER,
        fault          TEXT,
        tries          INTEGER NOT NULL DEFAULT 0,
        next_try_at_ms INTEGER NOT NULL,
        created_at_ms  INTEGER NOT NULL,
        due_at_ms      INTEGER,
        changed_at_ms  INTEGER NOT NULL,
        UNIQUE (order_id, pack_id),
        FOREIGN KEY (label_order_id, label_pack_id) REFERENCES numbers (order_id, pack_id),
        CHECK (state NOT IN ('refused', 'void') OR fault IS NOT NULL)
      ) STRICT;

      CREATE INDEX shipments_open ON shipments (state, next_try_at_ms) WHERE state <> 'done';
      CREATE INDEX shipments_label ON shipments (label_order_id, label_pack_id);
      CREATE INDEX shipments_group ON shipments (state, changed_at_ms);
      CREATE INDEX shipments_told ON shipments (told_track_no) WHERE told_track_no IS NOT NULL;
      CREATE INDEX shipments_maybe_told ON shipments (maybe_told) WHERE maybe_told IS NOT NULL;
      CREATE INDEX shipments_ship_by ON shipments (ship_by_ms)
        WHERE state NOT IN ('done', 'void') AND ship_by_ms IS NOT NULL;
      CREATE INDEX shipments_late ON shipments (due_at_ms)
        WHERE state IN ('due', 'sending') AND held = 0;
      CREATE INDEX shipments_stuck ON shipments (state, changed_at_ms)
        WHERE state IN ('refused', 'checking');
    `);
  },
};
