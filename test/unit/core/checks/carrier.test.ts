import { expect, test } from 'vitest';
import { carrierFault } from '../../../../electron/core/checks/carrier.ts';

test('a carrier is refused only where the list of the shop is known and lacks it', () => {
  expect(carrierFault('zhongtong', null)).toBeNull();
  expect(carrierFault('zhongtong', ['yuantong', 'zhongtong'])).toBeNull();
  expect(carrierFault('ZTO', ['zhongtong'])).toMatchObject({
    code: 'CARRIER_NOT_OFFERED',
    details: { carrier: 'ZTO' },
  });
  expect(carrierFault('zhongtong', [])?.code).toBe('CARRIER_NOT_OFFERED');
});
