import { z } from 'zod';
import { orderIdSchema, packIdSchema } from '../ids.ts';

/** The one push channel. Pushes carry ids and mean "read again". */
export const PUSH_CHANNEL = 'station:changed';
export const pushSchema = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('parcel'), orderId: orderIdSchema, packId: packIdSchema }),
  z.object({ topic: z.literal('orders') }),
  z.object({ topic: z.literal('import') }),
  z.object({ topic: z.literal('batch') }),
  z.object({ topic: z.literal('prints') }),
  z.object({ topic: z.literal('lanes') }),
  z.object({ topic: z.literal('shipping') }),
  z.object({ topic: z.literal('distribution') }),
  z.object({ topic: z.literal('info') }),
  z.object({ topic: z.literal('export') }),
  z.object({ topic: z.literal('operators') }),
  /** Another ledger, or the same one opened anew: everything is to be read again. */
  z.object({ topic: z.literal('ledger') }),
]);
export type Push = z.infer<typeof pushSchema>;
