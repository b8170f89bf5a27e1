import type { Migration } from './migration.ts';

/** One row per label. The unique index is what keeps a first label from being printed twice. */
export const printJobs: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
      CREATE TABLE print_jobs (
        job_id         TEXT PRIMARY KEY,
        order_id       TEXT NOT NULL,
        pack_id        TEXT NOT NULL,
        track_no       TEXT NOT NULL,
        copy           INTEGER NOT NULL CHECK (copy >= 1),
        state          TEXT NOT NULL CHECK (state IN
                         ('queued', 'claimed', 'spooled', 'confirmed', 'failed', 'cancelled', 'doubtful')),
        backend        TEXT NOT NULL,
        printer        TEXT,
        spooler_job    TEXT,
        reprint_of     TEXT REFERENCES print_jobs,
        reason         TEXT,
        operator       TEXT NOT NULL,
        fault          TEXT,
        created_at_ms  INTEGER NOT NULL,
        deadline_at_ms INTEGER,
        changed_at_ms  INTEGER NOT NULL,
        FOREIGN KEY (order_id, pack_id) REFERENCES numbers (order_id, pack_id),
        CHECK ((copy = 1) = (reprint_of IS NULL)),
        CHECK ((copy = 1) = (reason IS NULL))
      ) STRICT;

      CREATE UNIQUE INDEX print_jobs_one_per_copy ON print_jobs (order_id, pack_id, copy)
        WHERE state NOT IN ('failed', 'cancelled');
      CREATE INDEX print_jobs_unfinished ON print_jobs (state) WHERE state IN ('queued', 'claimed');
    `);
  },
};
