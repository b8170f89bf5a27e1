import { describe, expect, test } from 'vitest';
import { readOrderInfo } from '../../../electron/core/parcels/order-content.ts';
import { openContent } from '../../../electron/core/parcels/parcel-content.ts';
import { readParcelGoods } from '../../../electron/ledger/goods.ts';
import { readParcel } from '../../../electron/ledger/parcels.ts';
import type { ImportRowView } from '../../../shared/import-views.ts';
import { inPhase, importKit } from '../../support/station/importing.ts';
import type { ImportKit, Phase } from '../../support/station/importing.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderEntry, orderFile, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import {
  TITLES,
  csvText,
  inGb18030,
  inUtf8,
  tableRow,
  tableRows,
  workbook,
} from '../../support/station/tables.ts';

const ID = orderIdOf(1);

const take = async (kit: ImportKit, preview: Phase<'preview'>): Promise<Phase<'done'>> =>
  inPhase(valueOf(await kit.importer.take(preview.importId)), 'done');

const rowsOf = (kit: ImportKit, preview: Phase<'preview'>): readonly ImportRowView[] =>
  valueOf(kit.importer.rows(preview.importId, 0, 500)).rows;

const json = (...entries: readonly unknown[]): Uint8Array => inUtf8(orderFile(entries));

const parcelCount = (ledger: ReturnType<typeof openTestLedger>): unknown =>
  ledger.db.prepare('SELECT count(*) FROM parcels').pluck().get();

