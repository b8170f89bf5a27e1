import iconv from 'iconv-lite';
import writeWorkbook from 'write-excel-file/node';
import { orderIdOf } from './orders.ts';

/** Titles as a shop system writes them. Every name and phone below is invented. */
export const TITLES = [
  '订单编号',
  '收件人',
  '手机',
  '省',
  '市',
  '区',
  '详细地址',
  '商品名称',
  '规格',
  '数量',
  '波次',
  '快递公司',
  '平台',
] as const;

export type Title = (typeof TITLES)[number];

/** A row of an order table; what is not said is a usual order of Kuaishou. */
export const tableRow = (
  orderId: string,
  over: Partial<Record<Title, string>> = {},
): readonly string[] => {
  const row: Readonly<Record<Title, string>> = {
    订单编号: orderId,
    收件人: '柳试之',
    手机: '13700001234',
    省: '江苏省',
    市: '南京市',
    区: '玄武区',
    详细地址: '梧桐街 77 号, 3 栋 502 室',
    商品名称: '试验衬衣',
    规格: '白色 / L',
    数量: '1',
    波次: '早班',
    快递公司: '中通快递',
    平台: '快手',
    ...over,
  };
  return TITLES.map((title) => row[title]);
};

export const tableRows = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, place) => tableRow(orderIdOf(place + 1)));

const quoted = (cell: string): string =>
  /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A CSV text with titles. */
export const csvText = (
  rows: readonly (readonly string[])[],
  { titles = TITLES, delimiter = ',' }: { titles?: readonly string[]; delimiter?: string } = {},
): string =>
  [titles, ...rows]
    .map((row) => row.map(quoted).join(delimiter))
    .join('\r\n')
    .concat('\r\n');

export const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As Excel on a Chinese PC saves CSV. */
export const inGb18030 = (text: string): Uint8Array =>
  new Uint8Array(iconv.encode(text, 'gb18030'));

export type SheetCell = string | number | boolean | Date | null;

/** A workbook of one sheet; numbers are numbers in it. */
export async function workbook(
  rows: readonly (readonly SheetCell[])[],
  titles: readonly string[] = TITLES,
): Promise<Uint8Array> {
  const cells = [titles, ...rows].map((row) => row.map(cellOf));
  return new Uint8Array(await writeWorkbook(cells).toBuffer());
}

const cellOf = (value: SheetCell) =>
  value === null
    ? null
    : value instanceof Date
      ? { value, type: Date, format: 'yyyy-mm-dd' }
      : { value };
