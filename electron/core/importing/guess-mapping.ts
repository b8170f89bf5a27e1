import { DOUYIN_CHANNEL } from '../../../shared/channels.ts';
import type { ColumnMapping, ImportField } from '../../../shared/import-views.ts';
import { IMPORT_FIELDS } from '../../../shared/import-views.ts';
import { TITLES } from './titles.ts';

const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)|[\s*:_\-/.、]/g, '');

const placeOf = (columns: readonly string[], field: ImportField): number | undefined => {
  const titles = columns.map(plain);
  for (const wanted of TITLES[field].split(' ')) {
    const place = titles.indexOf(wanted);
    if (place >= 0) return place;
  }
  return undefined;
};

/** How many columns of a line have a title that is known. */
export const knownTitles = (columns: readonly string[]): number =>
  Object.keys(guessMapping(columns).columns).length;

/** Which column holds what, by the titles alone. Every column is used once. */
export function guessMapping(columns: readonly string[]): ColumnMapping {
  const found: Partial<Record<ImportField, number>> = {};
  const used = new Set<number>();
  for (const field of IMPORT_FIELDS) {
    const place = placeOf(columns, field);
    if (place === undefined || used.has(place)) continue;
    used.add(place);
    found[field] = place;
  }
  return { columns: withAddressMoved(found), channel: DOUYIN_CHANNEL };
}

type Columns = ColumnMapping['columns'];

/** Beside a province an "address" is its detail; without one a "detailed address" is all of it. */
function withAddressMoved(columns: Columns): Columns {
  const { detail, wholeAddress, ...rest } = columns;
  const only = detail ?? wholeAddress;
  if (only === undefined || (detail !== undefined && wholeAddress !== undefined)) return columns;
  return columns.province === undefined
    ? { ...rest, wholeAddress: only }
    : { ...rest, detail: only };
}

/** Groups of fields of which a table must have one each. */
const NEEDED: readonly (readonly ImportField[])[] = [
  ['orderId'],
  ['receiverName'],
  ['mobile', 'phone'],
  ['detail', 'wholeAddress'],
  ['itemName'],
];

/** The groups that a mapping has nothing of. Without them no row can be taken. */
export const missingFields = ({ columns }: ColumnMapping): ImportField[][] =>
  NEEDED.filter((group) => group.every((field) => columns[field] === undefined)).map((group) =>
    Array.from(group),
  );

/** A title that is understood as this field. */
export const usualTitle = (field: ImportField): string => TITLES[field].split(' ', 1)[0] ?? field;
