import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import type { StationApp } from '../support/app/station-app.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the page is kept small', () => {
  let lab: BenchLab | null = null;
  let app: StationApp;
  const dataDir = mkdtempSync(join(tmpdir(), 'waybench-test-'));

  beforeAll(async () => {
    lab = await openBenchLab(dataDir).catch(() => null);
    if (lab !== null) app = await lab.startStation(['--practice']);
  });

  afterAll(async () => {
    await lab?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('no Node, no network, no new windows, no navigation', async (context) => {
    await needBenchPackages(context);
    const { page } = app;
    const facts = await page.evaluate(async () => ({
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      fetched: await fetch('https://example.invalid/').then(
        () => true,
        () => false,
      ),
      opened: window.open('https://example.invalid/') !== null,
    }));
    expect(facts).toEqual({ node: ['undefined', 'undefined'], fetched: false, opened: false });
    const before = page.url();
    await page.evaluate(() => {
      window.location.href = 'https://example.invalid/';
    });
    expect(page.url()).toBe(before);
    expect(app.electron.windows()).toHaveLength(1);
  });

  test('a wrong payload is refused by the contract', async (context) => {
    await needBenchPackages(context);
    const answer = await app.page.evaluate(() =>
      Reflect.get(window, 'station').card({ orderId: '', packId: 'p 2' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'REQUEST_INVALID' } });
  });

  test('another window and a sub-frame are refused', async (context) => {
    await needBenchPackages(context);
    const foreign: unknown = await app.electron.evaluate(
      async ({ BrowserWindow, app: electronApp }) => {
        const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`;
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true },
        });
        await window.loadURL('data:text/html,<p>foreign</p>');
        const answer: unknown = await window.webContents.executeJavaScript('station.info(null)');
        window.destroy();
        return answer;
      },
    );
    expect(foreign).toMatchObject({ ok: false, error: { code: 'SENDER_FOREIGN' } });
    const framed = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const station: unknown =
        frame.contentWindow === null ? null : Reflect.get(frame.contentWindow, 'station');
      frame.remove();
      return station ?? null;
    });
    expect(framed).toBeNull();
  });

  test('a second start on the same data gives way to the first', async (context) => {
    await needBenchPackages(context);
    await expect(lab?.startStation(['--practice'])).rejects.toThrow(/clos|launch|exit/i);
    expect(await app.ask('info', null)).toMatchObject({ ok: true });
  });
});
