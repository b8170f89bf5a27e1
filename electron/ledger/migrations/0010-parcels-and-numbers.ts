import type { Migration } from './migration.ts';

/** Imported parcels, the numbers asked for them, and the events that tell the story. */
export const parcelsAndNumbers: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE TABLE facts (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      CREATE TABLE settings (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      CREATE TABLE data_keys (
        data_key_id   INTEGER PRIMARY KEY,
        sealed_key    BLOB NOT NULL,
        created_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE parcels (
        parcel_id      INTEGER PRIMARY KEY,
        order_id       TEXT NOT NULL CHECK (length(order_id) BETWEEN 1 AND 32),
        pack_id        TEXT NOT NULL CHECK (length(pack_id) <= 15),
        channel        TEXT NOT NULL,
        carrier        TEXT,
        user_id        TEXT,
        item_summary   TEXT NOT NULL,
        sealed_content BLOB NOT NULL,
        data_key_id    INTEGER NOT NULL REFERENCES data_keys,
        content_hash   TEXT NOT NULL,
        source         TEXT NOT NULL,
        imported_at_ms INTEGER NOT NULL,
        UNIQUE (order_id, pack_id)
      ) STRICT;

      CREATE TABLE numbers (
        number_id       INTEGER PRIMARY KEY,
        order_id        TEXT NOT NULL,
        pack_id         TEXT NOT NULL,
        shop            TEXT NOT NULL,
        carrier         TEXT NOT NULL,
        channel         TEXT NOT NULL,
        user_id         TEXT,
        gateway_host    TEXT NOT NULL,
        state           TEXT NOT NULL CHECK (state IN
                          ('requesting', 'issued', 'refused', 'unknown', 'cancelled', 'recycled')),
        track_no        TEXT,
        sort_code       TEXT NOT NULL DEFAULT '',
        package_centre  TEXT NOT NULL DEFAULT '',
        short_address   TEXT NOT NULL DEFAULT '',
        answer          TEXT,
        fault           TEXT,
        asked_times     INTEGER NOT NULL,
        requested_at_ms INTEGER NOT NULL,
        issued_at_ms    INTEGER,
        changed_at_ms   INTEGER NOT NULL,
        UNIQUE (order_id, pack_id),
        FOREIGN KEY (order_id, pack_id) REFERENCES parcels (order_id, pack_id),
        CHECK ((state IN ('issued', 'cancelled', 'recycled')) = (track_no IS NOT NULL))
      ) STRICT;

      CREATE UNIQUE INDEX numbers_track_no ON numbers (track_no, carrier) WHERE track_no IS NOT NULL;
      CREATE INDEX numbers_open ON numbers (state) WHERE state IN ('requesting', 'unknown');

      CREATE TABLE number_conflicts (
        conflict_id INTEGER PRIMARY KEY,
        order_id    TEXT NOT NULL,
        pack_id     TEXT NOT NULL,
        track_no    TEXT NOT NULL,
        carrier     TEXT NOT NULL,
        reason      TEXT NOT NULL CHECK (reason IN ('differs', 'taken')),
        seen_at_ms  INTEGER NOT NULL,
        UNIQUE (order_id, pack_id, track_no),
        FOREIGN KEY (order_id, pack_id) REFERENCES numbers (order_id, pack_id)
      ) STRICT;

      CREATE TABLE waybill_data (
        order_id          TEXT NOT NULL,
        pack_id           TEXT NOT NULL,
        track_no          TEXT NOT NULL,
        sealed_print_data BLOB NOT NULL,
        data_key_id       INTEGER NOT NULL REFERENCES data_keys,
        fetched_at_ms     INTEGER NOT NULL,
        PRIMARY KEY (order_id, pack_id),
        FOREIGN KEY (order_id, pack_id) REFERENCES numbers (order_id, pack_id)
      ) STRICT;

      CREATE TABLE events (
        event_id INTEGER PRIMARY KEY,
        at_ms    INTEGER NOT NULL,
        kind     TEXT NOT NULL,
        order_id TEXT,
        pack_id  TEXT,
        job_id   TEXT,
        operator TEXT NOT NULL,
        detail   TEXT NOT NULL
      ) STRICT;

      CREATE INDEX events_parcel ON events (order_id, pack_id);

      CREATE TRIGGER events_never_change BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

      CREATE TRIGGER events_never_vanish BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    `);
  },
};
