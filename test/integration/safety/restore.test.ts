import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupFolderIn, copyLedgerFile } from '../../../electron/ledger/backups.ts';
import { endLostPeriod, readLostPeriod } from '../../../electron/ledger/lost-period.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { ledgerFileIn } from '../../../electron/ledger/open.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { startScript } from '../../support/station/cli.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { restore, restoreTask, setAside } from '../../support/station/safe-ledger.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';
import {
  AFTER,
  BEFORE,
  dayWithBackup,
  destroy,
  reopen,
  scanAll,
} from '../../support/station/restored-day.ts';

const expectSound = (ledger: TestLedger): void =>
  expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);

/** What triggers keep beside a number agrees with its rows. */
function expectDerived({ db }: TestLedger): void {
  const columns = db
    .prepare(
      `SELECT n.print_state, g.print_state, g.size FROM numbers n
       JOIN number_groups g USING (group_id) ORDER BY number_id`,
    )
    .raw()
    .all();
  expect(columns).toEqual([
    ['spooled', 'spooled', 2],
    ['spooled', 'spooled', 2],
  ]);
}

describe('restoring a backup', () => {
  test('carries numbers, labels and events over where the present ledger is readable', async () => {
    const day = await dayWithBackup();
    const report = valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    expect(report).toMatchObject({ numbers: 1, labels: 1, lost: null });
    const kit = reopen(day);
    expectSound(kit.ledger);
    expect(kit.verdict(AFTER)).toBe('already_printed');
    expect(kit.card(keyOf(AFTER)).receiver).toMatchObject({ name: '柳**' });
    const kinds = kit.ledger.db.prepare('SELECT kind FROM events WHERE order_id = ?').pluck();
    expect(kinds.all(AFTER)).toEqual(
      expect.arrayContaining(['parcel_imported', 'number_issued', 'print_spooled']),
    );
    expect(kinds.all(BEFORE).filter((kind) => kind === 'parcel_imported')).toHaveLength(1);
    expect(day.gateway.sales()).toHaveLength(2);
    expectDerived(kit.ledger);
  });

  test('asks a person before a first label where the present ledger is lost', async () => {
    const day = await dayWithBackup();
    destroy(ledgerFileIn(day.dataDir));
    const report = valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    expect(report).toMatchObject({ numbers: 0, labels: 0 });
    expect(report.lost).toMatchObject({ toMs: day.ledger.clock.nowMs() });
    const kit = reopen(day);
    expectSound(kit.ledger);
    expect(kit.verdict(BEFORE)).toBe('already_printed');

    takeOrders(kit.ledger, [orderEntry(AFTER)]);
    await scanAll(kit, AFTER);
    expect(kit.prints.direct.labels).toEqual([]);
    expect(day.gateway.sales()).toHaveLength(2);
    expect(kit.card(keyOf(AFTER))).toMatchObject({
      numberState: 'issued',
      trackNo: day.gateway.sales().at(-1)?.trackNo,
      labelDoubt: { code: 'LABEL_MAY_EXIST' },
    });
    expect(kit.verdict(AFTER)).toBe('needs_decision');
    await kit.settled();
    expect(kit.prints.direct.labels).toEqual([]);

    valueOf(kit.bench.startPrint(keyOf(AFTER)));
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
    expect(kit.card(keyOf(AFTER)).labelDoubt).toBeNull();
    expect(kit.verdict(AFTER)).toBe('already_printed');
  });

  test('takes the label that is on a parcel already as its first one', async () => {
    const day = await dayWithBackup();
    destroy(ledgerFileIn(day.dataDir));
    valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    const kit = reopen(day);
    takeOrders(kit.ledger, [orderEntry(AFTER)]);
    await scanAll(kit, AFTER);
    const trackNo = kit.card(keyOf(AFTER)).trackNo ?? '';
    expect(kit.verdict(trackNo)).toBe('confirmed');
    expect(kit.card(keyOf(AFTER))).toMatchObject({ labels: 1, print: { state: 'confirmed' } });
    expect(kit.verdict(AFTER)).toBe('already_printed');
    expect(kit.prints.direct.labels).toEqual([]);
  });

  test('prints again by itself when a person has settled the lost time', async () => {
    const day = await dayWithBackup();
    destroy(ledgerFileIn(day.dataDir));
    valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    const kit = reopen(day);
    endLostPeriod(kit.ledger.db);
    takeOrders(kit.ledger, [orderEntry(orderIdOf(3))]);
    await scanAll(kit, orderIdOf(3));
    expect(kit.prints.direct.labels).toHaveLength(1);
  });

  test('keeps a lost time that was not settled through the next restore', async () => {
    const day = await dayWithBackup();
    destroy(ledgerFileIn(day.dataDir));
    const { lost } = valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    const second = valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs() + 1));
    expect(second.lost).toEqual(lost);
  });

  test('sets the present ledger aside whole, and can go back to it', async () => {
    const day = await dayWithBackup();
    const before = readFileSync(ledgerFileIn(day.dataDir));
    valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    const [aside = ''] = setAside(day.dataDir);
    expect(readFileSync(aside).equals(before)).toBe(true);
    valueOf(restore(day.dataDir, aside, day.ledger.clock.nowMs() + 1));
    expect(setAside(day.dataDir)).toHaveLength(2);
    const kit = reopen(day);
    expect(readNumber(kit.ledger.db, keyOf(AFTER))?.state).toBe('issued');
    expectSound(kit.ledger);
  });

  test('carries over what ledgers that parted ways sealed with other keys', async () => {
    const day = await dayWithBackup();
    valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    const [aside = ''] = setAside(day.dataDir);
    const parted = openTestLedger({ dataDir: day.dataDir, clock: day.ledger.clock });
    takeOrders(parted, [orderEntry(orderIdOf(3))]);
    parted.close();
    valueOf(restore(day.dataDir, aside, day.ledger.clock.nowMs() + 1));
    const kit = reopen(day);
    for (const id of [BEFORE, AFTER, orderIdOf(3)]) {
      expect(kit.card(keyOf(id)).receiver).toMatchObject({ name: '柳**' });
    }
  });

  test.each([
    ['is damaged', destroy, 'BACKUP_UNUSABLE'],
    [
      'is cut short',
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 9_000)),
      'BACKUP_UNUSABLE',
    ],
    ['is not there', (file: string) => renameSync(file, `${file}.away`), 'BACKUP_UNUSABLE'],
  ])('leaves the present ledger as it is where the backup %s', async (_, spoil, code) => {
    const day = await dayWithBackup();
    const before = readFileSync(ledgerFileIn(day.dataDir));
    spoil(day.backup);
    expect(codeOf(restore(day.dataDir, day.backup, 1))).toBe(code);
    expect(readFileSync(ledgerFileIn(day.dataDir)).equals(before)).toBe(true);
    expect(setAside(day.dataDir)).toEqual([]);
  });

  test('refuses the ledger of another bench, and one of the other kind', async () => {
    const day = await dayWithBackup();
    const other = openTestLedger();
    const foreign = join(tempFolder(), 'foreign.sqlite');
    copyLedgerFile(other.file, foreign);
    expect(codeOf(restore(day.dataDir, foreign, 1))).toBe('BACKUP_OTHER_LEDGER');
  });

  test('opens a lost time on a new PC, where there is no ledger to look into', async () => {
    const day = await dayWithBackup();
    const dataDir = tempFolder();
    const report = valueOf(restore(dataDir, day.backup, day.ledger.clock.nowMs()));
    expect(report).toMatchObject({ replaced: null, lost: { toMs: day.ledger.clock.nowMs() } });
    copyFileSync(join(day.dataDir, 'ledger.key'), join(dataDir, 'ledger.key'));
    const ledger = openTestLedger({ dataDir });
    expect(readLostPeriod(ledger.db)).toEqual(report.lost);
    expect(readNumber(ledger.db, keyOf(BEFORE))?.state).toBe('issued');
  });
});

