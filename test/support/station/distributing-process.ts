import { createDistributionDesk } from '../../../electron/core/distribution/distribution-desk.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { readNextPlacingAtMs } from '../../../electron/ledger/distribution-orders.ts';
import { ok } from '../../../shared/result.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';
import { fastClock } from './clock.ts';
import { valueOf } from './result.ts';

/** Places all distribution orders that are to be placed and ends then. Run: node … URL DATA */
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
const { placing } = createDistributionDesk({
  ...access,
  nowMs,
  operator: () => 'tester',
  buyer: () => ok(SHOP),
  client: () => ok(client),
  changed: () => {},
  logBug: (where, error) => {
    throw new Error(where, { cause: error });
  },
});
await placing.idle();
while (readNextPlacingAtMs(db) !== null) {
  await new Promise((done) => setTimeout(done, 50));
  await placing.idle();
}
await client.close();
access.close();
