import { expect, test } from 'vitest';
import {
  placeChosen,
  withColumn,
} from '../../../../renderer/screens/orders/import/column-choice.ts';

const MAPPING = { columns: { orderId: 0, mobile: 2 }, channel: '1' };

test('keys that pass over the column of another field leave that field its column', () => {
  const passing = withColumn(MAPPING, 'phone', placeChosen('0'));
  expect(withColumn(passing, 'phone', placeChosen('3'))).toEqual({
    columns: { orderId: 0, mobile: 2, phone: 3 },
    channel: '1',
  });
});

test('a field may be without a column', () => {
  expect(withColumn(MAPPING, 'mobile', placeChosen(''))).toEqual({
    columns: { orderId: 0 },
    channel: '1',
  });
});
