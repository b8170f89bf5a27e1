import type Database from 'better-sqlite3';

/** What a repository that only reads may do. */
export type ReadableDb = Pick<Database.Database, 'prepare'>;

/** What a repository that writes may do. Transactions are synchronous and short. */
export type WritableDb = Database.Database;

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** The prepared statement for this text, made once per connection. */
export function statement(db: ReadableDb, sql: string): Database.Statement {
  let known = statements.get(db);
  if (known === undefined) {
    known = new Map();
    statements.set(db, known);
  }
  let prepared = known.get(sql);
  if (prepared === undefined) {
    prepared = db.prepare(sql);
    known.set(sql, prepared);
  }
  return prepared;
}

/** Runs `work` as one transaction that takes the write lock at its start. */
export const inTransaction = <Value>(db: WritableDb, work: () => Value): Value =>
  db.transaction(work).immediate();

/** Words of our own as an SQL list; never what a person typed. */
export const sqlList = (words: Iterable<string>): string =>
  [...words].map((word) => `'${word}'`).join(', ');
