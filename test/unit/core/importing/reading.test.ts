import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../electron/core/importing/decode-text.ts';
import { fileKind } from '../../../../electron/core/importing/file-kind.ts';
import { knownTitles } from '../../../../electron/core/importing/guess-mapping.ts';
import { readCsv } from '../../../../electron/core/importing/read-csv.ts';
import { readXlsx } from '../../../../electron/core/importing/read-xlsx.ts';
import { tableOf } from '../../../../electron/core/importing/table.ts';
import { inGb18030, inUtf8, workbook } from '../../../support/station/tables.ts';

describe('a text', () => {
  test('of Chinese names is read in GB18030 where it is no UTF-8', () => {
    const names = fc.stringMatching(/^[\u4e00-\u9fa5]{2,8}$/);
    fc.assert(
      fc.property(fc.array(names, { minLength: 3, maxLength: 20 }), (some) => {
        const text = some.join(',');
        expect(decodeText(inGb18030(text))?.text).toBe(text);
        expect(decodeText(inUtf8(text))).toEqual({ text, encoding: 'UTF-8' });
      }),
    );
  });

  test('in GB18030 keeps rare characters, and loses a byte order mark', () => {
    expect(decodeText(inGb18030('㐂𠀀镕'))).toEqual({ text: '㐂𠀀镕', encoding: 'GB18030' });
    expect(decodeText(inUtf8('\uFEFFa'))?.text).toBe('a');
  });

  test('with bytes that are no character is no text', () => {
    expect(decodeText(new Uint8Array([0xff, 0xff, 0xff]))).toBeNull();
    expect(decodeText(inUtf8('a\0b'))).toBeNull();
  });
});

describe('a file', () => {
  test.each([
    ['a.json', 'no', 'json'],
    ['a.csv', 'order_id\n1', 'csv'],
    ['a.txt', ' [{}]', 'json'],
    ['a.csv', '\uFEFF{', 'json'],
    ['a.json', 'PK\u0003\u0004', 'xlsx'],
  ])('%s that begins with %j is %s', (name, text, kind) => {
    expect(fileKind(name, inUtf8(text))).toBe(kind);
  });
});

describe('a CSV text', () => {
  test('keeps ids that were protected from spreadsheets, without the protection', () => {
    const [line] = readCsv('="4900000000000000001",\'4900000000000000002,4900000000000000003\t\n');
    expect(line?.cells).toEqual([
      '4900000000000000001',
      '4900000000000000002',
      '4900000000000000003',
    ]);
  });

  test('counts its rows as a spreadsheet does, blank ones and broken lines in cells included', () => {
    const lines = readCsv('订单导出\n\n订单号,收件人\n1,"a\nb"\n\n2,c\n');
    const table = tableOf(lines, knownTitles);
    expect(table?.columns).toEqual(['订单号', '收件人']);
    expect(table?.rows).toEqual([
      { row: 4, cells: ['1', 'a\nb'] },
      { row: 6, cells: ['2', 'c'] },
    ]);
  });
});

test('a workbook keeps texts as they are, numbers as written, and dates as dates', async () => {
  const bytes = await workbook(
    [['007', 4.948795729456855e18, new Date('2026-11-21T00:00:00Z'), true, null]],
    ['a', 'b', 'c', 'd', 'e'],
  );
  const [sheet] = await readXlsx(bytes);
  expect(sheet?.lines[1]).toEqual({
    row: 2,
    cells: ['007', { number: '4948795729456855000' }, '2026-11-21', 'TRUE', ''],
  });
});
