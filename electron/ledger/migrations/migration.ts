import type { WritableDb } from '../db.ts';

/** One step of the ledger's shape. Steps go in tens and never change once released. */
export interface Migration {
  /** `user_version` after this step. */
  readonly version: number;
  readonly up: (db: WritableDb) => void;
}