describe('a restore that is stopped', () => {
  /** The names in the data folder that stand for the ledger while files change places. */
  const cuts = [
    ['before anything has its name', []],
    ['after the write-ahead log was set aside', ['ledger.sqlite-wal']],
    ['after the old ledger was set aside', ['ledger.sqlite-wal', 'ledger.sqlite']],
  ] as const;

  test.each(cuts)('%s ends with the new ledger at the next start', async (_, moved) => {
    const day = await dayWithBackup();
    const { dataDir } = day;
    copyLedgerFile(day.backup, join(dataDir, 'ledger.sqlite.restoring'));
    writeFileSync(join(dataDir, 'ledger.sqlite-wal'), '');
    writeFileSync(
      join(dataDir, 'restore.json'),
      JSON.stringify({ replaced: 'replaced-20261121T120000000Z.sqlite' }),
    );
    mkdirSync(backupFolderIn(dataDir), { recursive: true });
    for (const name of moved) {
      const end = name.slice('ledger.sqlite'.length);
      const aside = `replaced-20261121T120000000Z.sqlite${end}`;
      renameSync(join(dataDir, name), join(backupFolderIn(dataDir), aside));
    }
    const ledger = openTestLedger({ dataDir });
    expect(readNumber(ledger.db, keyOf(BEFORE))?.state).toBe('issued');
    expect(readNumber(ledger.db, keyOf(AFTER))).toBeNull();
    expect(setAside(dataDir)).toHaveLength(1);
    expect(readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([]);
  });

  test('while it prepares leaves the old ledger', async () => {
    const day = await dayWithBackup();
    writeFileSync(join(day.dataDir, 'ledger.sqlite.restoring'), 'half a file');
    const ledger = openTestLedger({ dataDir: day.dataDir });
    expect(readNumber(ledger.db, keyOf(AFTER))?.state).toBe('issued');
    expect(readdirSync(day.dataDir).filter((name) => /restor/.test(name))).toEqual([]);
  });

  test('at any moment by SIGKILL leaves every number, and a ledger that verifies', async () => {
    const day = await dayWithBackup();
    for (let turn = 0; turn < 25; turn += 1) {
      const task = restoreTask(day.dataDir, day.backup, Date.now());
      const running = startScript('test/support/station/care-process.ts', [JSON.stringify(task)]);
      await running.firstLine;
      const until = process.hrtime.bigint() + BigInt(Math.floor(Math.random() * 40_000_000));
      while (process.hrtime.bigint() < until) await new Promise(setImmediate);
      await running.signal('SIGKILL');
      const ledger = openTestLedger({ dataDir: day.dataDir, clock: day.ledger.clock });
      for (const id of [BEFORE, AFTER]) {
        expect(readNumber(ledger.db, keyOf(id))?.state).toBe('issued');
      }
      expectSound(ledger);
      ledger.close();
    }
  });
});
