import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { createDistributionDesk } from '../../../electron/core/distribution/distribution-desk.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { ok } from '../../../shared/result.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';
import { codeOf, valueOf } from './result.ts';

/** Links the goods of one distribution order, and says what came of it. Run: node … URL DATA NAME */
const [baseUrl = '', dataDir = '', outOrderId = ''] = process.argv.slice(2);

const access = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
const client = createGatewayClient({
  account: { baseUrl, appid: APPID, appSecret: APP_SECRET },
  nowMs: Date.now,
  wait: async () => {},
  random: () => 0.5,
});
const desk = createDistributionDesk({
  ...access,
  nowMs: Date.now,
  operator: () => 'tester',
  buyer: () => ok(SHOP),
  client: () => ok(client),
  changed: () => {},
  logBug: (where, error) => {
    throw new Error(where, { cause: error });
  },
});
const skus = valueOf(desk.relations(outOrderId)).flatMap((relation) => relation.skus);
const linked = await desk.link({ outOrderId, looked: false, skus });
process.stdout.write(`${JSON.stringify({ came: codeOf(linked) })}\n`);
await client.close();
access.close();
