import type { Migration } from './migration.ts';

/** Who works at this bench, and what the board of a day counts among the events. */
export const operators: Migration = {
  version: 110,
  up: (db) => {
    db.exec(`
      CREATE TABLE operators (
        operator_id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        badge TEXT NOT NULL UNIQUE CHECK (length(badge) BETWEEN 1 AND 32),
        role TEXT NOT NULL CHECK (role IN ('packer', 'lead')),
        retired_at_ms INTEGER,
        created_at_ms INTEGER NOT NULL,
        changed_at_ms INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX events_of_board ON events (at_ms)
        WHERE kind IN ('number_refused', 'number_unknown', 'number_conflict', 'print_failed',
          'print_doubtful');
    `);
  },
};
