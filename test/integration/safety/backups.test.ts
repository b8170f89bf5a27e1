import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openContent } from '../../../electron/core/parcels/parcel-content.ts';
import type { CareTask } from '../../../electron/core/safety/care-job.ts';
import { doCare } from '../../../electron/core/safety/care-job.ts';
import type { Care, CareDeps } from '../../../electron/core/safety/care.ts';
import { createCare } from '../../../electron/core/safety/care.ts';
import {
  backupFolderIn,
  dailyName,
  listBackups,
  pruneBackups,
} from '../../../electron/ledger/backups.ts';
import { checkLedgerFile } from '../../../electron/ledger/check-file.ts';
import { runStation, startScript } from '../../support/station/cli.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries } from '../../support/station/orders.ts';
import { errorOf, the, valueOf } from '../../support/station/result.ts';
import { backUp } from '../../support/station/safe-ledger.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const DAY_MS = 24 * 60 * 60_000;
const countIn = (file: string): unknown => {
  const db = new Database(file, { readonly: true });
  const count = db.prepare('SELECT count(*) FROM parcels').pluck().get();
  db.close();
  return count;
};

describe('a backup', () => {
  test('holds what is committed, in one file, while the ledger is written', () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(30));
    const file = backUp(ledger.dataDir, ledger.clock.nowMs());
    takeOrders(ledger, orderEntries(40));
    expect(readdirSync(backupFolderIn(ledger.dataDir))).toEqual([dailyName(ledger.clock.nowMs())]);
    expect(countIn(file)).toBe(30);
    expect(checkLedgerFile(file)).toEqual(checkLedgerFile(ledger.file));
    expect(listBackups(ledger.dataDir)).toMatchObject([
      { kind: 'daily', madeAtMs: ledger.clock.nowMs() },
    ]);
  });

  test('of a damaged ledger is not made, and the good one stays', () => {
    const ledger = openTestLedger();
    const good = backUp(ledger.dataDir, 1);
    ledger.close();
    writeFileSync(ledger.file, 'These are no rows. '.repeat(500));
    const task: CareTask = { kind: 'back_up', dataDir: ledger.dataDir, atMs: 2 };
    expect(errorOf(doCare(task)).code).toBe('LEDGER_DAMAGED');
    expect(listBackups(ledger.dataDir)).toHaveLength(1);
    expect(checkLedgerFile(good).ok).toBe(true);
  });

  test('that is killed leaves no backup that is not whole', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(800));
    ledger.close();
    for (let turn = 0; turn < 12; turn += 1) {
      const task: CareTask = { kind: 'back_up', dataDir: ledger.dataDir, atMs: turn };
      const running = startScript('test/support/station/care-process.ts', [JSON.stringify(task)]);
      await running.firstLine;
      const until = performance.now() + Math.random() * 40;
      while (performance.now() < until) await new Promise(setImmediate);
      await running.signal('SIGKILL');
    }
    for (const { name } of listBackups(ledger.dataDir)) {
      expect(checkLedgerFile(join(backupFolderIn(ledger.dataDir), name)).ok).toBe(true);
    }
    const whole = backUp(ledger.dataDir, 99);
    expect(countIn(whole)).toBe(800);
  });

  test('is made and restored by the command line', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(3));
    ledger.close();
    const to = join(tempFolder(), 'deep', 'copy.sqlite');
    const { dataDir } = ledger;
    expect(await runStation(['backup', '--data', dataDir, '--to', to])).toMatchObject({
      code: 0,
      lines: [{ backup: to }],
    });
    const fresh = tempFolder();
    expect(await runStation(['restore', to, '--data', fresh])).toMatchObject({
      code: 0,
      lines: [{ restored: to, replaced: '', lost_from: expect.stringMatching(/Z$/) }],
    });
    expect(countIn(join(fresh, 'ledger.sqlite'))).toBe(3);
    const wrong = await runStation(['restore', join(fresh, 'nothing.sqlite'), '--data', dataDir]);
    expect([wrong.code, wrong.stderr]).toEqual([64, expect.stringContaining('BACKUP_UNUSABLE')]);
  });
});

