import type { OfferLink } from '../../../shared/distribution.ts';
import { offerLinkSchema } from '../../../shared/distribution.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import type { Language } from '../../../shared/language.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { createCsvLines, csvHeadings } from '../exporting/csv-cells.ts';
import type { ExportColumn } from '../exporting/export-columns.ts';
import { decodeText } from '../importing/decode-text.ts';
import { readCsv } from '../importing/read-csv.ts';
import type { Cell, TableRow } from '../importing/table.ts';

type Field = keyof OfferLink;

/** The columns of the table in their order, with their titles. */
const TITLES: Readonly<Record<Field, readonly [zh: string, en: string]>> = {
  goods: ['商品', 'Goods'],
  specs: ['规格', 'Specification'],
  supplier: ['供应商', 'Supplier'],
  offerId: ['货源商品ID', 'Offer id'],
  specId: ['货源规格ID', 'Offer variant id'],
  pieces: ['每件数量', 'Pieces'],
  outItemCode: ['平台商品ID', 'Platform goods id'],
  outShopCode: ['平台店铺ID', 'Platform shop id'],
};
const FIELDS = [
  'goods',
  'specs',
  'supplier',
  'offerId',
  'specId',
  'pieces',
  'outItemCode',
  'outShopCode',
] as const satisfies readonly Field[];

/** The table of offers as CSV for a spreadsheet; `readOffers` reads it back. */
export function offersAsCsv(links: readonly OfferLink[], language: Language): string {
  const columns = FIELDS.map((field): ExportColumn<OfferLink> => ({
    kind: field === 'pieces' ? 'count' : 'name',
    heading: TITLES[field][language === 'en' ? 1 : 0],
    width: 20,
    valueOf: (link) => link[field],
  }));
  return csvHeadings(columns) + createCsvLines(columns)(links);
}

/** Reads a table with titles in either language; all lines or none. */
export function readOffers(bytes: Uint8Array): Result<readonly OfferLink[], Fault> {
  const decoded = decodeText(bytes);
  if (decoded === null) return fail(fault('FILE_NOT_TEXT', { file: 'CSV' }));
  const rows = rowsOf(decoded.text);
  if (!rows.ok) return rows;
  const [head, ...lines] = rows.value.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (head === undefined || lines.length === 0) return fail(fault('FILE_EMPTY', { file: 'CSV' }));
  const places = FIELDS.map((field) =>
    head.cells.findIndex((title) => isTitleOf(field, textOf(title))),
  );
  const absent = FIELDS.find((field, place) => places[place] === -1 && !MAY_LACK.has(field));
  if (absent !== undefined) {
    return fail(fault('OFFERS_UNREADABLE', { row: head.row, field: TITLES[absent].join(' / ') }));
  }
  const links: OfferLink[] = [];
  for (const line of lines) {
    const link = linkIn(line, places);
    if (!link.ok) return link;
    links.push(link.value);
  }
  return ok(links);
}

/** Columns that a table may leave out. */
const MAY_LACK: ReadonlySet<Field> = new Set<Field>(['specs', 'supplier', 'specId', 'pieces']);

function rowsOf(text: string): Result<readonly TableRow[], Fault> {
  try {
    return ok(readCsv(text));
  } catch (error) {
    return fail(fault('FILE_NOT_TABLE', { file: 'CSV', reason: messageOf(error) }));
  }
}

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'object' ? cell.number : (cell ?? '');

const plain = (title: string): string =>
  title.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

const isTitleOf = (field: Field, title: string): boolean =>
  TITLES[field].some((known) => plain(known) === plain(title));

function linkIn({ row, cells }: TableRow, places: readonly number[]): Result<OfferLink, Fault> {
  const cellOf = (field: (typeof FIELDS)[number]): string =>
    textOf(cells[places[FIELDS.indexOf(field)] ?? -1]);
  const pieces = cellOf('pieces');
  const link = offerLinkSchema.safeParse({
    goods: cellOf('goods'),
    specs: cellOf('specs'),
    supplier: cellOf('supplier'),
    offerId: cellOf('offerId'),
    specId: cellOf('specId'),
    pieces: pieces === '' ? 1 : Number(pieces),
    outItemCode: cellOf('outItemCode'),
    outShopCode: cellOf('outShopCode'),
  });
  if (link.success) return ok(link.data);
  const wrong = FIELDS.find((field) => field === link.error.issues[0]?.path[0]) ?? 'goods';
  return fail(fault('OFFERS_UNREADABLE', { row, field: TITLES[wrong].join(' / ') }));
}
