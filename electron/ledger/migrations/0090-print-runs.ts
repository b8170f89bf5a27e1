import type { Migration } from './migration.ts';

/**
 * Print runs, and doubts that somebody put off. What became of a label stands in `print_jobs`
 * alone: a run only knows which labels it is about, with which document each was handed over last,
 * and why one could not be. Doubts from before lanes were stopped by them stop nothing.
 */
export const printRuns: Migration = {
  version: 90,
  up: (db) => {
    db.exec(`
      ALTER TABLE print_jobs ADD COLUMN doubt_left_at_ms INTEGER;

      UPDATE print_jobs SET doubt_left_at_ms = changed_at_ms WHERE state = 'doubtful';

      CREATE INDEX print_jobs_in_doubt ON print_jobs (backend, printer)
        WHERE state = 'doubtful' AND doubt_left_at_ms IS NULL;

      CREATE TABLE print_runs (
        run_id        INTEGER PRIMARY KEY,
        created_at_ms INTEGER NOT NULL,
        operator      TEXT NOT NULL,
        pick_order    TEXT NOT NULL CHECK (pick_order IN ('goods', 'wave', 'import')),
        state         TEXT NOT NULL CHECK (state IN
                        ('gathering', 'running', 'paused', 'cancelled', 'finished')),
        fault         TEXT,
        changed_at_ms INTEGER NOT NULL,
        CHECK (fault IS NULL OR state = 'paused')
      ) STRICT;

      CREATE UNIQUE INDEX print_runs_one_open ON print_runs ((1))
        WHERE state IN ('gathering', 'running', 'paused');

      CREATE TABLE print_run_labels (
        run_id   INTEGER NOT NULL REFERENCES print_runs,
        place    INTEGER NOT NULL CHECK (place >= 1),
        order_id TEXT NOT NULL,
        pack_id  TEXT NOT NULL,
        document INTEGER,
        job_id   TEXT REFERENCES print_jobs,
        fault    TEXT,
        PRIMARY KEY (run_id, place),
        FOREIGN KEY (order_id, pack_id) REFERENCES numbers (order_id, pack_id),
        CHECK ((document IS NULL) = (job_id IS NULL))
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX print_run_labels_job ON print_run_labels (job_id) WHERE job_id IS NOT NULL;
    `);
  },
};
