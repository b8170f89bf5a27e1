import { expect, onTestFinished, test } from 'vitest';
import { startPracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import type { HostKit } from '../../support/station/host.ts';
import { hostAt } from '../../support/station/host.ts';
import { SENDER, orderIdOf } from '../../support/station/orders.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const NOW_MS = Date.UTC(2026, 4, 1, 8, 0);

const offlineSince = async ({ host }: HostKit): Promise<number | null> =>
  valueOf(await host.handlers()['station:info'](null)).offlineSinceMs;

test('a gateway that nothing reaches is said to be offline until it answers again', async () => {
  const gateway = await startPracticeGateway({ appid: APPID, appSecret: APP_SECRET });
  onTestFinished(() => gateway.close());
  const kit = hostAt(tempFolder(), () => NOW_MS);
  const verbs = kit.host.handlers();
  const settings = {
    ...DEFAULT_SETTINGS,
    gatewayUrl: gateway.url,
    appid: APPID,
    shop: SHOP,
    carrier: 'zhongtong',
    sender: SENDER,
  };
  valueOf(await verbs['setup:save']({ settings, appSecret: APP_SECRET }));
  await verbs['gateway:check'](null);
  expect(await offlineSince(kit)).toBeNull();

  await gateway.setReachable(false);
  valueOf(await verbs['bench:lookup']({ code: orderIdOf(1) }));
  expect(await offlineSince(kit)).toBe(NOW_MS);
  await verbs['gateway:check'](null);
  expect(await offlineSince(kit)).toBe(NOW_MS);

  await gateway.setReachable(true);
  const before = kit.pushes.length;
  await verbs['gateway:check'](null);
  expect(await offlineSince(kit)).toBeNull();
  expect(kit.pushes.slice(before)).toEqual([{ topic: 'info' }]);
});

test('a fault of the page is in the log, also while the ledger is only looked at', async () => {
  const kit = hostAt(tempFolder());
  valueOf(await kit.host.handlers()['window:bug']({ where: 'drawing', what: 'Error: x' }));
  expect(kit.bugs).toEqual([['page: drawing', 'Error: x']]);
});
