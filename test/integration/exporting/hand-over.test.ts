import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SheetPrinter } from '../../../electron/core/hand-over/hand-over-desk.ts';
import { handOver } from '../../../electron/core/hand-over/hand-over-desk.ts';
import { listHandOvers } from '../../../electron/ledger/hand-over.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { HandOverSheet } from '../../../shared/hand-over.ts';
import { fail, ok } from '../../../shared/result.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { NOON_MS } from '../../support/station/clock.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { putManyNumbers, trackNoAt } from '../../support/station/many-numbers.ts';
import { SENDER } from '../../support/station/orders.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const DAY = '2026-11-21';
const CHOICE = { day: DAY, carrier: 'zhongtong' };
const DAY_MS = 86_400_000;

let ledger: TestLedger;
let drawn: HandOverSheet[];

const paper: SheetPrinter = {
  print: async (sheet) => {
    drawn.push(sheet);
    return ok({ pages: 1 });
  },
  toPdf: async (sheet) => {
    drawn.push(sheet);
    return ok({ pages: 1, pdf: Buffer.from('%PDF') });
  },
};

beforeEach(() => {
  ledger = openTestLedger();
  drawn = [];
  putManyNumbers(ledger.db, { first: 1, count: 2, printed: 'confirmed' });
  putManyNumbers(ledger.db, { first: 3, count: 1, printed: 'spooled', shop: 'shop-b' });
  putManyNumbers(ledger.db, { first: 4, count: 1, printed: 'confirmed', carrier: 'yunda' });
  putManyNumbers(ledger.db, { first: 5, count: 1, printed: null });
  putManyNumbers(ledger.db, {
    first: 6,
    count: 1,
    printed: 'confirmed',
    atMs: NOON_MS - DAY_MS,
  });
});

const deps = (over: { sheets?: SheetPrinter; file?: string | null; canRecord?: boolean } = {}) => ({
  ...ledger.shared,
  practice: false,
  canRecord: over.canRecord ?? true,
  settings: () => ({ ...DEFAULT_SETTINGS, sender: SENDER }),
  sheets: over.sheets ?? paper,
  askWhere: async () => over.file ?? null,
});

const events = (): readonly unknown[] =>
  ledger.db
    .prepare("SELECT detail FROM events WHERE kind = 'hand_over_printed'")
    .pluck()
    .all()
    .map((detail): unknown => JSON.parse(String(detail)));

describe('the couriers of a day', () => {
  test('are those whose labels came to paper on it', () => {
    expect(listHandOvers(ledger.db, DAY)).toEqual([
      { carrier: 'zhongtong', parcels: 3, confirmed: 2 },
      { carrier: 'yunda', parcels: 1, confirmed: 1 },
    ]);
    expect(listHandOvers(ledger.db, '2026-11-20')).toEqual([
      { carrier: 'zhongtong', parcels: 1, confirmed: 1 },
    ]);
    expect(listHandOvers(ledger.db, '2026-11-22')).toEqual([]);
  });

  test('take no cancelled number and no label that did not come out', () => {
    ledger.db.exec(`UPDATE numbers SET state = 'cancelled' WHERE track_no = '${trackNoAt(1)}'`);
    ledger.db.exec(`UPDATE print_jobs SET state = 'failed' WHERE job_id = 'job-2'`);
    expect(listHandOvers(ledger.db, DAY)).toContainEqual({
      carrier: 'zhongtong',
      parcels: 1,
      confirmed: 0,
    });
  });

  test('do not take a parcel twice whose label was confirmed on a later day', () => {
    ledger.db.exec(`UPDATE print_jobs SET state = 'confirmed', changed_at_ms = ${NOON_MS + DAY_MS}
      WHERE state = 'spooled'`);
    expect(listHandOvers(ledger.db, DAY)).toContainEqual({
      carrier: 'zhongtong',
      parcels: 3,
      confirmed: 3,
    });
    expect(listHandOvers(ledger.db, '2026-11-22')).toEqual([]);
  });

  test('are found by an index', () => {
    const plan = ledger.db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT 1 FROM print_jobs j WHERE j.copy = 1
         AND j.state IN ('spooled', 'confirmed') AND j.created_at_ms >= 1 AND j.created_at_ms < 2`,
      )
      .all();
    expect(JSON.stringify(plan)).toContain('print_jobs_first_on_paper (created_at_ms>?');
  });
});

describe('a hand-over sheet', () => {
  test('lists the numbers in order, with shops and sender, and no receiver', async () => {
    expect(valueOf(await handOver(deps(), CHOICE, 'printer'))).toEqual({
      kind: 'printed',
      parcels: 3,
      pages: 1,
    });
    expect(drawn[0]).toMatchObject({
      carrierName: '中通快递',
      day: DAY,
      practice: false,
      sender: '试验仓 浙江省杭州市余杭区试验路9号',
      shops: ['shop-a', 'shop-b'],
      operator: 'tester',
    });
    expect(drawn[0]?.rows.map(({ trackNo, confirmed }) => [trackNo, confirmed])).toEqual([
      [trackNoAt(1), true],
      [trackNoAt(2), true],
      [trackNoAt(3), false],
    ]);
    expect(events()).toEqual([{ ...CHOICE, parcels: 3, pages: 1, way: 'printer' }]);
  });

  test('is a whole file or none', async () => {
    const folder = tempFolder();
    const file = join(folder, 'a.pdf');
    expect(valueOf(await handOver(deps({ file }), CHOICE, 'pdf'))).toMatchObject({ file });
    expect(readFileSync(file, 'utf8')).toBe('%PDF');
    const nowhere = join(folder, 'gone', 'a.pdf');
    expect(await handOver(deps({ file: nowhere }), CHOICE, 'pdf')).toMatchObject({
      error: { code: 'EXPORT_NOT_WRITABLE' },
    });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
    expect(events()).toHaveLength(1);
  });

  test('is no event where nobody printed or saved it', async () => {
    const closed = { ...paper, print: async () => ok(null) };
    const broken = { ...paper, print: async () => fail(fault('SHEET_NOT_DRAWN')) };
    const cancelled = { kind: 'cancelled' };
    expect(valueOf(await handOver(deps({ sheets: closed }), CHOICE, 'printer'))).toEqual(cancelled);
    expect(valueOf(await handOver(deps(), CHOICE, 'pdf'))).toEqual(cancelled);
    expect((await handOver(deps({ sheets: broken }), CHOICE, 'printer')).ok).toBe(false);
    expect(events()).toEqual([]);
  });

  test('is printed from a ledger that is only looked at, without an event', async () => {
    const outcome = await handOver(deps({ canRecord: false }), CHOICE, 'printer');
    expect(valueOf(outcome).kind).toBe('printed');
    expect(events()).toEqual([]);
  });

  test('is refused where there is nothing to hand over', async () => {
    const outcome = await handOver(deps(), { day: '2026-11-22', carrier: 'yunda' }, 'pdf');
    expect(outcome).toMatchObject({ error: { code: 'HAND_OVER_EMPTY' } });
    expect(drawn).toEqual([]);
  });
});
