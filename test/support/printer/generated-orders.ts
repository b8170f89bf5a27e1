import type { LabelModel, LabelPerson } from '../../../shared/label/model.ts';
import { seededRandom } from '../seeded-random.ts';

const SURNAMES = ['柳', '欧阳', '阿卜杜热依木·', '䶮', '翟', '𬱖', 'O’Brien ', '買'];
const GIVEN = ['试之', '喆', '堃', '骉', '𠅤一', '㛃', '婷婷', '😀', 'Ana María'];
const REGIONS = [
  '北京市顺义区',
  '江苏省南京市江宁区',
  '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县',
  '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗',
];
const PIECES = [
  '测试路 88 号',
  '无忧花园三期 17 幢 2 单元 1204 室',
  '（快递放丰巢，谢谢🎁）',
  'Building 7, Unit 1203',
  '向里走三十米右手边第二家小卖部代收',
  '犇羴鱻麤大厦',
  '㙍塱村口',
];
const GOODS = [
  '棉麻衬衫',
  '【旗舰店】超长商品名称正品春夏新款加厚保暖防风户外登山徒步多功能冲锋衣',
  'USB-C cable 2 m',
  '🧣羊毛围巾',
  '喜糖囍盒',
];

/** Labels of invented orders, from plain to as full as shops make them; the same for a seed. */
export function generatedLabels(
  count: number,
  seed: number,
  labelOf: (place: number) => LabelModel,
): LabelModel[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (texts: readonly string[]): string => texts[below(texts.length)] ?? '';
  const some = (most: number, texts: readonly string[]): string =>
    Array.from({ length: 1 + below(most) }, () => pick(texts)).join('');
  const person = (): LabelPerson => ({
    name: pick(SURNAMES) + pick(GIVEN),
    phone: `137${String(below(100_000_000)).padStart(8, '0')}${below(4) === 0 ? '-8888' : ''}`,
    region: pick(REGIONS),
    detail: some(random() < 0.02 ? 40 : 8, PIECES),
    encrypted: false,
  });
  return Array.from({ length: count }, (_, place) => ({
    ...labelOf(place),
    receiver: person(),
    sender: { ...person(), detail: pick(PIECES) },
    sortCode: pick(['320-13 128', '010W-BJ-020-113-5C', '579 A4-22', '']),
    packageCentre: pick(['南京', '北京顺义中转场', '']),
    shortAddress: pick(['', 'A12', '京东大仓-A12-03']),
    items: Array.from({ length: below(21) }, () => ({
      name: some(2, GOODS),
      specs: pick(['', '白色 / L', '藏青色 / XXL / 加长款']),
      count: 1 + below(12),
    })),
    copy: 1 + below(3),
    orders: 1 + below(3),
  }));
}
