import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runExport } from '../../../electron/core/exporting/run-export.ts';
import { readCsv } from '../../../electron/core/importing/read-csv.ts';
import { readXlsx } from '../../../electron/core/importing/read-xlsx.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import type { ExportTask } from '../../../electron/core/exporting/export-task.ts';
import type { ExportProgress } from '../../../shared/export.ts';
import { EVERY_NUMBER } from '../../../shared/ledger-filter.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putManyNumbers } from '../../support/station/many-numbers.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

let ledger: TestLedger;
let folder: string;

beforeEach(() => {
  ledger = openTestLedger();
  folder = tempFolder();
});

const taskOf = (name: string, over: Partial<ExportTask> = {}): ExportTask => ({
  ledgerFile: ledger.file,
  file: join(folder, name),
  format: name.endsWith('.csv') ? 'csv' : 'xlsx',
  filter: EVERY_NUMBER,
  tail: null,
  language: 'zh-CN',
  ...over,
});

const start = (task: ExportTask, heard: (progress: ExportProgress) => void = () => undefined) =>
  runExport(sourceWorkers, task, heard);

/** The lines of a CSV file below its headings. */
const linesOf = (name: string): readonly (readonly unknown[])[] =>
  readCsv(readFileSync(join(folder, name), 'utf8'))
    .slice(1)
    .map(({ cells }) => cells);

describe('an export', () => {
  test('tells what the ledger knows of each number, newest first', async () => {
    const [first] = await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
    const kit = printKit(ledger);
    ledger.clock.advance(60_000);
    const jobId = kit.print(the(first));
    await kit.queue.idle();
    ledger.clock.advance(60_000);
    expect(kit.queue.confirm(jobId, 'key')).toBe(true);
    const report = valueOf(await start(taskOf('a.csv')).outcome);
    expect(report).toMatchObject({ rows: 2, sheets: 1 });
    const [newer, older] = linesOf('a.csv');
    expect(newer?.slice(0, 9)).toEqual([
      orderIdOf(2),
      '',
      expect.stringMatching(/^\d+$/),
      '中通快递',
      '抖音',
      expect.any(String),
      '已取号',
      '没有打印',
      '0',
    ]);
    expect(older?.slice(6, 13)).toEqual([
      '已取号',
      '已确认出纸',
      '1',
      '2026-11-21 12:00:00',
      '2026-11-21 12:01:00',
      '2026-11-21 12:02:00',
      'tester',
    ]);
  });

  test('holds no receiver', async () => {
    await issueOrders(ledger, orderIdOf(1));
    await start(taskOf('a.csv')).outcome;
    const text = readFileSync(join(folder, 'a.csv'), 'utf8');
    for (const secret of ['柳试之', '13700001234', '梧桐街', '玄武区']) {
      expect(text).not.toContain(secret);
    }
  });

  test('holds what the filter leaves', async () => {
    putManyNumbers(ledger.db, { first: 1, count: 3 });
    putManyNumbers(ledger.db, { first: 4, count: 2, carrier: 'yunda' });
    const filter = { ...EVERY_NUMBER, carrier: 'yunda' };
    await start(taskOf('a.csv', { filter })).outcome;
    expect(linesOf('a.csv').map(([id]) => id)).toEqual([orderIdOf(5), orderIdOf(4)]);
  });

  test('of 100,000 numbers tells how far it is, in both formats', async () => {
    putManyNumbers(ledger.db, { first: 1, count: 100_000 });
    for (const name of ['a.csv', 'a.xlsx']) {
      const heard: ExportProgress[] = [];
      const report = valueOf(await start(taskOf(name), (step) => heard.push(step)).outcome);
      expect(report?.rows).toBe(100_000);
      expect(heard[0]).toEqual({ rows: 0, total: 100_000 });
      expect(heard.at(-1)).toEqual({ rows: 100_000, total: 100_000 });
    }
    const expected = Array.from({ length: 100_000 }, (_, place) => orderIdOf(100_000 - place));
    expect(linesOf('a.csv').map(([id]) => id)).toEqual(expected);
    const [sheet] = await readXlsx(readFileSync(join(folder, 'a.xlsx')));
    expect(sheet?.lines.slice(1).map(({ cells }) => cells[0])).toEqual(expected);
  });

  test('that is cancelled leaves no file and keeps the one that was there', async () => {
    putManyNumbers(ledger.db, { first: 1, count: 60_000 });
    writeFileSync(join(folder, 'a.csv'), 'before');
    const running = start(taskOf('a.csv'), ({ rows }) => {
      if (rows > 0) running.stop();
    });
    expect(valueOf(await running.outcome)).toBeNull();
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('before');
  });

  test('shows one moment while rows are written', async () => {
    putManyNumbers(ledger.db, { first: 1, count: 30_000 });
    let late = 30_001;
    const running = start(taskOf('a.csv'), () => {
      putManyNumbers(ledger.db, { first: late, count: 5 });
      ledger.db.exec("UPDATE numbers SET operator = 'late'");
      late += 5;
    });
    expect(valueOf(await running.outcome)?.rows).toBe(30_000);
    expect(late).toBeGreaterThan(30_001);
    const rows = linesOf('a.csv');
    expect(rows).toHaveLength(30_000);
    expect(new Set(rows.map((cells) => cells[12]))).toEqual(new Set(['']));
  });

  test('says that a file cannot be written', async () => {
    mkdirSync(join(folder, 'a.csv'));
    const outcome = await start(taskOf('a.csv')).outcome;
    expect(outcome).toMatchObject({ ok: false, error: { code: 'EXPORT_NOT_WRITABLE' } });
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});
