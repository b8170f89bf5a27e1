import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { ParcelRecord } from '../../ledger/parcels.ts';
import { readParcel } from '../../ledger/parcels.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { ParcelToAsk } from './asking.ts';
import { breathe } from '../breathe.ts';
import { openContent } from '../parcels/parcel-content.ts';
import type { AskDefaults } from './parcels-to-ask.ts';
import { parcelToAsk } from './parcels-to-ask.ts';

export interface PrepareDeps {
  readonly db: ReadableDb;
  readonly opener: Result<Opener, Fault>;
  readonly defaults: () => AskDefaults;
}

/** A parcel of the ledger as it is asked for, or why it cannot be. */
export function prepareAsk(deps: PrepareDeps, key: ParcelKey): Result<ParcelToAsk, Fault> {
  const parcel = readParcel(deps.db, key);
  if (parcel === null) return fail(fault('PARCEL_UNKNOWN', { code: key.orderId }));
  const content = openContent(deps.db, deps.opener, key);
  return content.ok ? parcelToAsk(parcel, content.value, deps.defaults()) : content;
}

/** So many sealed contents are opened before everything else has its turn. */
const PIECE = 20;

export interface PreparedAsk {
  readonly key: ParcelKey;
  readonly ready: Result<ParcelToAsk, Fault>;
}

/**
 * The same for many parcels, in pieces, so that the window stays alive. A parcel that a file, a
 * correction or a purge changed meanwhile is prepared anew: a number is bought for what the ledger
 * has now.
 */
export async function prepareAsks(
  deps: PrepareDeps,
  keys: readonly ParcelKey[],
): Promise<readonly PreparedAsk[]> {
  const { db } = deps;
  const prepared: (PreparedAsk & { readonly parcel: ParcelRecord | null })[] = [];
  for (let start = 0; start < keys.length; start += PIECE) {
    if (start > 0) await breathe();
    for (const key of keys.slice(start, start + PIECE)) {
      prepared.push({ key, parcel: readParcel(db, key), ready: prepareAsk(deps, key) });
    }
  }
  return prepared.map(({ key, parcel, ready }) => {
    const isAsBefore = isDeepStrictEqual(readParcel(db, key), parcel);
    return { key, ready: isAsBefore ? ready : prepareAsk(deps, key) };
  });
}
