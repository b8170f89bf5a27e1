import type { ParcelKey } from '../../../shared/ids.ts';
import { cancellerOf } from './cancelling.ts';
import type { TestLedger } from './ledger.ts';
import { clientOf } from './practice.ts';
import { startRawServer } from './raw-server.ts';
import { valueOf } from './result.ts';

/** Gives a number back at a gateway that takes every number back; its labels are destroyed. */
export async function giveBack(ledger: TestLedger, key: ParcelKey): Promise<void> {
  const body = JSON.stringify({ code: 0, data: { cancel_result: { success: true } } });
  const server = await startRawServer(() => ({ body }));
  valueOf(await cancellerOf(ledger, clientOf(server.url)).cancel(key, true));
}
