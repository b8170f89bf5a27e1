import { expect, test } from 'vitest';
import { startPracticeGateway } from '../../electron/practice/gateway-server.ts';
import { guideAt, walkGuide } from '../support/app/guide.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { pollUntil } from '../support/poll.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ACCOUNT = { appid: 'app-0001', appSecret: 'a-secret-of-the-test-0001', shop: 'shop-0001' };

async function infoOf(app: StationApp) {
  const info = await app.ask('info', null);
  if (!info.ok) throw new Error(info.error.code);
  return info.value;
}

test('a new user gets from the first start to a confirmed practice parcel by the guide', async (context) => {
  await needBenchPackages(context);
  const gateway = await startPracticeGateway(ACCOUNT);
  context.onTestFinished(gateway.close);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const app = await lab.startStation();
  const steps: string[] = [];
  await walkGuide({
    page: app.page,
    lab,
    language: 'zh-CN',
    account: { ...ACCOUNT, gatewayUrl: gateway.url },
    look: async (name) => {
      steps.push(name);
    },
  });
  expect(steps.at(-1)).toBe('practice-confirmed');
  const { practice, missing, settings, issued, ledgerFile } = await infoOf(app);
  expect({ practice, missing, issued }).toEqual({ practice: null, missing: [], issued: 0 });
  expect(ledgerFile).not.toContain('practice');
  expect(settings).toMatchObject({ backend: 'direct', printer: lab.printer.printerName });
  expect(settings.scanner).toMatchObject({ suffix: 'enter' });
  expect(settings.guide).toMatchObject({
    over: true,
    steps: { account: 'done', shop: 'done', printer: 'done', scanner: 'done', practice: 'done' },
  });
  expect(gateway.sales()).toEqual([]);
  await app.close();

  const again = await lab.startStation([], { WAYBENCH_APP_SECRET: ACCOUNT.appSecret });
  await again.page.getByTestId('headline').waitFor();
  expect(await again.page.getByTestId('guide').count()).toBe(0);
});

test('steps are skipped, the next start goes on where it was left, and it can be put away', async (context) => {
  await needBenchPackages(context);
  const lab = await openBenchLab(tempFolder());
  context.onTestFinished(lab.close);
  const first = await lab.startStation();
  await guideAt(first.page, 'account');
  await first.page.getByTestId('guide-skip').click();
  await guideAt(first.page, 'shop');
  await first.page.getByTestId('guide-skip').click();
  await guideAt(first.page, 'printer');
  await first.close();

  const again = await lab.startStation();
  await guideAt(again.page, 'printer');
  await again.page.getByTestId('guide-step-practice').click();
  await guideAt(again.page, 'practice');
  await again.page.getByTestId('guide-practise').click();
  await again.page.getByTestId('practice-band').waitFor();
  await again.page.getByTestId('guide-step-account').click();
  await again.page.getByTestId('practice-band').waitFor({ state: 'detached' });
  await guideAt(again.page, 'account');
  await again.page.getByTestId('guide-leave').click();
  await pollUntil(async () => ((await infoOf(again)).settings.guide.over ? true : undefined), {
    deadlineMs: 10_000,
    what: 'the guide to be over',
  });
  await again.close();

  const last = await lab.startStation();
  await last.page.getByTestId('setup-save').waitFor();
  await last.page.keyboard.press('Control+g');
  await guideAt(last.page, 'account');
  expect((await infoOf(last)).settings.guide.steps).toMatchObject({
    account: 'skipped',
    shop: 'skipped',
    printer: 'open',
  });
});
