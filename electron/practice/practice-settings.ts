import type { BenchSettings } from '../../shared/settings.ts';

export const PRACTICE_APPID = 'practice';
export const PRACTICE_SHOP = 'practice-shop';

/** What a practice station is set to before anybody changes it. Name and address are invented. */
export const practiceSettings = (defaults: BenchSettings): BenchSettings => ({
  ...defaults,
  appid: PRACTICE_APPID,
  shop: PRACTICE_SHOP,
  carrier: 'zhongtong',
  distributionShop: PRACTICE_SHOP,
  sender: {
    name: '练习仓',
    mobile: '13900000000',
    province: '浙江省',
    city: '杭州市',
    district: '余杭区',
    detail: '练习路1号',
  },
});
