import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { accessLedgerOrReview } from '../../../electron/core/ledger-review.ts';
import { backUp } from '../../../electron/core/safety/care-job.ts';
import { checkLedgerFile } from '../../../electron/ledger/check-file.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { ledgerFaultOf } from '../../../electron/ledger/ledger-fault.ts';
import { MIGRATIONS } from '../../../electron/ledger/migrations/index.ts';
import { ledgerFileIn } from '../../../electron/ledger/open.ts';
import { runCommand } from '../../support/command.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries, orderIdOf } from '../../support/station/orders.ts';
import { issueOrders } from '../../support/station/printing.ts';
import { errorOf, valueOf } from '../../support/station/result.ts';
import { smallDisk } from '../../support/station/small-disk.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const open = (dataDir: string): ReturnType<typeof accessLedgerOrReview> =>
  accessLedgerOrReview(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now);

/** A closed ledger with numbers and many parcels. */
async function folderWithNumbers(): Promise<string> {
  const ledger = openTestLedger();
  await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
  takeOrders(ledger, orderEntries(300));
  ledger.close();
  return ledger.dataDir;
}

/** Overwrites pages in the middle of a file; its head stays. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  const middle = Math.floor(statSync(file).size / 2 / 4096) * 4096;
  writeSync(handle, Buffer.alloc(8 * 4096, 0x5a), 0, 8 * 4096, middle);
  closeSync(handle);
}

describe('a ledger that is not safe to write', () => {
  test('and is damaged in its middle is found by the check, and the file stays as it is', async () => {
    const file = ledgerFileIn(await folderWithNumbers());
    expect(checkLedgerFile(file).ok).toBe(true);
    damage(file);
    const before = readFileSync(file);
    expect(errorOf(checkLedgerFile(file)).code).toBe('LEDGER_DAMAGED');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of a newer version can be looked at', async () => {
    const dataDir = await folderWithNumbers();
    const newer = new Database(ledgerFileIn(dataDir));
    newer.pragma(`user_version = ${(MIGRATIONS.at(-1)?.version ?? 0) + 10}`);
    newer.close();
    const access = valueOf(open(dataDir));
    expect(access).toMatchObject({ readOnly: { code: 'LEDGER_NEWER' }, unreadable: false });
    expect(access.db.prepare('SELECT count(*) FROM numbers').pluck().get()).toBe(2);
    expect(() => access.db.exec('DELETE FROM parcel_goods')).toThrow('readonly');
    access.close();
  });

  test('and is no database at all shows nothing and takes nothing', () => {
    const dataDir = tempFolder();
    writeFileSync(ledgerFileIn(dataDir), 'These are no rows. '.repeat(500));
    const access = valueOf(open(dataDir));
    expect(access).toMatchObject({ readOnly: { code: 'LEDGER_DAMAGED' }, unreadable: true });
    expect(() => access.db.exec("INSERT INTO settings VALUES ('a', 'b')")).toThrow('readonly');
    access.close();
  });

  test('while another program writes it can be looked at', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, orderIdOf(1));
    const access = valueOf(open(ledger.dataDir));
    expect(access.readOnly?.code).toBe('LEDGER_IN_USE');
    expect(access.db.prepare('SELECT count(*) FROM numbers').pluck().get()).toBe(1);
    await issueOrders(ledger, orderIdOf(2));
    expect(access.db.prepare('SELECT count(*) FROM numbers').pluck().get()).toBe(2);
    access.close();
  });

  test.skipIf(process.getuid?.() !== 0)(
    'in a folder that this user may not write can be looked at, receivers too',
    async () => {
      const dataDir = await folderWithNumbers();
      const NOBODY = 65_534;
      for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o444);
      chownSync(dataDir, 0, 0);
      chmodSync(dataDir, 0o555);
      const before = readdirSync(dataDir);
      const stdout = await runCommand('setpriv', [
        `--reuid=${NOBODY}`,
        '--clear-groups',
        process.execPath,
        'test/support/station/review-process.ts',
        dataDir,
      ]);
      expect(JSON.parse(stdout)).toMatchObject({
        readOnly: 'LEDGER_READ_ONLY',
        unreadable: false,
        numbers: [expect.any(String), expect.any(String)],
        opens: true,
      });
      expect(readdirSync(dataDir)).toEqual(before);
    },
  );
});

describe('a full disk', () => {
  test('stops a write as it was not begun, and is named', async (context) => {
    const disk = await smallDisk(context, 2);
    const ledger = openTestLedger({ dataDir: disk.folder });
    takeOrders(ledger, orderEntries(5));
    disk.fill();
    const fault = failureOf(() => takeOrders(ledger, orderEntries(200)), ledger.file);
    expect(fault).toBe('LEDGER_DISK_FULL');
    expect(ledger.db.prepare('SELECT count(*) FROM parcels').pluck().get()).toBe(5);
    disk.empty();
    takeOrders(ledger, orderEntries(20));
    expect(ledger.db.prepare('SELECT count(*) FROM parcels').pluck().get()).toBe(20);
    ledger.close();
    expect(checkLedgerFile(ledger.file).ok).toBe(true);
  });

  test('lets no half backup stand, and keeps those that are there', async (context) => {
    const disk = await smallDisk(context, 3);
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(20));
    const good = join(disk.folder, 'good.sqlite');
    expect(backUp(ledger.file, good).ok).toBe(true);
    disk.fill();
    const made = backUp(ledger.file, join(disk.folder, 'next.sqlite'));
    expect(errorOf(made)).toMatchObject({
      code: 'BACKUP_FAILED',
      details: { code: 'LEDGER_DISK_FULL' },
    });
    disk.empty();
    expect(readdirSync(disk.folder)).toEqual(['good.sqlite']);
    expect(checkLedgerFile(good).ok).toBe(true);
  });

  test('opens the ledger to look at', async (context) => {
    const disk = await smallDisk(context, 2);
    const ledger = openTestLedger({ dataDir: disk.folder });
    await issueOrders(ledger, orderIdOf(1));
    ledger.close();
    disk.fill();
    const access = valueOf(open(disk.folder));
    expect(access.unreadable).toBe(false);
    expect(access.db.prepare('SELECT count(*) FROM numbers').pluck().get()).toBe(1);
    access.close();
    expect(existsSync(ledgerFileIn(disk.folder))).toBe(true);
  });
});

function failureOf(work: () => unknown, file: string): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return ledgerFaultOf(error, file)?.code ?? String(error);
  }
}
