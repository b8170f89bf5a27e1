import type { Canceller } from '../../../electron/core/issuing/cancel-number.ts';
import { createCanceller } from '../../../electron/core/issuing/cancel-number.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { readCancellation } from '../../../electron/ledger/cancellations.ts';
import type { ReadableDb } from '../../../electron/ledger/db.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import type { SpoolerView } from '../../../shared/states.ts';
import type { TestLedger } from './ledger.ts';
import { lineOf } from './numbers.ts';

/** A canceller of a test's ledger. */
export const cancellerOf = (
  ledger: TestLedger,
  client: GatewayClient,
  view: SpoolerView | null = null,
): Canceller =>
  createCanceller({
    ...ledger.shared,
    client: () => ok(client),
    spoolerView: () => view,
    changed: () => {},
  });

/** Number and cancellation of a parcel in the ledger, as one line. */
export function cancelLineOf(db: ReadableDb, key: ParcelKey): string {
  const cancellation = readCancellation(db, key);
  const { state = 'none', fault = null } = cancellation ?? {};
  return [lineOf(db, key).split(' ')[0], state, fault?.code].filter(Boolean).join(' ');
}
