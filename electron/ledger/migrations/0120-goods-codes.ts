import type { Migration } from './migration.ts';

/** The barcodes on goods, by which a packer's scanner knows them. */
export const goodsCodes: Migration = {
  version: 120,
  up: (db) => {
    db.exec(`
      CREATE TABLE goods_codes (
        goods_id INTEGER NOT NULL REFERENCES goods,
        code     TEXT NOT NULL CHECK (code <> ''),
        PRIMARY KEY (goods_id, code)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX goods_codes_code ON goods_codes (code);
    `);
  },
};
