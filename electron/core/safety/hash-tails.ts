import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { listWithoutTail, putReceiverTail } from '../../ledger/purge.ts';
import type { TailHash } from '../../ledger/receiver-tail.ts';
import { NO_TAIL, lastFourOf } from '../../ledger/receiver-tail.ts';
import type { Opener } from '../../ledger/vault.ts';
import { receiverOf } from '../parcels/masking.ts';
import { readOrderInfo } from '../parcels/order-content.ts';
import { openContent } from '../parcels/parcel-content.ts';

interface TailDeps {
  readonly db: WritableDb;
  readonly opener: Result<Opener, Fault>;
  readonly tailHash: TailHash | null;
  readonly breathe: () => Promise<void>;
  readonly isStopped: () => boolean;
}

const PIECE = 20;

/** Makes parcels findable by their receiver's last digits that the command line took without the key. */
export async function hashTails(deps: TailDeps): Promise<void> {
  const { db, opener, tailHash } = deps;
  if (tailHash === null || !opener.ok) return;
  while (!deps.isStopped()) {
    const keys = listWithoutTail(db, PIECE);
    if (keys.length === 0) return;
    inTransaction(db, () => {
      for (const key of keys) {
        const content = openContent(db, opener, key);
        const phone = content.ok ? receiverOf(readOrderInfo(content.value)).phone : '';
        const lastFour = lastFourOf(phone);
        putReceiverTail(db, key, lastFour === null ? NO_TAIL : tailHash(lastFour));
      }
    });
    await deps.breathe();
  }
}
