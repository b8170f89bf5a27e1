import type { Migration } from './migration.ts';

/** First labels on paper by time, for the hand-over sheet of a day. */
export const handOver: Migration = {
  version: 80,
  up: (db) => {
    db.exec(`
      CREATE INDEX print_jobs_first_on_paper ON print_jobs (created_at_ms)
        WHERE copy = 1 AND state IN ('spooled', 'confirmed');
    `);
  },
};
