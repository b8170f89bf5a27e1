import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { isOutOfUse } from '../../../shared/states.ts';
import type { NumberRecord } from '../../ledger/numbers.ts';
import { mayBeBought } from '../../ledger/numbers.ts';
import type { ParcelRecord } from '../../ledger/parcels.ts';

/** What the ledger knows about one parcel when orders are put together or taken apart. */
export interface MergeFacts {
  readonly parcel: ParcelRecord;
  readonly number: NumberRecord | null;
  /** A label of it exists, is on its way to paper, or is in doubt. */
  readonly hasLabel: boolean;
  readonly cancelling: boolean;
  readonly hasConflict: boolean;
  /** The distribution order under which a supplier sends it; null where none does. */
  readonly atSupplier: string | null;
  /** It travels in another parcel. */
  readonly isMerged: boolean;
  /** Parcels that travel in it. */
  readonly carries: number;
  /** Parcels of its order, itself included. */
  readonly parcelsInOrder: number;
  /** Equal texts mean the same receiver; null where the content cannot be opened. */
  readonly receiver: string | null;
}

/** Whether the paper of a main parcel, or doubt about its number, fixes what is in it. */
function mainFault({ number, hasLabel, cancelling, hasConflict }: MergeFacts): Fault | null {
  if (hasLabel) return fault('MERGE_LABEL_EXISTS');
  const inDoubt = cancelling || hasConflict || (number !== null && mayBeBought(number));
  return inDoubt ? fault('MERGE_NUMBER_IN_DOUBT') : null;
}

/**
 * Whether `other` may travel in `main`'s parcel: same platform, same owner, same receiver, no
 * supplier sends either, and no number for it exists or may exist. `main` may have its number already as long as no label does:
 * the number belongs to its (order, pack) pair and receiver, which stay, and the label is drawn
 * with the goods of all. Once paper exists, its goods list is fixed.
 */
export function decideMerge(main: MergeFacts, other: MergeFacts): Result<null, Fault> {
  const isSameOrder = main.parcel.key.orderId === other.parcel.key.orderId;
  if (isSameOrder || main.isMerged || other.isMerged || other.carries > 0) {
    return fail(fault('MERGE_NESTED'));
  }
  if (other.parcelsInOrder > 1) return fail(fault('MERGE_SEVERAL_PARCELS'));
  if (isOutOfUse(main.number?.state ?? null)) return fail(fault('NUMBER_CANCELLED'));
  const blocked = mainFault(main);
  if (blocked !== null) return fail(blocked);
  const atSupplier = main.atSupplier ?? other.atSupplier;
  if (atSupplier !== null) return fail(fault('PARCEL_AT_SUPPLIER', { order: atSupplier }));
  const { number } = other;
  const mayHaveNumber = number !== null && (number.trackNo !== null || mayBeBought(number));
  if (mayHaveNumber || other.hasConflict) return fail(fault('MERGE_NUMBER_EXISTS'));
  const isSameShop =
    main.parcel.channel === other.parcel.channel && main.parcel.userId === other.parcel.userId;
  if (!isSameShop) return fail(fault('MERGE_SHOP_DIFFERS'));
  if (main.receiver === null || other.receiver === null || main.receiver !== other.receiver) {
    return fail(fault('MERGE_RECEIVER_DIFFERS'));
  }
  return ok(null);
}

/** Whether an order may leave `main`'s parcel: while no paper names its goods, or the paper is void. */
export function decideUnmerge(main: MergeFacts): Result<null, Fault> {
  if (isOutOfUse(main.number?.state ?? null)) return ok(null);
  const blocked = mainFault(main);
  return blocked === null ? ok(null) : fail(blocked);
}
