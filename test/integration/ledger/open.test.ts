import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { readFact } from '../../../electron/ledger/facts.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { MIGRATIONS } from '../../../electron/ledger/migrations/index.ts';
import { ledgerFileIn, openLedger, openLedgerToRead } from '../../../electron/ledger/open.ts';
import { readBenchSettings, writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { codeOf, errorOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const KNOWN = MIGRATIONS.at(-1)?.version ?? 0;

/** A folder with a ledger in it that is closed. */
function folderWithLedger(kind: 'live' | 'practice' = 'live'): string {
  const folder = tempFolder();
  valueOf(openLedger(ledgerFileIn(folder), kind)).close();
  return folder;
}

describe('a ledger', () => {
  test('is made with its folder, keeps what is committed through a power cut, and stays', () => {
    const file = ledgerFileIn(join(tempFolder(), 'deep', 'data'));
    const db = valueOf(openLedger(file, 'live'));
    const pragma = (name: string): unknown => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('user_version')).toBe(KNOWN);
    expect(readFact(db, 'kind')).toBe('live');
    db.close();
    expect(codeOf(openLedger(file, 'live'))).toBe('ok');
  });

  test('accepts only the columns and types it was made with', () => {
    const db = valueOf(openLedger(ledgerFileIn(tempFolder()), 'live'));
    const tables = db
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(7);
    for (const table of tables) expect(table).toMatchObject({ strict: 1 });
    db.close();
  });

  test('never lets an event be changed or taken away', () => {
    const db = valueOf(openLedger(ledgerFileIn(tempFolder()), 'live'));
    db.exec("INSERT INTO events (at_ms, kind, operator, detail) VALUES (1, 'x', 'a', '{}')");
    for (const sql of [
      "UPDATE events SET kind = 'y'",
      'DELETE FROM events',
      "UPDATE events SET detail = '{}' WHERE event_id = 1",
    ]) {
      expect(() => db.exec(sql)).toThrow('events are append-only');
    }
    expect(db.prepare('SELECT kind FROM events').pluck().all()).toEqual(['x']);
    db.close();
  });

  test('of a newer version is left as it was', () => {
    const folder = folderWithLedger();
    const file = ledgerFileIn(folder);
    const newer = new Database(file);
    newer.pragma(`user_version = ${KNOWN + 10}`);
    newer.close();
    const before = readFileSync(file);
    for (const opened of [openLedger(file, 'live'), openLedgerToRead(file)]) {
      expect(errorOf(opened)).toMatchObject({
        code: 'LEDGER_NEWER',
        details: { file, found: KNOWN + 10, known: KNOWN },
      });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('that is no database is left as it was', () => {
    const folder = tempFolder();
    const file = ledgerFileIn(folder);
    writeFileSync(file, 'These are no rows. '.repeat(100));
    for (const opened of [openLedger(file, 'live'), openLedgerToRead(file)]) {
      expect(errorOf(opened).code).toBe('LEDGER_DAMAGED');
    }
    expect(readFileSync(file, 'utf8')).toBe('These are no rows. '.repeat(100));
    expect(readdirSync(folder)).toEqual(['ledger.sqlite']);
  });

  test.each([
    ['live', 'practice', 'LEDGER_OF_LIVE'],
    ['practice', 'live', 'LEDGER_OF_PRACTICE'],
  ] as const)('of %s numbers is never used for %s', (made, wanted, code) => {
    const folder = folderWithLedger(made);
    expect(codeOf(openLedger(ledgerFileIn(folder), wanted))).toBe(code);
    expect(codeOf(accessLedger(folder, wanted, NO_SYSTEM_PROTECTION, () => 0))).toBe(code);
    expect(codeOf(openLedger(ledgerFileIn(folder), made))).toBe('ok');
  });

  test('cannot be made where nothing can be written', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a file'), '');
    mkdirSync(ledgerFileIn(folder));
    for (const [file, code] of [
      [ledgerFileIn(join(folder, 'a file')), 'LEDGER_UNOPENABLE'],
      [ledgerFileIn('/sys/waybench'), 'LEDGER_READ_ONLY'],
      [ledgerFileIn(folder), 'LEDGER_UNOPENABLE'],
    ] as const) {
      expect(errorOf(openLedger(file, 'live'))).toMatchObject({ code, details: { file } });
    }
  });

  test('opened for looking is never made and never written', () => {
    const folder = tempFolder();
    expect(codeOf(openLedgerToRead(ledgerFileIn(folder)))).toBe('LEDGER_UNOPENABLE');
    expect(existsSync(ledgerFileIn(folder))).toBe(false);
    writeFileSync(ledgerFileIn(folder), '');
    expect(codeOf(openLedgerToRead(ledgerFileIn(folder)))).toBe('LEDGER_DAMAGED');

    const db = valueOf(openLedgerToRead(ledgerFileIn(folderWithLedger('practice'))));
    expect(() => db.exec('DELETE FROM parcels')).toThrow('readonly');
    db.close();
  });

  test('stays usable without its key file, but not the other way round', () => {
    const folder = tempFolder();
    const first = valueOf(accessLedger(folder, 'live', NO_SYSTEM_PROTECTION, () => 0));
    expect(first.keyUnprotected).toBe(true);
    first.close();
    writeFileSync(join(folder, 'ledger.key'), 'broken');
    const second = valueOf(accessLedger(folder, 'live', NO_SYSTEM_PROTECTION, () => 0));
    expect(codeOf(second.opener)).toBe('LEDGER_KEY_MISSING');
    second.close();

    const fresh = tempFolder();
    writeFileSync(join(fresh, 'ledger.key'), 'broken');
    expect(codeOf(accessLedger(fresh, 'live', NO_SYSTEM_PROTECTION, () => 0))).toBe(
      'LEDGER_KEY_MISSING',
    );
  });
});

describe('settings in the ledger', () => {
  test('are the defaults until somebody changes them, and survive', () => {
    const file = ledgerFileIn(tempFolder());
    const db = valueOf(openLedger(file, 'live'));
    expect(readBenchSettings(db)).toEqual(DEFAULT_SETTINGS);
    writeBenchSettings(db, { ...DEFAULT_SETTINGS, language: 'en', shop: 's' });
    db.close();
    const again = valueOf(openLedger(file, 'live'));
    expect(readBenchSettings(again)).toEqual({ ...DEFAULT_SETTINGS, language: 'en', shop: 's' });
    again.close();
  });

  test('of an older version get the default of a field they lack', () => {
    const db = valueOf(openLedger(ledgerFileIn(tempFolder()), 'live'));
    db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run('bench', '{"shop":"s"}');
    expect(readBenchSettings(db)).toEqual({ ...DEFAULT_SETTINGS, shop: 's' });
    db.close();
  });
});
