import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../electron/core/importing/read-csv.ts';
import { localDayOf } from '../../shared/local-day.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { applyByEnter, scanWithKeys, shownTrackNo, waitForCard } from '../support/app/bench.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { answerSaveDialog } from '../support/app/save-dialog.ts';
import { acceptPrintDialog } from '../support/display/print-dialog.ts';
import { pollUntil } from '../support/poll.ts';
import { codeOf, valueOf } from '../support/station/result.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDER = '2600000000000001';
const PIN = '40718';

test('reprints need a reason, beyond the limit a lead, and are reported', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const { display } = lab;
  const app = await lab.startStation(['--practice']);
  const { page, ask } = app;
  const labels = tempFolder();
  const papers = (): readonly string[] => readdirSync(labels).toSorted();
  const settings = { ...DEFAULT_SETTINGS, backend: 'file', labelFolder: labels } as const;
  valueOf(await ask('saveSetup', { settings, appSecret: null }));

  await page.keyboard.press('F5');
  await page.getByTestId('lead-change').click();
  await page.getByTestId('lead-packer').fill('1');
  await page.getByTestId('lead-lead').fill('2');
  await page.getByTestId('lead-newPin').fill(PIN);
  await page.getByTestId('lead-again').fill(PIN);
  await applyByEnter(page, 'lead-dialog');
  await page.getByTestId('lead-saved').waitFor();
  expect(valueOf(await ask('info', null)).settings.reprintLimits).toEqual({ packer: 1, lead: 2 });

  await page.keyboard.press('F1');
  await scanWithKeys(display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  const trackNo = await shownTrackNo(page);
  await scanWithKeys(display, trackNo);
  await waitForCard(page, { orderId: ORDER, printState: 'confirmed' });
  const paper = (copy: number): string => `${trackNo}-${copy}.pdf`;

  const paperComes = (copy: number): Promise<unknown> =>
    pollUntil(async () => papers().includes(paper(copy)) || undefined, {
      deadlineMs: 30_000,
      what: `label ${copy} on paper`,
    });
  await page.keyboard.press('F7');
  await page.getByTestId('reprint-dialog').waitFor();
  await page.keyboard.press('1');
  await page.getByTestId('reprint-dialog').waitFor({ state: 'detached' });
  await paperComes(2);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });

  await page.keyboard.press('F7');
  await page.getByTestId('reprint-reason-jammed').click();
  await page.getByTestId('lead-pin').fill('00000');
  await page.getByTestId('lead-pin-apply').click();
  await page.getByTestId('lead-pin-dialog').getByText('PIN 不对').waitFor();
  expect(await page.getByTestId('lead-pin').inputValue()).toBe('');
  expect(papers()).toEqual([paper(1), paper(2)]);
  await page.getByTestId('lead-pin').fill(PIN);
  await applyByEnter(page, 'lead-pin-dialog');
  await paperComes(3);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });

  await page.keyboard.press('F7');
  await page.getByTestId('reprint-refused').getByText('这个包裹不能再重打').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('reprint-refused').waitFor({ state: 'detached' });
  const { orderId, packId } =
    valueOf(await ask('reprintReport', { day: localDayOf(Date.now()) })).rows[0] ?? {};
  if (orderId === undefined || packId === undefined) throw new Error('No reprint in the report');
  const again = { orderId, packId, reason: 'lost' } as const;
  expect(codeOf(await ask('printAgain', { ...again, leadPin: PIN }))).toBe('REPRINT_LIMIT');
  await scanWithKeys(display, ORDER);
  await waitForCard(page, { orderId: ORDER, printState: 'spooled' });
  await scanWithKeys(display, trackNo);
  await waitForCard(page, { orderId: ORDER, printState: 'confirmed' });
  expect(papers()).toEqual([paper(1), paper(2), paper(3)]);

  await page.keyboard.press('F3');
  await page.getByTestId('ledger-row').first().waitFor();
  await page.keyboard.press('Control+r');
  await page.getByTestId('reprint-row').nth(1).waitFor();
  expect(await page.getByTestId('reprints-reason').allTextContents()).toEqual([
    '面单损坏 1 张',
    '打印机卡纸 1 张',
  ]);
  const file = join(tempFolder(), 'reprints.csv');
  await answerSaveDialog(app, file);
  await page.getByTestId('reprints-csv').click();
  await page.getByTestId('reprints-result').getByText(file).waitFor();
  const rows = readCsv(readFileSync(file, 'utf8')).slice(1);
  expect(rows.map(({ cells }) => cells.slice(1, 6).concat(cells[7] ?? ''))).toEqual([
    [ORDER, '', trackNo, '1', '面单损坏', '打包员'],
    [ORDER, '', trackNo, '2', '打印机卡纸', '主管'],
  ]);
  await page.getByTestId('reprints-print').click();
  await acceptPrintDialog(display);
  await page.getByTestId('reprints-result').getByText('共 1 页').waitFor();

  await page.getByTestId('reprint-rows').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('reprints-dialog').waitFor({ state: 'detached' });
  await page.getByTestId('ledger-panel').getByText('主管同意').waitFor();

  await page.keyboard.press('Control+r');
  await page.getByTestId('reprints-before').click();
  await page.getByTestId('reprints-none').waitFor();
});