describe('a table', () => {
  test('in GB18030 is read, shown before anything is taken, and taken with all it says', async () => {
    const ledger = openTestLedger();
    const kit = importKit(ledger);
    const bytes = inGb18030(csvText([tableRow(ID), tableRow(ID, { 商品名称: '围巾', 数量: '2' })]));
    const preview = await kit.preview('订单.csv', bytes);
    expect(preview).toMatchObject({
      source: { kind: 'csv', encoding: 'GB18030' },
      counts: { fresh: 1, refused: 0 },
      table: { columns: TITLES, missing: [], remembered: false },
    });
    expect(rowsOf(kit, preview)).toMatchObject([
      {
        row: 2,
        orderId: ID,
        verdict: 'fresh',
        items: '试验衬衣 ×1，围巾 ×2',
        receiver: { name: '柳**', phone: '137****1234', region: '江苏省南京市玄武区' },
      },
    ]);
    expect(parcelCount(ledger)).toBe(0);

    const done = await take(kit, preview);
    expect(done.outcome).toEqual({ taken: 1, unchanged: 0, kept: 0, refused: 0, left: 0 });
    expect(readParcel(ledger.db, keyOf(ID))).toMatchObject({
      channel: '2',
      carrier: 'zhongtong',
      wave: '早班',
    });
    expect(readParcelGoods(ledger.db, keyOf(ID))).toEqual([
      { name: '试验衬衣', specs: '白色 / L', count: 1 },
      { name: '围巾', specs: '白色 / L', count: 2 },
    ]);
    const content = valueOf(openContent(ledger.db, ledger.opener, keyOf(ID)));
    expect(readOrderInfo(content).receiver_info.address.detail_address).toBe(
      '梧桐街 77 号, 3 栋 502 室',
    );
  });

  test.each([
    ['UTF-8', inUtf8(csvText([tableRow(ID)])), 'UTF-8'],
    ['UTF-8 with a byte order mark', inUtf8(`\uFEFF${csvText([tableRow(ID)])}`), 'UTF-8'],
    [
      'UTF-16 with tabs',
      new Uint8Array(
        Buffer.from(`\uFEFF${csvText([tableRow(ID)], { delimiter: '\t' })}`, 'utf16le'),
      ),
      'UTF-16',
    ],
    ['semicolons', inUtf8(csvText([tableRow(ID)], { delimiter: ';' })), 'UTF-8'],
  ])('in %s is read the same', async (_name, bytes, encoding) => {
    const kit = importKit(openTestLedger());
    const preview = await kit.preview('orders.csv', bytes);
    expect(preview.source).toEqual({ kind: 'csv', encoding });
    expect(rowsOf(kit, preview)).toMatchObject([{ orderId: ID, receiver: { name: '柳**' } }]);
  });

  test('of a workbook refuses numbers that lost digits, by row and column, and takes the rest', async () => {
    const ledger = openTestLedger();
    const kit = importKit(ledger);
    const [, ...others] = tableRow('x');
    const bytes = await workbook([
      [4.948795729456854e18, ...others],
      ['49000000000000000012', ...others],
      [123456789012345, ...others],
      tableRow(orderIdOf(4)).map((cell, place) => (TITLES[place] === '手机' ? 13700001234 : cell)),
      tableRow(orderIdOf(5)).map((cell, place) => (TITLES[place] === '数量' ? 3 : cell)),
      tableRow(orderIdOf(6)).map((cell, place) =>
        TITLES[place] === '波次' ? new Date('2026-11-21T00:00:00Z') : cell,
      ),
    ]);
    const preview = await kit.preview('orders.xlsx', bytes);
    expect(preview.source).toEqual({ kind: 'xlsx', sheet: 'Sheet1' });
    expect(preview.counts).toMatchObject({ refused: 1, fresh: 5 });
    expect(rowsOf(kit, preview)[0]).toMatchObject({
      row: 2,
      verdict: 'refused',
      faults: [{ code: 'CELL_NUMBER_MANGLED', details: { column: '订单编号' } }],
    });
    await take(kit, preview);
    const taken = ledger.db.prepare('SELECT order_id, wave FROM parcels').raw().all();
    expect(taken).toEqual([
      ['49000000000000000012', '早班'],
      ['123456789012345', '早班'],
      [orderIdOf(4), '早班'],
      [orderIdOf(5), '早班'],
      [orderIdOf(6), '2026-11-21'],
    ]);
    expect(readParcelGoods(ledger.db, keyOf(orderIdOf(5)))).toMatchObject([{ count: 3 }]);
  });

  test('keeps the mapping a person chose for the next file of the same layout', async () => {
    const ledger = openTestLedger();
    const titles = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const file = (n: number): Uint8Array =>
      inUtf8(csvText([tableRow(orderIdOf(n)).slice(0, 8)], { titles }));
    const columns = {
      orderId: 0,
      receiverName: 1,
      mobile: 2,
      province: 3,
      city: 4,
      district: 5,
      detail: 6,
      itemName: 7,
    };
    const kit = importKit(ledger);
    const first = await kit.preview('a.csv', file(1));
    expect(first.table?.missing).toContainEqual(['orderId']);
    expect(codeOf(await kit.importer.take(first.importId))).toBe('FILE_COLUMNS_MISSING');
    const mapping = { columns, channel: '27' };
    const usable = inPhase(valueOf(await kit.importer.map(first.importId, mapping)), 'preview');
    await take(kit, usable);

    const again = await importKit(ledger).preview('b.csv', file(2));
    expect(again.table).toMatchObject({ remembered: true, mapping });
  });
});

