import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportColumns } from '../../../../electron/core/exporting/export-columns.ts';
import type { FileSink } from '../../../../electron/core/exporting/file-sink.ts';
import { openFileSink } from '../../../../electron/core/exporting/file-sink.ts';
import { createXlsxSink } from '../../../../electron/core/exporting/xlsx-sink.ts';
import { columnLetters } from '../../../../electron/core/exporting/xlsx-parts.ts';
import type { Sheet } from '../../../../electron/core/importing/read-xlsx.ts';
import { readXlsx } from '../../../../electron/core/importing/read-xlsx.ts';
import type { ExportRow } from '../../../../electron/ledger/export-rows.ts';
import { exportRowOf } from '../../../support/station/export-rows.ts';
import { tempFolder } from '../../../support/station/temp-folder.ts';

/** Writes rows and reads them with our own importer. */
async function writtenAndRead(
  folder: string,
  parts: readonly (readonly ExportRow[])[],
  linesInASheet?: number,
): Promise<readonly Sheet[]> {
  const path = join(folder, 'ledger.xlsx');
  const file = openFileSink(path);
  const sink = createXlsxSink(file, exportColumns('zh-CN'), '底单', linesInASheet);
  for (const rows of parts) await sink.write(rows);
  await sink.end();
  file.keep();
  file.close();
  return readXlsx(readFileSync(path));
}

const FULL_DISK: FileSink = {
  write: () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  },
  bytesWritten: () => 0,
  keep: () => {},
  close: () => {},
};

describe('a workbook of an export', () => {
  test('holds names as text and labels as a number', async () => {
    const [sheet] = await writtenAndRead(tempFolder(), [
      [exportRowOf({ orderId: '4900000000000000001' })],
    ]);
    expect(sheet?.name).toBe('底单');
    expect(sheet?.lines[0]?.cells.slice(0, 3)).toEqual(['订单号', '包裹', '运单号']);
    const row = sheet?.lines[1]?.cells;
    expect(row?.slice(0, 3)).toEqual(['4900000000000000001', '', '78536261000005']);
    expect(row?.[8]).toEqual({ number: '1' });
    expect(row?.[9]).toBe('2026-11-21 12:00:00');
  });

  test('is there with its headings where nothing is found', async () => {
    const [sheet] = await writtenAndRead(tempFolder(), []);
    expect(sheet?.lines).toHaveLength(1);
  });

  test('goes on in the next sheet where one is full, inside one part as well', async () => {
    const rows = Array.from({ length: 7 }, (_, place) => exportRowOf({ orderId: `A-${place}` }));
    const sheets = await writtenAndRead(tempFolder(), [rows.slice(0, 5), rows.slice(5)], 4);
    expect(sheets.map(({ name }) => name)).toEqual(['底单', '底单 2', '底单 3']);
    const ids = sheets.map(({ lines }) => lines.slice(1).map(({ cells }) => cells[0]));
    expect(ids).toEqual([['A-0', 'A-1', 'A-2'], ['A-3', 'A-4', 'A-5'], ['A-6']]);
    for (const { lines } of sheets) expect(lines[0]?.cells[0]).toBe('订单号');
  });

  test('ends with the fault of a disk that is full, however much is still to come', async () => {
    const sink = createXlsxSink(FULL_DISK, exportColumns('zh-CN'), '底单');
    const rows = Array.from({ length: 250 }, (_, place) => exportRowOf({ orderId: `A-${place}` }));
    const endless = async (): Promise<never> => {
      for (;;) await sink.write(rows);
    };
    await expect(endless()).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('comes back unchanged, whatever ids and goods are called', async () => {
    const folder = tempFolder();
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const id = fc.stringMatching(/^[0-9A-Za-z/_-]{1,32}$/);
    await fc.assert(
      fc.asyncProperty(id, name, async (orderId, goods) => {
        const [sheet] = await writtenAndRead(folder, [[exportRowOf({ orderId, goods })]]);
        const cells = sheet?.lines[1]?.cells;
        expect([cells?.[0], cells?.[13]]).toEqual([orderId, goods.trim()]);
      }),
      { numRuns: 50 },
    );
  });

  test('leaves out what XML cannot hold', async () => {
    const goods = 'a\u0000b\u0008c\uD800d\uFFFEe <&> 😀';
    const [sheet] = await writtenAndRead(tempFolder(), [[exportRowOf({ goods })]]);
    expect(sheet?.lines[1]?.cells[13]).toBe('abcde <&> 😀');
  });
});

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
