import type { Migration } from './migration.ts';

/** Every call of the gateway, and the parcels it was about. An open row is a call under way. */
export const calls: Migration = {
  version: 30,
  up: (db) => {
    db.exec(`
      CREATE TABLE calls (
        operation_id  TEXT PRIMARY KEY CHECK (length(operation_id) = 36),
        path          TEXT NOT NULL,
        shop          TEXT NOT NULL,
        sealed_params BLOB,
        data_key_id   INTEGER REFERENCES data_keys,
        started_at_ms INTEGER NOT NULL,
        ended_at_ms   INTEGER,
        tries         INTEGER NOT NULL CHECK (tries >= 0),
        outcome       TEXT CHECK (outcome IN ('ok', 'not_sent', 'rejected', 'refused', 'unknown')),
        fault_code    TEXT,
        gateway_code  TEXT,
        gateway_text  TEXT,
        trace_id      TEXT,
        duration_ms   INTEGER CHECK (duration_ms >= 0),
        CHECK ((sealed_params IS NULL) = (data_key_id IS NULL)),
        CHECK ((ended_at_ms IS NULL) = (outcome IS NULL)),
        CHECK ((ended_at_ms IS NULL) = (duration_ms IS NULL)),
        CHECK (outcome IS NULL OR (outcome = 'ok') = (fault_code IS NULL))
      ) STRICT;

      CREATE TABLE call_parcels (
        operation_id TEXT NOT NULL REFERENCES calls,
        order_id     TEXT NOT NULL,
        pack_id      TEXT NOT NULL,
        PRIMARY KEY (order_id, pack_id, operation_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
