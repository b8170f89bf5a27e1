import { createCanceller } from '../../../electron/core/issuing/cancel-number.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { parcelKeySchema } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { APPID, APP_SECRET } from './account.ts';
import { valueOf } from './result.ts';

/**
 * Cancels the number of a parcel, but stands still for ever when the gateway's answer is there and
 * not yet recorded. Prints a line then. Run: node … ORDER_ID URL DATA
 */
const [orderId = '', baseUrl = '', dataDir = ''] = process.argv.slice(2);

const { db } = valueOf(accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now));
const gateway = createGatewayClient({
  account: { baseUrl, appid: APPID, appSecret: APP_SECRET },
  nowMs: Date.now,
  wait: async () => {},
  random: () => 0.5,
});
const client: GatewayClient = {
  ...gateway,
  call: async (...call) => {
    await gateway.call(...call);
    process.stdout.write('answered\n');
    return new Promise(() => setInterval(() => {}, 60_000));
  },
};
const canceller = createCanceller({
  db,
  nowMs: Date.now,
  operator: () => 'tester',
  client: () => ok(client),
  spoolerView: () => null,
  changed: () => {},
});
await canceller.cancel(parcelKeySchema.parse({ orderId, packId: '' }), false);
