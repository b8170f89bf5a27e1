import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { applyByEnter } from '../support/app/bench.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

test('a bench gives its profile, and another one shows what it changes before taking it', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  const settings = async () => {
    const info = await app.ask('info', null);
    if (!info.ok) throw new Error(info.error.code);
    return info.value.settings;
  };
  const file = join(tempFolder(), 'bench-1.json');
  await page.keyboard.press('F5');
  await answerSaveDialog(app, file);
  await page.getByTestId('profile-give').click();
  await page.getByTestId('profile-said').getByText(file).waitFor();
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/secret|scanner/i);

  const profile = JSON.parse(text);
  profile.settings.shop = 'shop-0007';
  profile.settings.unprintedHours = 48;
  writeFileSync(file, JSON.stringify(profile));
  const before = await settings();
  await page.getByTestId('profile-file').setInputFiles(file);
  await page.getByTestId('profile-dialog').waitFor();
  const changes = page.getByTestId('profile-change');
  expect(await changes.evaluateAll((rows) => rows.map((row) => row.dataset['path']))).toEqual([
    'shop',
    'unprintedHours',
  ]);
  expect(await settings()).toEqual(before);
  await applyByEnter(page, 'profile-dialog');
  expect(await settings()).toEqual({ ...before, shop: 'shop-0007', unprintedHours: 48 });
  expect(await page.getByTestId('setup-shop').inputValue()).toBe('shop-0007');

  writeFileSync(file, '{"kind":"something else"}');
  await page.getByTestId('profile-file').setInputFiles(file);
  await page.locator('[data-testid="fault"][data-code="PROFILE_UNREADABLE"]').waitFor();
});

test('a setting is found by a word of its sentence, and Enter goes to its field', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { page } = await lab.startStation(['--practice']);
  await page.keyboard.press('F5');
  await page.getByTestId('setup-find').waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('单号和记录保留');
  await page.getByTestId('found-retentionDays').waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('setup-retentionDays');
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('没有这样的设置');
  await page.locator('[data-testid="setup-found"][data-found-count="0"]').waitFor();
});
