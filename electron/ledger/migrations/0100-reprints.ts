import type { Migration } from './migration.ts';

/** As whom a reprint was asked for, and reprints by time for the report of a day. */
export const reprints: Migration = {
  version: 100,
  up: (db) => {
    db.exec(`
      ALTER TABLE print_jobs ADD COLUMN role TEXT
        CHECK (role IS NULL OR (copy > 1 AND role IN ('packer', 'lead')));
      CREATE INDEX print_jobs_reprints ON print_jobs (created_at_ms) WHERE copy > 1;
    `);
  },
};
