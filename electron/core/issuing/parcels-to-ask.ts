import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { ParcelRecord } from '../../ledger/parcels.ts';
import type { ParcelToAsk } from './asking.ts';
import { carrierFault } from '../checks/carrier.ts';
import type { ParcelContent } from '../parcels/order-content.ts';

/** What the setup gives where a file names nothing. */
export interface AskDefaults {
  readonly shop: string;
  readonly carrier: string;
  readonly sender: Sender;
  /** Codes of the carriers that the shop can use; null while nobody knows. */
  readonly offeredCarriers: readonly string[] | null;
}

/** Joins a parcel, its content and the setup into what is asked, or says what is missing. */
export function parcelToAsk(
  parcel: Omit<ParcelRecord, 'contentHash' | 'wave' | 'shipByMs'>,
  content: ParcelContent,
  defaults: AskDefaults,
): Result<ParcelToAsk, Fault> {
  const carrier = parcel.carrier ?? defaults.carrier;
  if (carrier === '') return fail(fault('CARRIER_MISSING'));
  const notOffered = carrierFault(carrier, defaults.offeredCarriers);
  if (notOffered !== null) return fail(notOffered);
  const sender = content.sender ?? defaults.sender;
  const missing = Object.entries(sender).find(([, value]) => value.trim() === '');
  if (missing !== undefined) return fail(fault('SENDER_MISSING', { field: missing[0] }));
  return ok({
    key: parcel.key,
    askWith: { shop: defaults.shop, carrier, channel: parcel.channel, userId: parcel.userId },
    sender,
    orderInfo: content.orderInfo,
  });
}
