import { z } from 'zod';
import type { ReadableDb, WritableDb } from './db.ts';
import { statement } from './db.ts';

const valueRow = z.object({ value: z.string() }).optional();

/** What a ledger file is: its kind and the public key its personal data is sealed for. */
type FactName = 'kind' | 'public_key';

export const readFact = (db: ReadableDb, name: FactName): string | null =>
  valueRow.parse(statement(db, 'SELECT value FROM facts WHERE name = ?').get(name))?.value ?? null;

/** Writes a fact once; a fact that stands already stays. */
export function writeFact(db: WritableDb, name: FactName, value: string): void {
  statement(db, 'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    name,
    value,
  );
}

/** The stored settings as JSON text, or null. */
export const readSetting = (db: ReadableDb, name: string): string | null =>
  valueRow.parse(statement(db, 'SELECT value FROM settings WHERE name = ?').get(name))?.value ??
  null;

export function writeSetting(db: WritableDb, name: string, value: string): void {
  statement(
    db,
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  ).run(name, value);
}

export function removeSetting(db: WritableDb, name: string): void {
  statement(db, 'DELETE FROM settings WHERE name = ?').run(name);
}
