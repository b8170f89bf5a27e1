import type { Page } from 'playwright-core';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { BatchState, BatchView } from '../../../shared/batch.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from '../station/account.ts';
import { SENDER } from '../station/orders.ts';
import type { StationApp } from './station-app.ts';

/** The secret is given at each start: this machine may have no place to keep it. */
export const WITH_SECRET = { WAYBENCH_APP_SECRET: APP_SECRET };

/** Sets a station up for the account of the tests at a gateway. */
export async function setUpAt(
  { ask }: StationApp,
  gateway: PracticeGateway,
  over: Partial<BenchSettings> = {},
): Promise<void> {
  const saved = await ask('saveSetup', {
    settings: {
      ...DEFAULT_SETTINGS,
      gatewayUrl: gateway.url,
      appid: APPID,
      shop: SHOP,
      sender: SENDER,
      ...over,
    },
    appSecret: null,
  });
  if (!saved.ok) throw new Error(`Not set up: ${saved.error.code}`);
}

/** The last batch as the page can ask for it. */
export async function batchOf({ ask }: StationApp): Promise<BatchView | null> {
  const answer = await ask('batch', null);
  if (!answer.ok) throw new Error(`No batch: ${answer.error.code}`);
  return answer.value;
}

/** Waits until the panel on the orders screen shows a batch in this state. */
export async function waitForBatch(page: Page, state: BatchState): Promise<void> {
  await page.waitForSelector(`[data-testid="batch"][data-state="${state}"]`, { timeout: 60_000 });
}