describe('an import', () => {
  test('says of every parcel how it stands to the ledger', async () => {
    const ledger = openTestLedger();
    const kit = importKit(ledger);
    await take(kit, await kit.preview('a.json', json(orderEntry(ID), orderEntry(orderIdOf(2)))));
    const preview = await kit.preview(
      'b.json',
      json(
        orderEntry(ID),
        orderEntry(orderIdOf(2), { remark: '易碎' }),
        orderEntry(orderIdOf(3)),
        orderEntry(orderIdOf(3)),
      ),
    );
    expect(rowsOf(kit, preview).map(({ row, verdict }) => [row, verdict])).toEqual([
      [4, 'refused'],
      [1, 'unchanged'],
      [2, 'changed'],
      [3, 'fresh'],
    ]);
    const done = await take(kit, preview);
    expect(done.outcome).toEqual({ taken: 2, unchanged: 1, kept: 0, refused: 1, left: 0 });
  });

  test('with another wave changes the wave of a parcel that waits', async () => {
    const ledger = openTestLedger();
    const kit = importKit(ledger);
    const file = (wave: string): Uint8Array => inUtf8(csvText([tableRow(ID, { 波次: wave })]));
    await take(kit, await kit.preview('a.csv', file('早班')));
    const preview = await kit.preview('a.csv', file('晚班'));
    expect(preview.counts).toMatchObject({ changed: 1, unchanged: 0 });
    await take(kit, preview);
    expect(the(readParcel(ledger.db, keyOf(ID))).wave).toBe('晚班');
  });

  test('of 10,000 rows can be cancelled on its way, and keeps what it took', async () => {
    const ledger = openTestLedger();
    const kit = importKit(ledger, (state, importer) => {
      if (state.phase === 'taking' && state.done > 0) importer.cancel();
    });
    const preview = await kit.preview('many.csv', inUtf8(csvText(tableRows(10_000))));
    expect(preview.counts.fresh).toBe(10_000);
    const { outcome } = await take(kit, preview);
    expect(outcome.taken).toBeGreaterThan(0);
    expect(outcome.left).toBeGreaterThan(0);
    expect(outcome.taken + outcome.left).toBe(10_000);
    expect(parcelCount(ledger)).toBe(outcome.taken);
    const { rows } = valueOf(kit.importer.rows(preview.importId, 0, 10_000));
    const isLeft = ({ orderId }: ImportRowView): boolean =>
      readParcel(ledger.db, keyOf(orderId)) === null;
    expect(rows.filter(isLeft)).toHaveLength(outcome.left);
    expect(rows.filter((row) => row.left !== isLeft(row))).toEqual([]);

    const again = importKit(ledger);
    const rest = await again.preview('many.csv', inUtf8(csvText(tableRows(10_000))));
    expect(rest.counts).toMatchObject({ unchanged: outcome.taken, fresh: outcome.left });
    expect((await take(again, rest)).outcome).toMatchObject({ taken: outcome.left, left: 0 });
    expect(parcelCount(ledger)).toBe(10_000);
  });

  test('tells what stopped it and what it had taken', async () => {
    const ledger = openTestLedger();
    const kit = importKit(ledger);
    const preview = await kit.preview('many.csv', inUtf8(csvText(tableRows(200))));
    ledger.db
      .exec(`CREATE TRIGGER full BEFORE INSERT ON parcels WHEN NEW.order_id = '${orderIdOf(150)}'
      BEGIN SELECT RAISE(ABORT, 'broken'); END`);
    await expect(kit.importer.take(preview.importId)).rejects.toThrow('broken');
    const done = inPhase(kit.importer.state(), 'done');
    expect(done.fault?.code).toBe('INTERNAL');
    expect(done.outcome.taken).toBe(parcelCount(ledger));
    expect(done.outcome.taken + done.outcome.left).toBe(200);
  });

  test('drops a preview that is closed or replaced', async () => {
    const kit = importKit(openTestLedger());
    const first = await kit.preview('a.csv', inUtf8(csvText([tableRow(ID)])));
    const second = await kit.preview('b.csv', inUtf8(csvText([tableRow(orderIdOf(2))])));
    expect(codeOf(await kit.importer.take(first.importId))).toBe('IMPORT_GONE');
    expect(kit.importer.cancel()).toEqual({ phase: 'none' });
    expect(codeOf(await kit.importer.take(second.importId))).toBe('IMPORT_GONE');
  });

  test.each([
    ['empty.csv', '', 'FILE_EMPTY'],
    ['titles.csv', csvText([]), 'FILE_EMPTY'],
    ['broken.json', '{"order_infos":', 'FILE_NOT_JSON'],
    ['picture.png', '\u0000\u0001\u0002', 'FILE_NOT_TEXT'],
    ['broken.xlsx', 'PK\u0003\u0004nothing', 'FILE_NOT_TABLE'],
  ])('of %s says in words why it cannot be read', async (name, text, code) => {
    const kit = importKit(openTestLedger());
    const state = await kit.openBytes(name, inUtf8(text));
    expect(state).toMatchObject({ phase: 'failed', fileName: name, fault: { code } });
  });

  test('of more than 64 MB is not read', async () => {
    const kit = importKit(openTestLedger());
    const state = await kit.openBytes('large.csv', new Uint8Array(64_000_001));
    expect(state).toMatchObject({ phase: 'failed', fault: { code: 'FILE_TOO_LARGE' } });
  });

  test('of a workbook of Excel 2003 says which formats are read', async () => {
    const kit = importKit(openTestLedger());
    const state = await kit.openBytes('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]));
    expect(state).toMatchObject({ phase: 'failed', fault: { code: 'FILE_XLS_OLD' } });
  });
});
