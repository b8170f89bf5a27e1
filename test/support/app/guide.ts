import type { Page } from 'playwright-core';
import type { GuideStep } from '../../../shared/guide.ts';
import type { Language } from '../../../shared/language.ts';
import { readBarcodes } from '../printer/barcode-reader.ts';
import { toPbm } from '../printer/bitmap.ts';
import { scanWithKeys } from './bench.ts';
import type { BenchLab } from './bench-lab.ts';

/** The account that a new user was given. */
export interface NewAccount {
  readonly gatewayUrl: string;
  readonly appid: string;
  readonly appSecret: string;
  readonly shop: string;
}

export interface GuideWalk {
  readonly page: Page;
  readonly lab: BenchLab;
  readonly language: Language;
  readonly account: NewAccount;
  /** Called with each page before it is left. */
  readonly look: (name: string) => Promise<void>;
}

const SENDER = {
  name: '测试仓',
  mobile: '13900000009',
  province: '浙江省',
  city: '杭州市',
  district: '余杭区',
  detail: '测试路9号',
} as const;

const DIRECT = { 'zh-CN': '直接打印', en: 'Direct' } as const satisfies Record<Language, string>;

/** Waits until the guide shows a step. */
export const guideAt = (page: Page, step: GuideStep): Promise<unknown> =>
  page.waitForSelector(`[data-testid="guide"][data-step="${step}"]`);

/** A new user: from the first start to the confirmed practice parcel, by nothing but the guide. */
export async function walkGuide(walk: GuideWalk): Promise<void> {
  const { page, look } = walk;
  await guideAt(page, 'account');
  await look('account');
  await fillAccount(walk);
  await look('account-tested');
  await page.getByTestId('guide-next').click();
  await guideAt(page, 'shop');
  await fillShop(walk);
  await look('shop');
  await page.getByTestId('guide-next').click();
  await guideAt(page, 'printer');
  await choosePrinter(walk);
  await look('printer');
  await page.getByTestId('guide-next').click();
  await guideAt(page, 'scanner');
  await checkScanner(walk);
  await look('scanner');
  await page.getByTestId('guide-next').click();
  await guideAt(page, 'practice');
  await look('practice');
  await printFirstLabel(walk);
  await page.getByTestId('guide-finish').click();
  await page.getByTestId('practice-band').waitFor({ state: 'detached' });
  await page.getByTestId('headline').waitFor();
}

async function test(page: Page): Promise<void> {
  await page.getByTestId('guide-test').click();
  await page.getByTestId('guide-next').waitFor();
}

async function fillAccount({ page, account }: GuideWalk): Promise<void> {
  for (const field of ['gatewayUrl', 'appid', 'appSecret', 'shop'] as const) {
    await page.getByTestId(`setup-${field}`).fill(account[field]);
  }
  await test(page);
}

async function fillShop({ page }: GuideWalk): Promise<void> {
  await page.getByTestId('setup-carrier').fill('zhongtong');
  await page.keyboard.press('Escape');
  for (const [part, text] of Object.entries(SENDER)) {
    await page.getByTestId(`setup-sender-${part}`).fill(text);
  }
  await test(page);
}

async function choosePrinter({ page, lab, language }: GuideWalk): Promise<void> {
  await page.getByTestId('setup-backend').getByText(DIRECT[language]).click();
  await page.getByTestId('setup-printer').click();
  await page.getByTitle(lab.printer.printerName).last().click();
  await page.getByTestId('print-calibration').click();
  await lab.printer.nextLabel(30_000);
}

async function checkScanner({ page, lab, look }: GuideWalk): Promise<void> {
  await page.keyboard.press('F6');
  const code = await page.locator('.scanner-code figcaption').textContent();
  if (code === null) throw new Error('No code to scan');
  for (const count of [1, 2, 3]) {
    await scanWithKeys(lab.display, code);
    await page.waitForSelector(`[data-testid="scanner-todo"][data-scans="${count}"]`);
  }
  await look('scanner-check');
  await page.getByTestId('scanner-keep').click();
  await page.getByTestId('scanner-checked').waitFor();
}

/** The order is scanned from the screen, the number from the paper. */
async function printFirstLabel({ page, lab, look }: GuideWalk): Promise<void> {
  const reached = (phase: string): Promise<unknown> =>
    page.waitForSelector(`[data-testid="guide-practice"][data-phase="${phase}"]`, {
      timeout: 60_000,
    });
  await page.getByTestId('guide-practise').click();
  await reached('scan');
  const code = page.locator('.guide-code figcaption');
  await code.waitFor();
  await look('practice-order');
  await scanWithKeys(lab.display, (await code.textContent()) ?? '');
  await reached('confirm');
  await page.getByTestId('confirm-paper').waitFor();
  await look('practice-printed');
  const [barcode] = await readBarcodes(toPbm(await lab.printer.nextLabel(30_000)));
  if (barcode === undefined) throw new Error('The label has no barcode that can be read');
  await scanWithKeys(lab.display, barcode.text);
  await reached('done');
  await look('practice-confirmed');
}
