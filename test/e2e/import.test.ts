import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { orderIdOf } from '../support/station/orders.ts';
import { keyOf } from '../support/station/records.ts';
import { csvText, inGb18030, tableRow } from '../support/station/tables.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

test('a CSV in GB18030 is previewed, mapped and taken with keys alone, and known again', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page, ask } = await lab.startStation(['--practice']);
  const file = join(tempFolder(), '订单.csv');
  const titles = ['订单编号', '客户', '手机', '省', '市', '区', '详细地址', '商品名称'];
  const rows = [
    tableRow(orderIdOf(1)).slice(0, 8),
    tableRow('4.9E+18').slice(0, 8),
    tableRow(orderIdOf(2)).slice(0, 8),
  ];
  writeFileSync(file, inGb18030(csvText(rows, { titles })));

  await page.keyboard.press('F2');
  await page.getByTestId('import-input').setInputFiles(file);
  await page.getByTestId('import-source').getByText('GB18030').waitFor();
  expect(await page.getByTestId('import-take').isDisabled()).toBe(true);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByTestId('import-count-fresh').getByText('2').waitFor();
  const [worst] = await page.getByTestId('import-rows').locator('tbody tr').allTextContents();
  expect(worst).toContain('CELL_NUMBER_MANGLED');
  expect(await page.getByTestId('import-rows').textContent()).not.toContain('13700001234');

  await page.getByTestId('import-take').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('import-report').waitFor();
  expect(await page.getByTestId('import-taken').textContent()).toContain('2');
  expect(await page.getByTestId('import-refused').textContent()).toContain('1');
  const key = keyOf(orderIdOf(2));
  expect(await ask('card', key)).toMatchObject({ ok: true, value: { ...key, numberState: null } });

  await page.keyboard.press('Escape');
  await page.getByTestId('import-report').waitFor({ state: 'detached' });
  await page.getByTestId('import-input').setInputFiles(file);
  await page.getByTestId('import-count-unchanged').getByText('2').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('import-preview').waitFor({ state: 'detached' });
});
