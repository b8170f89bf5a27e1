import { readFileSync } from 'node:fs';
import type { NumberSource } from '../../../electron/core/issuing/asking.ts';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import { issueFile } from '../../../electron/core/issuing/issue-file.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { readOrderFile } from '../../../electron/core/importing/order-file.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';
import { SENDER } from './orders.ts';
import { valueOf } from './result.ts';

/**
 * Issues an order file as the command line does, but stands still for ever when the gateway's
 * answer is there and not yet recorded. Prints a line then. Run: node … ORDERS URL DATA
 */
const [file = '', baseUrl = '', dataDir = ''] = process.argv.slice(2);

const { db, sealer } = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
const client = createGatewayClient({
  account: { baseUrl, appid: APPID, appSecret: APP_SECRET },
  nowMs: Date.now,
  wait: async () => {},
  random: () => 0.5,
});
const gateway = gatewayNumberSource(client, baseUrl);
const numbers: NumberSource = {
  host: gateway.host,
  ask: async (parcels) => {
    valueOf(await gateway.ask(parcels));
    process.stdout.write('answered\n');
    return new Promise(() => setInterval(() => {}, 60_000));
  },
};
const shared = { db, nowMs: Date.now, operator: () => 'tester' };
const outcomes = issueFile(
  {
    imports: { ...shared, sealer },
    issuer: createIssuer({ ...shared, numbers }),
    defaults: { shop: SHOP, carrier: '', sender: SENDER, offeredCarriers: null },
  },
  file,
  valueOf(readOrderFile(file, readFileSync(file, 'utf8'))),
);
for await (const outcome of outcomes) process.stdout.write(`${JSON.stringify(outcome)}\n`);
