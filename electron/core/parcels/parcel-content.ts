import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { contentContext, readSealedContent } from '../../ledger/parcels.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { ParcelContent } from './order-content.ts';
import { parseContent } from './order-content.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';

/** Opens the personal part of a known parcel. `opener` fails where the ledger's key is locked. */
export function openContent(
  db: ReadableDb,
  opener: Result<Opener, Fault>,
  key: ParcelKey,
): Result<ParcelContent, Fault> {
  if (!opener.ok) return opener;
  const sealed = readSealedContent(db, key);
  if (sealed === null) return fail(fault('CONTENT_PURGED'));
  try {
    return ok(parseContent(opener.value.open(sealed, contentContext(key))));
  } catch (error) {
    const reason = messageOf(error);
    return fail(fault('LEDGER_KEY_MISSING', { reason }));
  }
}
