import { DOUYIN_CHANNEL } from '../../../shared/channels.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderInfo } from '../parcels/order-content.ts';
import { isCiphertext } from '../parcels/order-content.ts';
import { personalParts } from './receiver.ts';

/**
 * The rule of thumb about channels: Douyin's orders go as ciphertext, orders of other platforms as
 * plain text (gateway contract §4.9 row 5). The rule's own page could not be read, so that a
 * mismatch is a warning and no refusal.
 *
 * @returns the first field that does not fit
 */
export function channelWarning(channel: string, info: OrderInfo): Fault | null {
  const isDouyin = channel === DOUYIN_CHANNEL;
  const odd = personalParts(info.receiver_info).find(
    ([, value]) => isCiphertext(value) !== isDouyin,
  );
  if (odd === undefined) return null;
  const [field] = odd;
  return isDouyin
    ? fault('CHANNEL_WANTS_CIPHERTEXT', { field })
    : fault('CHANNEL_WANTS_PLAIN_TEXT', { field, channel });
}