describe('backups that are more than enough', () => {
  test('go, the newest and what a restore set aside stay', () => {
    const dataDir = tempFolder();
    mkdirSync(backupFolderIn(dataDir));
    const put = (name: string, atMs: number): void => {
      const path = join(backupFolderIn(dataDir), name);
      writeFileSync(path, '');
      utimesSync(path, atMs / 1000, atMs / 1000);
    };
    for (let day = 0; day < 5; day += 1) put(dailyName(day * DAY_MS), 0);
    put('before-step-20.sqlite', 10 * DAY_MS);
    put('before-step-30.sqlite', 90 * DAY_MS);
    put('replaced-19700101T000000000Z.sqlite', 0);
    put('notes.txt', 0);
    for (const end of ['.new', '.new-journal']) put(`${dailyName(4 * DAY_MS)}${end}`, 0);
    put(`${dailyName(5 * DAY_MS)}.new`, 0);
    pruneBackups(dataDir, {
      daily: 2,
      beforeStepSinceMs: 50 * DAY_MS,
      unfinishedSinceMs: 5 * DAY_MS,
    });
    expect(readdirSync(backupFolderIn(dataDir)).toSorted()).toEqual([
      'before-step-30.sqlite',
      dailyName(3 * DAY_MS),
      dailyName(4 * DAY_MS),
      `${dailyName(5 * DAY_MS)}.new`,
      'notes.txt',
      'replaced-19700101T000000000Z.sqlite',
    ]);
  });
});

interface Watched {
  readonly care: Care;
  readonly tasks: readonly string[];
  readonly damaged: readonly string[];
}

const watch = (ledger: TestLedger, over: Partial<CareDeps> = {}): Watched => {
  const tasks: string[] = [];
  const damaged: string[] = [];
  const care = createCare({
    ledger,
    settings: () => ({ backupsKept: 2, retentionDays: 90 }),
    nowMs: ledger.clock.nowMs,
    operator: () => OPERATOR,
    clockIsRight: () => true,
    runTask: async (task) => {
      tasks.push(task.kind);
      return doCare(task);
    },
    damaged: (why) => damaged.push(why.code),
    failed: (error) => {
      throw error;
    },
    changed: () => undefined,
    ...over,
  });
  return { care, tasks, damaged };
};

describe('looking after a ledger', () => {
  test('removes personal data only while the gateway says that the clock is right', async () => {
    const ledger = openTestLedger();
    const [parcel] = takeOrders(ledger, orderEntries(1));
    ledger.clock.advance(91 * DAY_MS);
    const contentAfter = async (clockIsRight: boolean): Promise<boolean> => {
      const { care } = watch(ledger, { clockIsRight: () => clockIsRight });
      await care.start();
      await care.stop();
      return openContent(ledger.db, ledger.opener, the(parcel).key).ok;
    };
    expect(await contentAfter(false)).toBe(true);
    expect(await contentAfter(true)).toBe(false);
  });

  test('checks it at every start and backs it up once a day', async () => {
    const ledger = openTestLedger();
    const days = [0, 1, DAY_MS - 2, 1, DAY_MS, DAY_MS];
    const seen: string[] = [];
    for (const later of days) {
      ledger.clock.advance(later);
      const { care, tasks } = watch(ledger);
      await care.start();
      await care.stop();
      seen.push(tasks.join(' '));
    }
    expect(seen).toEqual([
      'check back_up',
      'check',
      'check',
      'check back_up',
      'check back_up',
      'check back_up',
    ]);
    expect(listBackups(ledger.dataDir)).toHaveLength(2);
  });

  test('backs it up all the same where an older backup is of a time to come', async () => {
    const ledger = openTestLedger();
    backUp(ledger.dataDir, ledger.clock.nowMs() + 900 * DAY_MS);
    const { care, tasks } = watch(ledger);
    await care.start();
    await care.stop();
    expect(tasks).toEqual(['check', 'back_up']);
  });

  test('says that it is damaged, and does nothing more then', async () => {
    const ledger = openTestLedger();
    ledger.close();
    writeFileSync(ledger.file, 'These are no rows. '.repeat(500));
    const { care, tasks, damaged } = watch(ledger);
    await care.start();
    await care.stop();
    expect([tasks, damaged]).toEqual([['check'], ['LEDGER_DAMAGED']]);
  });

  test('says when no backup could be made, until one is', async () => {
    const ledger = openTestLedger();
    const { care } = watch(ledger);
    writeFileSync(backupFolderIn(ledger.dataDir), 'a file in the way');
    expect(errorOf(await care.backUp()).code).toBe('BACKUP_FAILED');
    expect(care.warnings().map(({ code }) => code)).toContain('BACKUP_FAILED');
    const again = watch(openTestLedger()).care;
    valueOf(await again.backUp());
    expect(again.warnings().map(({ code }) => code)).not.toContain('BACKUP_FAILED');
    expect(existsSync(ledger.file)).toBe(true);
  });
});
