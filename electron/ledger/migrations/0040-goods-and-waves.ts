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
  },
};
