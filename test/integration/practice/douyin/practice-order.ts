import type { PracticeOrder } from '../../../../electron/practice/douyin/scenario.ts';
import { SHOP } from '../../../support/station/account.ts';
import { CIPHER_RECEIVER_INFO, orderIdOf } from '../../../support/station/orders.ts';

const { address, contact } = CIPHER_RECEIVER_INFO;

/** The n-th order of the practice shop, waiting to be shipped. Everything in it is invented. */
export const practiceOrder = (n: number, over: Partial<PracticeOrder> = {}): PracticeOrder => ({
  shop: SHOP,
  orderId: orderIdOf(n),
  status: 2,
  receiver: {
    name: contact.name,
    mobile: contact.mobile,
    province: address.province_name,
    city: address.city_name,
    district: address.district_name,
    street: '梧桐街道',
    detail: address.detail_address,
  },
  items: [
    {
      name: '试验衬衣',
      specs: [
        { name: '颜色', value: '白色' },
        { name: '尺码', value: 'L' },
      ],
      count: 2,
    },
  ],
  ...over,
});
