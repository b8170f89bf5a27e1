import type { Migration } from './migration.ts';

/**
 * Orders placed at 1688 suppliers, which of their offers stands for which goods, and which goods
 * were linked with offers at 1688.
 */
export const distributionOrders: Migration = {
  version: 140,
  up: (db) => {
    db.exec(`
      CREATE TABLE offer_links (
        goods         TEXT NOT NULL,
        specs         TEXT NOT NULL,
        supplier      TEXT NOT NULL,
        offer_id      TEXT NOT NULL,
        spec_id       TEXT NOT NULL,
        pieces        INTEGER NOT NULL CHECK (pieces > 0),
        out_item_code TEXT NOT NULL,
        out_shop_code TEXT NOT NULL,
        changed_at_ms INTEGER NOT NULL,
        PRIMARY KEY (goods, specs)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE offer_relations (
        channel       TEXT NOT NULL,
        offer_id      TEXT NOT NULL,
        out_item_code TEXT NOT NULL,
        out_shop_code TEXT NOT NULL,
        state         TEXT NOT NULL CHECK (state IN ('asked', 'linked')),
        changed_at_ms INTEGER NOT NULL,
        PRIMARY KEY (channel, offer_id, out_item_code, out_shop_code)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE distribution_orders (
        distribution_id INTEGER PRIMARY KEY,
        out_order_id    TEXT NOT NULL UNIQUE,
        order_id        TEXT,
        pack_id         TEXT,
        shop            TEXT NOT NULL,
        supplier        TEXT NOT NULL,
        goods           TEXT NOT NULL,
        content_hash    TEXT NOT NULL DEFAULT '',
        sealed_request  BLOB NOT NULL,
        data_key_id     INTEGER NOT NULL REFERENCES data_keys,
        state           TEXT NOT NULL CHECK (state IN
                          ('draft', 'creating', 'created', 'refused', 'checking')),
        asked           INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
        maybe_bought    INTEGER NOT NULL DEFAULT 0 CHECK (maybe_bought IN (0, 1)),
        trade_ids       TEXT NOT NULL DEFAULT '[]',
        amount_fen      INTEGER,
        post_fee_fen    INTEGER,
        trade_status    TEXT NOT NULL DEFAULT '',
        fault           TEXT,
        tries           INTEGER NOT NULL DEFAULT 0,
        next_try_at_ms  INTEGER NOT NULL,
        created_at_ms   INTEGER NOT NULL,
        changed_at_ms   INTEGER NOT NULL,
        FOREIGN KEY (order_id, pack_id) REFERENCES parcels (order_id, pack_id),
        CHECK ((state = 'created') = (trade_ids <> '[]')),
        CHECK (state <> 'refused' OR fault IS NOT NULL)
      ) STRICT;

      CREATE UNIQUE INDEX distribution_orders_once ON distribution_orders (order_id, pack_id)
        WHERE order_id IS NOT NULL;
      CREATE INDEX distribution_orders_group
        ON distribution_orders (state, trade_status, supplier, amount_fen);
      CREATE INDEX distribution_orders_open ON distribution_orders (state, next_try_at_ms)
        WHERE state <> 'created';
      CREATE INDEX distribution_orders_troubled ON distribution_orders (state, changed_at_ms)
        WHERE fault IS NOT NULL;
      CREATE INDEX distribution_orders_sealed ON distribution_orders (changed_at_ms)
        WHERE data_key_id <> 0;
      CREATE INDEX distribution_orders_followed ON distribution_orders (next_try_at_ms)
        WHERE state = 'created';
    `);
  },
};
