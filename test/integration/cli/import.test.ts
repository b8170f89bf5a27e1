import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ended } from '../../support/station/cli.ts';
import { runStation } from '../../support/station/cli.ts';
import { orderEntry, orderFile, orderIdOf } from '../../support/station/orders.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';
import { csvText, inGb18030, inUtf8, tableRow, workbook } from '../../support/station/tables.ts';

/** Runs `station import` on a file with these bytes. */
async function importFile(
  name: string,
  bytes: Uint8Array,
  { folder = tempFolder(), more = [] }: { folder?: string; more?: readonly string[] } = {},
): Promise<Ended> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return runStation(['import', file, '--data', join(folder, 'data'), ...more]);
}

describe('station import', () => {
  test('takes a CSV in GB18030, one line a parcel, and knows it again', async () => {
    const folder = tempFolder();
    const bytes = inGb18030(csvText([tableRow(orderIdOf(1)), tableRow(orderIdOf(2))]));
    const first = await importFile('订单.csv', bytes, { folder });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.lines).toEqual([
      { row: 2, order_id: orderIdOf(1), pack_id: '', state: 'taken', code: '', message: '' },
      { row: 3, order_id: orderIdOf(2), pack_id: '', state: 'taken', code: '', message: '' },
    ]);
    const again = await importFile('订单.csv', bytes, { folder });
    expect(again.lines).toMatchObject([{ state: 'unchanged' }, { state: 'unchanged' }]);
  });

  test('refuses the rows of a workbook whose ids are numbers, takes the others, and ends with 1', async () => {
    const [, ...others] = tableRow('x');
    const run = await importFile(
      'orders.xlsx',
      await workbook([[4.948795729456854e18, ...others], tableRow(orderIdOf(1))]),
    );
    expect(run.code).toBe(1);
    expect(run.lines).toMatchObject([
      { row: 2, state: 'refused', code: 'CELL_NUMBER_MANGLED' },
      { row: 3, state: 'taken', order_id: orderIdOf(1) },
    ]);
    expect(run.stderr).toContain('CELL_NUMBER_MANGLED');
    expect(run.stdout + run.stderr).not.toContain('13700001234');
  });

  test('takes a JSON file for the channel that is named', async () => {
    const bytes = inUtf8(orderFile([orderEntry('200807-059090043922507')]));
    const run = await importFile('orders.json', bytes, { more: ['--channel', '27'] });
    expect(run.code).toBe(0);
    expect(run.lines).toMatchObject([{ row: 1, state: 'taken' }]);
  });

  test.each([
    ['a table without known titles', 'a,b\n1,2\n', 'FILE_COLUMNS_MISSING'],
    ['an empty file', '', 'FILE_EMPTY'],
  ])('says of %s what is wrong with it', async (_name, text, code) => {
    const run = await importFile('orders.csv', inUtf8(text));
    expect(run).toMatchObject({ code: 64, stdout: '' });
    expect(run.stderr).toContain(code);
  });
});
