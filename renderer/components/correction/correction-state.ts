import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { isUserId } from '../../../shared/ids.ts';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';

/** Faults that channel and `user_id` put right (vendor page dd-logistics-newcreateorder, FAQ 4.1, 4.2). */
const CURED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_ORDER_NOT_FOUND',
  'PLATFORM_ORDER_OTHER_SHOP',
]);

/** Whether the packer is offered to change channel and `user_id` of this parcel. */
export const canCorrect = ({ numberState, numberFault }: ParcelCard): boolean =>
  numberState === 'refused' && numberFault !== null && CURED.has(numberFault.code);

/** What the form holds. */
export interface CorrectionValues {
  readonly channel: string;
  /** As typed; blank = no `user_id`. */
  readonly userId: string;
}

/** What a parcel is asked with; `userId` null leaves it out of the call. */
export type Correction = Pick<Request<'orders:correct'>, 'channel' | 'userId'>;

export const valuesOf = ({ channel, userId }: Correction): CorrectionValues => ({
  channel,
  userId: userId ?? '',
});

export const isTypedUserId = (typed: string): boolean =>
  typed.trim() === '' || isUserId(typed.trim());

/** The form as the station wants it, null where `user_id` is not usable. */
export function correctionOf({ channel, userId }: CorrectionValues): Correction | null {
  if (!isTypedUserId(userId)) return null;
  return { channel, userId: userId.trim() === '' ? null : userId.trim() };
}
