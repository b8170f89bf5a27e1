import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { createShippingDesk } from '../../../electron/core/shipping/shipping-desk.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { readBenchSettings } from '../../../electron/ledger/settings.ts';
import { readNextTryAtMs } from '../../../electron/ledger/shipments.ts';
import { ok } from '../../../shared/result.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';
import { fastClock } from './clock.ts';
import { valueOf } from './result.ts';

/** Tells platforms all that is due and ends then. Run: node … URL DATA */
const [baseUrl = '', dataDir = ''] = process.argv.slice(2);
const nowMs = fastClock(40);

const access = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
const { db } = access;
const client = createGatewayClient({
  account: { baseUrl, appid: APPID, appSecret: APP_SECRET },
  nowMs: Date.now,
  wait: async () => {},
  random: () => 0.5,
});
const desk = createShippingDesk({
  db,
  opener: access.opener,
  nowMs,
  operator: () => 'tester',
  settings: () => readBenchSettings(db).shipping,
  homeShop: () => SHOP,
  client: () => ok(client),
  changed: () => {},
  logBug: (where, error) => {
    throw new Error(where, { cause: error });
  },
});
await desk.outbox.idle();
while (readNextTryAtMs(db) !== null) {
  await new Promise((done) => setTimeout(done, 50));
  await desk.outbox.idle();
}
await client.close();
access.close();
