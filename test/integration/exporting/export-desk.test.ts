import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExportDesk, ExportDeskDeps } from '../../../electron/core/exporting/export-desk.ts';
import { createExportDesk } from '../../../electron/core/exporting/export-desk.ts';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { EVERY_NUMBER } from '../../../shared/ledger-filter.ts';
import { pollUntil } from '../../support/poll.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putManyNumbers } from '../../support/station/many-numbers.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

let ledger: TestLedger;
let file: string;
let names: string[];

beforeEach(() => {
  ledger = openTestLedger();
  file = join(tempFolder(), 'a.csv');
  names = [];
  putManyNumbers(ledger.db, { first: 1, count: 500 });
});

const deskOf = (over: Partial<ExportDeskDeps> = {}): ExportDesk =>
  createExportDesk({
    ledgerFile: ledger.file,
    tailHash: null,
    workers: sourceWorkers,
    askWhere: async ({ name }) => {
      names.push(name);
      return file;
    },
    language: () => 'zh-CN',
    nowMs: ledger.clock.nowMs,
    changed: () => undefined,
    drop: (work) => void work.catch(() => undefined),
    ...over,
  });

const until = (desk: ExportDesk, kind: string): Promise<unknown> =>
  pollUntil(async () => (desk.state().kind === kind ? desk.state() : undefined), {
    deadlineMs: 30_000,
    what: `an export that is ${kind}`,
    seen: async () => JSON.stringify(desk.state()),
  });

describe('the export desk', () => {
  test('offers a name, runs one export at a time and tells of its end', async () => {
    const desk = deskOf();
    expect(desk.state()).toEqual({ kind: 'idle' });
    const started = valueOf(await desk.start(EVERY_NUMBER, 'csv'));
    expect(started).toMatchObject({ kind: 'running', file, stopping: false });
    expect(await desk.start(EVERY_NUMBER, 'xlsx')).toMatchObject({
      error: { code: 'EXPORT_RUNNING' },
    });
    expect(await until(desk, 'done')).toMatchObject({ file, report: { rows: 500 } });
    expect(names).toEqual(['底单-2026-11-21.csv']);
  });

  test('begins nothing where nobody names a file', async () => {
    const desk = deskOf({ askWhere: async () => null });
    expect(valueOf(await desk.start(EVERY_NUMBER, 'csv'))).toEqual({ kind: 'idle' });
  });

  test('stops when it is asked to', async () => {
    const desk = deskOf();
    await desk.start(EVERY_NUMBER, 'csv');
    expect(desk.cancel()).toMatchObject({ kind: 'running', stopping: true });
    await until(desk, 'cancelled');
    expect(existsSync(file)).toBe(false);
  });

  test('stops before the station closes', async () => {
    const desk = deskOf();
    await desk.start(EVERY_NUMBER, 'csv');
    await desk.close();
    expect(desk.state().kind).toBe('cancelled');
  });

  test('says why it failed, and can begin again', async () => {
    const desk = deskOf({ askWhere: async () => join(file, 'nowhere', 'a.csv') });
    await desk.start(EVERY_NUMBER, 'csv');
    expect(await until(desk, 'failed')).toMatchObject({ fault: { code: 'EXPORT_NOT_WRITABLE' } });
    expect((await desk.start(EVERY_NUMBER, 'csv')).ok).toBe(true);
  });

  test('says that it failed where its thread broke', async () => {
    const desk = deskOf({ workers: () => join(file, 'no-worker.ts') });
    await desk.start(EVERY_NUMBER, 'csv');
    expect(await until(desk, 'failed')).toMatchObject({ fault: { code: 'INTERNAL' } });
  });
});
