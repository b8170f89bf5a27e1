import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { PersonView } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readParcel } from '../../ledger/parcels.ts';
import type { Opener } from '../../ledger/vault.ts';
import { receiverOf } from './masking.ts';
import { readOrderInfo } from './order-content.ts';
import { openContent } from './parcel-content.ts';

interface RevealDeps {
  readonly db: WritableDb;
  readonly opener: Result<Opener, Fault>;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/**
 * The receiver of one parcel unmasked. Who looked is committed before the answer; where it cannot
 * be written, nothing is shown.
 */
export function revealReceiver(deps: RevealDeps, parcel: ParcelKey): Result<PersonView, Fault> {
  const { db } = deps;
  const operator = deps.operator();
  if (readParcel(db, parcel) === null) {
    return fail(fault('PARCEL_UNKNOWN', { code: parcel.orderId }));
  }
  const content = openContent(db, deps.opener, parcel);
  if (!content.ok) return content;
  const receiver = receiverOf(readOrderInfo(content.value));
  if (receiver.encrypted) return fail(fault('RECEIVER_ENCRYPTED'));
  inTransaction(db, () =>
    appendEvent(db, { kind: 'receiver_revealed', atMs: deps.nowMs(), operator, parcel }),
  );
  return ok(receiver);
}
