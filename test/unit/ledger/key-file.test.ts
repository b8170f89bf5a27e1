import {
  copyFileSync,
  readFileSync,
  readdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { LedgerKey } from '../../../electron/ledger/key-file.ts';
import {
  NO_SYSTEM_PROTECTION,
  loadLedgerKey,
  publicKeyText,
} from '../../../electron/ledger/key-file.ts';
import { openSealedKey, sealKeyFor } from '../../../electron/ledger/sealed-box.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { fakeProtection } from '../../support/station/system-protection.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const fileIn = (dir: string): string => join(dir, 'ledger.key');
const textIn = (dir: string): string => readFileSync(fileIn(dir), 'utf8');
const privateDataIn = (dir: string): string =>
  z.object({ privateKey: z.object({ data: z.string() }) }).parse(JSON.parse(textIn(dir))).privateKey
    .data;

const fits = (sealedFor: LedgerKey, opens: LedgerKey): boolean => {
  const secret = Buffer.alloc(32, 7);
  const sealed = sealKeyFor(sealedFor.publicKey, secret);
  return openSealedKey(valueOf(opens.privateKey), sealed).equals(secret);
};

describe('the key of a ledger', () => {
  test('is made once, for its owner only, and stays', () => {
    const dir = tempFolder();
    const made = loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION);
    const text = textIn(dir);
    expect(statSync(fileIn(dir)).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['ledger.key']);

    const again = loadLedgerKey(dir, publicKeyText(made.publicKey), NO_SYSTEM_PROTECTION);
    expect(fits(made, again)).toBe(true);
    expect(textIn(dir)).toBe(text);
    expect(again.unprotected).toBe(true);
  });

  test('is taken over where the program stopped before the ledger recorded it', () => {
    const dir = tempFolder();
    const made = loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION);
    expect(fits(made, loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION))).toBe(true);
  });

  test('is wrapped by the system from the start where it can be', () => {
    const dir = tempFolder();
    const key = loadLedgerKey(dir, null, fakeProtection('wang'));
    expect(key.unprotected).toBe(false);
    expect(fits(key, key)).toBe(true);
    expect(textIn(dir)).toContain('"system"');
  });

  test('is wrapped once as soon as the system can do it', () => {
    const dir = tempFolder();
    const bare = loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION);
    const plain = privateDataIn(dir);
    const recorded = publicKeyText(bare.publicKey);
    const system = fakeProtection('wang');

    const wrapped = loadLedgerKey(dir, recorded, system);
    expect(wrapped.unprotected).toBe(false);
    expect(fits(bare, wrapped)).toBe(true);
    expect(textIn(dir)).not.toContain(plain);
    expect(statSync(fileIn(dir)).mode & 0o777).toBe(0o600);

    expect(fits(bare, loadLedgerKey(dir, recorded, system))).toBe(true);
    expect(system.wrapped()).toBe(1);
  });

  test('stays locked for another user and on plain Node, but still seals', () => {
    const dir = tempFolder();
    const owner = fakeProtection('wang');
    const made = loadLedgerKey(dir, null, owner);
    const recorded = publicKeyText(made.publicKey);
    const text = textIn(dir);
    for (const system of [fakeProtection('li'), NO_SYSTEM_PROTECTION]) {
      const locked = loadLedgerKey(dir, recorded, system);
      expect(codeOf(locked.privateKey)).toBe('LEDGER_KEY_MISSING');
      expect(fits(locked, loadLedgerKey(dir, recorded, owner))).toBe(true);
    }
    expect(textIn(dir)).toBe(text);
  });

  test('is not the key of another ledger', () => {
    const dir = tempFolder();
    const other = tempFolder();
    const made = loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION);
    loadLedgerKey(other, null, NO_SYSTEM_PROTECTION);
    copyFileSync(fileIn(other), fileIn(dir));
    const foreign = loadLedgerKey(dir, publicKeyText(made.publicKey), NO_SYSTEM_PROTECTION);
    expect(codeOf(foreign.privateKey)).toBe('LEDGER_KEY_MISSING');
    expect(publicKeyText(foreign.publicKey)).toBe(publicKeyText(made.publicKey));
  });

  test.each([
    ['is gone', (file: string) => unlinkSync(file)],
    ['is damaged', (file: string) => writeFileSync(file, '{"format":1')],
  ])('is never made anew for a ledger whose key file %s', (_how, harm) => {
    const dir = tempFolder();
    const recorded = publicKeyText(loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION).publicKey);
    harm(fileIn(dir));
    const before = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'));
    const locked = loadLedgerKey(dir, recorded, NO_SYSTEM_PROTECTION);
    expect(codeOf(locked.privateKey)).toBe('LEDGER_KEY_MISSING');
    expect(publicKeyText(locked.publicKey)).toBe(recorded);
    expect(readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8'))).toEqual(before);
  });

  test('stops a new ledger beside a damaged key file', () => {
    const dir = tempFolder();
    writeFileSync(fileIn(dir), 'not a key');
    expect(() => loadLedgerKey(dir, null, NO_SYSTEM_PROTECTION)).toThrow('LEDGER_KEY_MISSING');
    expect(textIn(dir)).toBe('not a key');
  });
});
