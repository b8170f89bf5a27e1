import { describe, expect, test } from 'vitest';
import { readOrderId } from '../../../../electron/core/checks/order-id.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { errorOf, valueOf } from '../../../support/station/result.ts';

const ID = orderIdOf(1);

describe('an order id of a file', () => {
  test('loses one trailing A where it is Douyin’s', () => {
    expect(valueOf(readOrderId(` ${ID}A `, '1'))).toBe(ID);
    expect(valueOf(readOrderId(`${ID}A`, '27'))).toBe(`${ID}A`);
  });

  test.each(['AA', 'AAA'])('is refused as Douyin’s with %s at its end', (end) => {
    const fault = errorOf(readOrderId(ID + end, '1'));
    expect(fault).toMatchObject({ code: 'ORDER_ID_TRAILING_A', details: { value: ID + end } });
    expect(readOrderId(ID + end, '27').ok).toBe(true);
  });

  test('is refused where the platform could not take it', () => {
    expect(errorOf(readOrderId('4.9E+18', '1')).code).toBe('ORDER_ID_INVALID');
  });
});
