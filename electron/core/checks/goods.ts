import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderInfo } from '../parcels/order-content.ts';

/** Whole numbers in the platform's own units (gateway contract §4.1, pitfall 22). */
const UNITS = { item_weight: 'g', item_net_weight: 'g', item_volume: 'cm³' } as const;

/** What is wrong with the goods of an order, the first fault only. */
export function goodsFault({ items }: OrderInfo): Fault | null {
  if (items.length === 0) return fault('ITEMS_MISSING');
  for (const [place, item] of items.entries()) {
    if (item.item_name.trim() === '' || item.item_count < 1) {
      return fault('ORDER_FIELD_INVALID', { field: `items[${place}]` });
    }
    for (const [name, unit] of Object.entries(UNITS)) {
      if (!isWholeOrAbsent(item[name])) {
        return fault('ORDER_FIELD_NOT_WHOLE', { field: `items[${place}].${name}`, unit });
      }
    }
  }
  return null;
}

/** Whether a weight or a volume is absent or a whole number, written as number or text. */
export const isWholeOrAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  ((typeof value === 'number' || typeof value === 'string') && /^\d+$/.test(String(value)));
