import type { WritableDb } from '../../ledger/db.ts';
import { readAtSupplier } from '../../ledger/distribution-orders.ts';
import { appendEvent } from '../../ledger/events.ts';
import { putGoodsCodes } from '../../ledger/goods-codes.ts';
import { putParcelGoods } from '../../ledger/goods.ts';
import { mayBeBought, readNumber } from '../../ledger/numbers.ts';
import { contentContext, putParcel, readParcel } from '../../ledger/parcels.ts';
import { putShipBy } from '../../ledger/ship-by.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { TailHash } from '../../ledger/receiver-tail.ts';
import { receiverTail } from '../../ledger/receiver-tail.ts';
import type { Sealer } from '../../ledger/vault.ts';
import { releaseForChange } from '../parcels/merge-orders.ts';
import type { PreparedParcel } from './prepare-row.ts';

export interface ImportDeps {
  readonly db: WritableDb;
  readonly sealer: Sealer;
  /** Left out where the ledger's private key is out of reach: the window does it later. */
  readonly tailHash?: TailHash | null;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/** How a parcel of a file stands to the ledger. */
type Standing = 'fresh' | 'changed' | 'unchanged' | 'asked';

/** What of a parcel tells whether it changed. */
export type ComparedParcel = Pick<
  PreparedParcel,
  'key' | 'channel' | 'carrier' | 'userId' | 'wave' | 'contentHash'
>;

/** Compares a parcel of a file with the ledger. A parcel that was asked for, or is placed at a supplier, keeps what it was asked with. */
export function standingOf(db: ReadableDb, parcel: ComparedParcel): Standing {
  const asked = readNumber(db, parcel.key);
  if (asked !== null && (asked.trackNo !== null || mayBeBought(asked))) return 'asked';
  if (readAtSupplier(db, parcel.key) !== null) return 'asked';
  const known = readParcel(db, parcel.key);
  if (known === null) return 'fresh';
  const isSame =
    known.channel === parcel.channel &&
    known.carrier === parcel.carrier &&
    known.userId === parcel.userId &&
    known.wave === parcel.wave &&
    known.contentHash === parcel.contentHash;
  return isSame ? 'unchanged' : 'changed';
}

/** Stores a parcel with its event. Call it inside a transaction. */
export function takeParcel(
  deps: ImportDeps,
  source: string,
  parcel: PreparedParcel,
): 'taken' | 'unchanged' | 'kept' {
  const { db, sealer } = deps;
  putGoodsCodes(db, parcel.goodsCodes);
  const standing = standingOf(db, parcel);
  if (parcel.shipByMs !== null) putShipBy(db, parcel.key, parcel.shipByMs);
  if (standing === 'asked') return 'kept';
  if (standing === 'unchanged') return standing;
  if (standing === 'changed' && !releaseForChange(deps, parcel.key)) return 'kept';
  const importedAtMs = deps.nowMs();
  putParcel(db, {
    key: parcel.key,
    channel: parcel.channel,
    carrier: parcel.carrier,
    userId: parcel.userId,
    wave: parcel.wave,
    shipByMs: parcel.shipByMs,
    contentHash: parcel.contentHash,
    itemSummary: parcel.itemSummary,
    sealedContent: sealer.seal(parcel.content, contentContext(parcel.key)),
    source,
    receiverTail: receiverTail(deps.tailHash ?? null, parcel.lastFour),
    importedAtMs,
  });
  putParcelGoods(db, parcel.key, parcel.goods);
  appendEvent(db, {
    kind: 'parcel_imported',
    atMs: importedAtMs,
    operator: deps.operator(),
    parcel: parcel.key,
    detail: { source },
  });
  return 'taken';
}
