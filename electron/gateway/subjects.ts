import { z } from 'zod';
import { optionalText, textOrNumber } from './answer-fields.ts';
import type { Subject } from './endpoint.ts';
import { plainValues } from './json.ts';

const keySchema = z.object({ order_id: textOrNumber, pack_id: optionalText });

/** The parcels of entries in the vendor's spelling; entries without an order id have none. */
export const subjectsOf = (entries: readonly unknown[]): readonly Subject[] =>
  entries.flatMap((entry) => {
    const parsed = keySchema.safeParse(plainValues(entry));
    if (!parsed.success) return [];
    return [{ orderId: parsed.data.order_id, packId: parsed.data.pack_id }];
  });
