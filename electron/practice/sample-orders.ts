import { createHash } from 'node:crypto';
import type { PracticeOrder } from './douyin/scenario.ts';

/** Order files that practice mode starts with. Every name, phone and id is invented. */
export function sampleOrderFiles(): readonly {
  readonly fileName: string;
  readonly text: string;
}[] {
  return [
    { fileName: 'practice-douyin.json', text: JSON.stringify(DOUYIN_BODY, null, 2) },
    { fileName: 'practice-kuaishou.json', text: JSON.stringify(KUAISHOU_BODY, null, 2) },
  ];
}

/** An order that the practice platform knows and no file has: scanning it looks it up. */
export const orderKnownToPlatform = (shop: string): PracticeOrder => {
  const orderId = '4900000000000000201';
  return {
    shop,
    orderId,
    status: 2,
    receiver: {
      name: cipher('#', `${orderId} name`),
      mobile: cipher('$', `${orderId} mobile`),
      province: '山东省',
      city: '青岛市',
      district: '市南区',
      street: '',
      detail: cipher('#', `${orderId} detail`),
    },
    items: [{ name: '遮阳帽', specs: [{ name: '颜色', value: '卡其' }], count: 1 }],
  };
};

const SENDER_INFO = {
  address: {
    country_code: 'CHN',
    province_name: '浙江省',
    city_name: '杭州市',
    district_name: '余杭区',
    detail_address: '练习路1号 练习仓',
  },
  contact: { name: '练习仓', mobile: '13900000000' },
};

/** Looks like the platform's ciphertext, holds nothing. */
function cipher(mark: '#' | '$', seed: string): string {
  const part = (name: string): string =>
    createHash('sha256').update(`${name} ${seed}`).digest('base64');
  return `${mark}${part('head').slice(0, 12)}${mark}${part('body')}${mark}1${mark}${mark}`;
}

interface SampleItem {
  readonly name: string;
  readonly specs: string;
  readonly count: number;
}

const itemsOf = (items: readonly SampleItem[]): readonly unknown[] =>
  items.map(({ name, specs, count }) => ({
    item_name: name,
    item_specs: specs,
    item_count: count,
  }));

function encryptedOrder(
  orderId: string,
  packId: string,
  [province, city, district]: readonly [string, string, string],
  items: readonly SampleItem[],
): unknown {
  return {
    order_id: orderId,
    ...(packId === '' ? {} : { pack_id: packId }),
    receiver_info: {
      address: {
        country_code: 'CHN',
        province_name: province,
        city_name: city,
        district_name: district,
        detail_address: cipher('#', `${orderId} detail`),
      },
      contact: { name: cipher('#', `${orderId} name`), mobile: cipher('$', `${orderId} mobile`) },
    },
    items: itemsOf(items),
  };
}

const DOUYIN_BODY = {
  sender_info: SENDER_INFO,
  logistics_code: 'zhongtong',
  order_infos: [
    encryptedOrder(
      '4900000000000000101',
      '',
      ['江苏省', '南京市', '玄武区'],
      [{ name: '白色水墨印花衬衣', specs: '白色 / L', count: 1 }],
    ),
    encryptedOrder(
      '4900000000000000102',
      '',
      ['广东省', '深圳市', '南山区'],
      [
        { name: '保温杯 500ml', specs: '墨绿', count: 2 },
        { name: '杯刷', specs: '', count: 1 },
      ],
    ),
    encryptedOrder(
      '4900000000000000103',
      '',
      ['北京市', '北京市', '朝阳区'],
      [{ name: '亚麻四件套', specs: '1.8m / 燕麦色', count: 1 }],
    ),
    encryptedOrder(
      '4900000000000000103',
      'p2',
      ['北京市', '北京市', '朝阳区'],
      [{ name: '乳胶枕', specs: '一对', count: 1 }],
    ),
  ],
  user_id: -1,
  order_channel: '1',
};

const KUAISHOU_BODY = {
  sender_info: SENDER_INFO,
  logistics_code: 'yuantong',
  order_infos: [
    {
      order_id: '2600000000000001',
      receiver_info: {
        address: {
          country_code: 'CHN',
          province_name: '四川省',
          city_name: '成都市',
          district_name: '武侯区',
          detail_address: '练习大道 88 号 3 栋 2 单元 501',
        },
        contact: { name: '练小习', mobile: '13800000001' },
      },
      items: itemsOf([
        { name: '手工牛轧糖', specs: '原味 500g', count: 2 },
        { name: '桂花糕', specs: '', count: 1 },
      ]),
    },
  ],
  order_channel: '2',
};
