import { z } from 'zod';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';

/** A line of `station ship`; it has exactly these keys. */
export const shipLineSchema = z.strictObject({
  order_id: z.string(),
  state: z.enum(['shipped', 'refused', 'unknown', 'due']),
  code: z.string(),
  message: z.string(),
});

/** An item of a Pinduoduo file, with the vendor's parameter names. */
export const shippedParcel = (orderSn: string, over: object = {}): object => ({
  order_sn: orderSn,
  logistics_id: 121,
  tracking_number: '4307495240153',
  ...over,
});

/** The last words of the paths that a gateway was called at. */
export const pathsOf = (gateway: PracticeGateway): readonly string[] =>
  gateway.calls().map(({ path }) => path.split('/').at(-1) ?? '');
