import { describe, expect, test } from 'vitest';
import { goodsFault } from '../../../../electron/core/checks/goods.ts';
import { orderInfo } from './orders.ts';

const item = (over: object) => ({ item_name: '试验衬衣', item_count: 1, ...over });
const faultWith = (...items: readonly object[]) => goodsFault(orderInfo({ items }));

describe('the goods of an order', () => {
  test('may leave weights and volume out, or have them as whole numbers', () => {
    for (const over of [{}, { item_weight: 500 }, { item_weight: '500' }, { item_volume: null }]) {
      expect(faultWith(item(over))).toBeNull();
    }
  });

  test.each([
    ['item_weight', 0.5, 'g'],
    ['item_weight', '0.5kg', 'g'],
    ['item_net_weight', -1, 'g'],
    ['item_net_weight', '', 'g'],
    ['item_volume', 1.25, 'cm³'],
    ['item_volume', {}, 'cm³'],
  ])('are refused with %s as %s', (name, value, unit) => {
    expect(faultWith(item({}), item({ [name]: value }))).toMatchObject({
      code: 'ORDER_FIELD_NOT_WHOLE',
      details: { field: `items[1].${name}`, unit },
    });
  });

  test('need an entry, a name and a count', () => {
    expect(faultWith()?.code).toBe('ITEMS_MISSING');
    expect(faultWith(item({ item_name: ' ' }))?.details).toEqual({ field: 'items[0]' });
    expect(faultWith(item({}), item({ item_count: 0 }))?.details).toEqual({ field: 'items[1]' });
  });
});
