import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../../shared/import-views.ts';
import { columnMappingSchema } from '../../shared/import-views.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { readSetting, writeSetting } from './facts.ts';

/** Files with the same titles in the same order have one layout. */
const nameOf = (columns: readonly string[]): string =>
  `import_layout ${createHash('sha256').update(JSON.stringify(columns)).digest('hex')}`;

/** The mapping that a person last took a file of this layout with, or null. */
export function readLayout(db: ReadableDb, columns: readonly string[]): ColumnMapping | null {
  const stored = readSetting(db, nameOf(columns));
  const mapping = columnMappingSchema.safeParse(stored === null ? null : JSON.parse(stored));
  return mapping.success ? mapping.data : null;
}

export const writeLayout = (
  db: WritableDb,
  columns: readonly string[],
  mapping: ColumnMapping,
): void => writeSetting(db, nameOf(columns), JSON.stringify(mapping));
