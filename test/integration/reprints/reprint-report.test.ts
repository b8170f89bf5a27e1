import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../../electron/core/importing/read-csv.ts';
import { giveOutReport } from '../../../electron/core/reprints/give-out-report.ts';
import { reprintReport } from '../../../electron/core/reprints/reprint-report.ts';
import { addJob, readJobsOfParcel } from '../../../electron/ledger/print-jobs.ts';
import { listReprints } from '../../../electron/ledger/reprints.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { ReprintReport, ReprintSheet } from '../../../shared/reprints.ts';
import { ok } from '../../../shared/result.ts';
import { NOON_MS } from '../../support/station/clock.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putManyNumbers, trackNoAt } from '../../support/station/many-numbers.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { newJobId } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const DAY = '2026-11-21';
const DAY_MS = 86_400_000;

let ledger: TestLedger;

/** Puts a label into line: the first one of a parcel, then its reprints. */
function put(place: number, atMs: number, operator: string): void {
  const key = keyOf(orderIdOf(place));
  const jobs = readJobsOfParcel(ledger.db, key);
  const copy = jobs.length + 1;
  const first = { reprintOf: null, reason: null };
  const role = copy > 2 ? 'lead' : 'packer';
  const reprint = { reprintOf: jobs.at(-1)?.jobId ?? null, reason: 'lost', role } as const;
  const added = addJob(ledger.db, {
    key,
    trackNo: trackNoSchema.parse(trackNoAt(place)),
    jobId: newJobId(),
    copy,
    backend: 'direct',
    printer: null,
    ...(copy === 1 ? first : reprint),
    operator,
    atMs,
  });
  expect(added).toBe(true);
}

beforeEach(() => {
  ledger = openTestLedger();
  putManyNumbers(ledger.db, { first: 1, count: 3 });
  for (const place of [1, 2, 3]) put(place, NOON_MS - DAY_MS, 'wang');
  put(1, NOON_MS - DAY_MS, 'wang');
  put(2, NOON_MS + 1, '=li');
  put(1, NOON_MS + 2, 'wang');
});

const reportOf = (day: string): ReprintReport => reprintReport(day, listReprints(ledger.db, day));

interface GivenOut {
  readonly report?: ReprintReport;
  readonly way: 'csv' | 'printer';
  readonly language?: Language;
  readonly file?: string | null;
  readonly print?: (
    sheet: ReprintSheet,
  ) => Promise<ReturnType<typeof ok<{ pages: number } | null>>>;
}

const giveOut = ({
  report = reportOf(DAY),
  way,
  language = 'zh-CN',
  file = null,
  print,
}: GivenOut) =>
  giveOutReport(
    {
      ...ledger.shared,
      practice: true,
      language: () => language,
      reprintSheets: { print: print ?? (async () => ok(null)) },
      askWhere: async () => file,
    },
    report,
    way,
  );

describe('the reprints of a day', () => {
  test('are those that were asked for on it, first labels left out', () => {
    expect(reportOf(DAY).rows).toMatchObject([
      { orderId: orderIdOf(2), trackNo: trackNoAt(2), reprint: 1, role: 'packer', operator: '=li' },
      { orderId: orderIdOf(1), reprint: 2, role: 'lead', operator: 'wang', state: 'queued' },
    ]);
    expect(reportOf('2026-11-20').rows).toHaveLength(1);
    expect(reportOf('2026-11-22').rows).toEqual([]);
  });

  test('are found by an index', () => {
    const plan = ledger.db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT 1 FROM print_jobs WHERE copy > 1 AND created_at_ms >= 1 AND created_at_ms < 2',
      )
      .all();
    expect(JSON.stringify(plan)).toContain('print_jobs_reprints (created_at_ms>?');
  });
});

describe('the report', () => {
  test('becomes a CSV file that a spreadsheet opens without harm', async () => {
    const file = join(tempFolder(), 'a.csv');
    expect(valueOf(await giveOut({ way: 'csv', file }))).toEqual({ kind: 'saved', file });
    const text = readFileSync(file, 'utf8');
    const [heads, ...rows] = readCsv(text).map(({ cells }) => cells);
    expect(heads).toEqual([
      '时间',
      '订单号',
      '包裹',
      '运单号',
      '第几次重打',
      '原因',
      '操作员',
      '身份',
      '打印状态',
    ]);
    expect(rows.map((cells) => cells.slice(1))).toEqual([
      [orderIdOf(2), '', trackNoAt(2), '1', '面单丢失', '=li', '打包员', '排队等打印'],
      [orderIdOf(1), '', trackNoAt(1), '2', '面单丢失', 'wang', '主管', '排队等打印'],
    ]);
    expect(text).toContain(`${orderIdOf(1)}\t,`);
    expect(text).toContain("'=li");
  });

  test('speaks the language of the bench', async () => {
    const file = join(tempFolder(), 'a.csv');
    valueOf(await giveOut({ way: 'csv', file, language: 'en' }));
    expect(readFileSync(file, 'utf8')).toContain('Label lost,wang\t,Lead,Waiting to print');
  });

  test('goes to paper with who made it, and says where a dialog was closed', async () => {
    const drawn: ReprintSheet[] = [];
    const print = async (sheet: ReprintSheet) => {
      drawn.push(sheet);
      return ok<{ pages: number } | null>({ pages: 1 });
    };
    expect(valueOf(await giveOut({ way: 'printer', print }))).toEqual({
      kind: 'printed',
      pages: 1,
    });
    expect(drawn).toMatchObject([
      { day: DAY, labels: 2, operator: 'tester', practice: true, printedAtMs: NOON_MS },
    ]);
    expect(valueOf(await giveOut({ way: 'printer' }))).toEqual({ kind: 'cancelled' });
    expect(valueOf(await giveOut({ way: 'csv' }))).toEqual({ kind: 'cancelled' });
  });

  test('says why no file could be written', async () => {
    const file = join(tempFolder(), 'gone', 'a.csv');
    expect(await giveOut({ way: 'csv', file })).toMatchObject({
      error: { code: 'EXPORT_NOT_WRITABLE' },
    });
  });
});
