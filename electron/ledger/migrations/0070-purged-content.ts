import type { Migration } from './migration.ts';

/**
 * Parcels whose personal data is gone. Their content is empty and its data key is number 0, which
 * opens nothing. The indices find what is due, and the data keys that nobody uses any more.
 */
export const purgedContent: Migration = {
  version: 70,
  up: (db) => {
    db.exec(`
      INSERT INTO data_keys (data_key_id, sealed_key, created_at_ms) VALUES (0, x'', 0);

      ALTER TABLE parcels ADD COLUMN purged_at_ms INTEGER
        CHECK (purged_at_ms IS NULL OR length(sealed_content) = 0);

      CREATE INDEX parcels_not_purged ON parcels (imported_at_ms) WHERE purged_at_ms IS NULL;
      CREATE INDEX calls_not_purged ON calls (started_at_ms) WHERE sealed_params IS NOT NULL;

      CREATE INDEX parcels_data_key ON parcels (data_key_id);
      CREATE INDEX waybill_data_data_key ON waybill_data (data_key_id);
      CREATE INDEX calls_data_key ON calls (data_key_id) WHERE data_key_id IS NOT NULL;
    `);
  },
};
