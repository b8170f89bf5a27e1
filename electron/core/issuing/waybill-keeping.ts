import { z } from 'zod';
import type { ParcelKey } from '../../../shared/ids.ts';
import { callForItems } from '../../gateway/batch.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { getWaybill } from '../../gateway/douyin/get-waybill.ts';
import type { ReadableDb, WritableDb } from '../../ledger/db.ts';
import { isCancelling } from '../../ledger/cancellations.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readNumber } from '../../ledger/numbers.ts';
import type { Opener, Sealer } from '../../ledger/vault.ts';
import { recordGone } from './number-gone.ts';
import { putWaybillData, readWaybillData, waybillContext } from '../../ledger/waybill-data.ts';

interface WaybillDeps {
  readonly db: WritableDb;
  readonly sealer: Sealer;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** Hears of a number that turned out to be gone. */
  readonly changed: (key: ParcelKey) => void;
}

/**
 * Fetches the platform's encrypted print data of an issued number and keeps it sealed, so that a
 * label can come from the platform's print component later, also without a network. Does nothing
 * where it is kept already. Where the platform says that the number does not exist any more, the
 * ledger has it as `recycled` from then on; any other failure leaves the ledger as it is.
 */
export async function keepWaybillData(
  deps: WaybillDeps,
  client: GatewayClient,
  key: ParcelKey,
): Promise<void> {
  const { db } = deps;
  const number = readNumber(db, key);
  if (number?.state !== 'issued' || number.trackNo === null || isCancelling(db, key)) return;
  if (readWaybillData(db, key) !== null) return;
  const { trackNo, askedWith } = number;
  const asked = { carrier: askedWith.carrier, trackNo, parcel: key };
  const [waybill] = await callForItems(client, getWaybill, askedWith.shop, [asked]);
  if (waybill?.result.ok === false) {
    const { outcome, fault: why } = waybill.result.error;
    const isGone = outcome === 'refused' && why.code === 'PLATFORM_WAYBILL_GONE';
    if (isGone && recordGone(deps, key, why)) deps.changed(key);
  }
  if (!waybill?.result.ok) return;
  const { print_data, sign } = waybill.result.value;
  const payload = JSON.stringify({ print_data, sign });
  inTransaction(db, () => {
    const atMs = deps.nowMs();
    const sealed = deps.sealer.seal(payload, waybillContext(key));
    putWaybillData(db, { key, trackNo, sealed, atMs });
    appendEvent(db, { kind: 'waybill_data_kept', atMs, operator: deps.operator(), parcel: key });
  });
}

const payloadSchema = z.object({ print_data: z.string(), sign: z.string() });
export type WaybillPayload = z.infer<typeof payloadSchema>;

/**
 * The kept print data of a number; null where none is kept for it.
 *
 * @throws Error where the key does not fit
 */
export function openWaybillData(
  db: ReadableDb,
  opener: Opener,
  key: ParcelKey,
  trackNo: string,
): WaybillPayload | null {
  const kept = readWaybillData(db, key);
  if (kept?.trackNo !== trackNo) return null;
  return payloadSchema.parse(JSON.parse(opener.open(kept, waybillContext(key))));
}
