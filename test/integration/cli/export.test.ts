import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../../electron/core/importing/read-csv.ts';
import { readXlsx } from '../../../electron/core/importing/read-xlsx.ts';
import { pollUntil } from '../../support/poll.ts';
import { runStation, startStation } from '../../support/station/cli.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putManyNumbers } from '../../support/station/many-numbers.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

let ledger: TestLedger;
let folder: string;

beforeEach(() => {
  ledger = openTestLedger();
  folder = tempFolder();
});

describe('station export', () => {
  test('writes both formats beside an open window and ends with a summary', async () => {
    putManyNumbers(ledger.db, { first: 1, count: 3 });
    for (const name of ['a.csv', 'a.xlsx']) {
      const file = join(folder, name);
      const run = await runStation(['export', file, '--data', ledger.dataDir]);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.lines).toEqual([
        { state: 'done', file, rows: 3, sheets: 1, bytes: expect.any(Number) },
      ]);
    }
    const ids = [3, 2, 1].map(orderIdOf);
    const csv = readCsv(readFileSync(join(folder, 'a.csv'), 'utf8'));
    expect(csv.slice(1).map(({ cells }) => cells[0])).toEqual(ids);
    const [sheet] = await readXlsx(readFileSync(join(folder, 'a.xlsx')));
    expect(sheet?.lines.slice(1).map(({ cells }) => cells[0])).toEqual(ids);
    expect(sheet?.lines[0]?.cells[0]).toBe('Order id');
  });

  test('writes what the options leave', async () => {
    putManyNumbers(ledger.db, { first: 1, count: 2 });
    putManyNumbers(ledger.db, { first: 3, count: 2, carrier: 'yunda' });
    const file = join(folder, 'a.csv');
    const of = (...options: readonly string[]) =>
      runStation(['export', file, '--data', ledger.dataDir, ...options]);
    expect((await of('--carrier', 'yunda')).lines).toMatchObject([{ rows: 2 }]);
    expect((await of('--state', 'refused')).lines).toMatchObject([{ rows: 0 }]);
    expect((await of('--print', 'none', '--text', orderIdOf(1))).lines).toMatchObject([
      { rows: 1 },
    ]);
  });

  test.each([
    [['a.txt']],
    [['a.csv', '--state', 'fine']],
    [['a.csv', '--day', '2026-02-30']],
    [['a.csv', '--wave', '1']],
    [[]],
  ])('is told its use for %j', async (words) => {
    const run = await runStation(['export', ...words, '--data', ledger.dataDir]);
    expect(run).toMatchObject({ code: 64, stdout: '' });
    expect(run.stderr).toContain('station export FILE.csv|FILE.xlsx --data DIR');
  });

  test('is refused where there is no ledger or no folder', async () => {
    const noLedger = await runStation(['export', join(folder, 'a.csv'), '--data', folder]);
    expect(noLedger).toMatchObject({ code: 1 });
    expect(noLedger.lines).toMatchObject([{ state: 'refused', code: 'LEDGER_UNOPENABLE' }]);
    const file = join(folder, 'gone', 'a.csv');
    const noFolder = await runStation(['export', file, '--data', ledger.dataDir]);
    expect(noFolder.lines).toEqual([{ state: 'refused', file, code: 'EXPORT_NOT_WRITABLE' }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['SIGKILL', { code: null, signal: 'SIGKILL' }],
    ['SIGINT', { code: 1, signal: null }],
  ] as const)('leaves no file under its name after %s', async (signal, end) => {
    putManyNumbers(ledger.db, { first: 1, count: 30_000 });
    const name = `${signal}.xlsx`;
    const file = join(folder, name);
    const running = startStation(['export', file, '--data', ledger.dataDir]);
    await pollUntil(async () => readdirSync(folder).find((other) => other.startsWith(`${name}.`)), {
      deadlineMs: 30_000,
      what: 'the unfinished file',
    });
    const ended = await running.signal(signal);
    expect(readdirSync(folder)).not.toContain(name);
    expect(ended).toMatchObject(end);
  });
});
