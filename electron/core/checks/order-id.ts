import { DOUYIN_CHANNEL } from '../../../shared/channels.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderId } from '../../../shared/ids.ts';
import { orderIdSchema, withoutTrailingA } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';

/** The order id of a file as the platform wants it. Only one trailing `A` is ever taken off. */
export function readOrderId(written: string, channel: string): Result<OrderId, Fault> {
  const text = written.trim();
  const isDouyin = channel === DOUYIN_CHANNEL;
  const orderId = orderIdSchema.safeParse(isDouyin ? withoutTrailingA(text) : text);
  if (!orderId.success) return fail(fault('ORDER_ID_INVALID', { value: written }));
  if (isDouyin && /^\d{10,}A{2,}$/.test(text)) {
    return fail(fault('ORDER_ID_TRAILING_A', { value: written }));
  }
  return ok(orderId.data);
}
