import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ColumnMapping, ImportField } from '../../../shared/import-views.ts';
import { IMPORT_FIELDS } from '../../../shared/import-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { EntryParts, OrderFileRow } from './order-file.ts';
import { readEntry } from './order-file.ts';
import { carrierCode, channelCode } from './named-codes.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { cellText } from './table.ts';

/** What the caller knows better than the table. */
export interface TableOverrides {
  readonly channel: string | null;
  readonly userId: string | null;
}

/** One row of a table, its cells by what they mean. */
interface Line {
  readonly row: number;
  readonly valueOf: (field: ImportField) => string;
  /** Whether the table has a column for it. */
  readonly has: (field: ImportField) => boolean;
  readonly fault: Fault | null;
}

/**
 * Makes parcels of the rows of a table. Rows with the same order id and pack id are the goods of
 * one parcel; they must agree about everything else, or leave it blank.
 */
export function tableOrders(
  { columns, rows }: Table,
  mapping: ColumnMapping,
  overrides: TableOverrides,
): readonly OrderFileRow[] {
  const title = (field: ImportField): string => columns[mapping.columns[field] ?? -1] ?? field;
  const context = { title, overrides, defaultChannel: mapping.channel, seen: new Set<string>() };
  const rounded = IDS.filter((field) => isRounded(rows, mapping.columns[field]));
  const lines = rows.map((row) => lineOf(row, mapping, title, rounded));
  return groupsOf(lines).map((group) => parcelRow(group, context));
}

type TitleOf = (field: ImportField) => string;

/** A number that is changed on its way through a spreadsheet is another id, or another phone. */
const IDS: readonly ImportField[] = ['orderId', 'packId', 'mobile', 'phone'];

/** A spreadsheet keeps 15 digits of a number; the others become zeros. */
const EXACT = /^\d{1,15}$/;
const EXACT_DIGITS = 15;
const LONG = /^\d{16,}$/;
const SCIENTIFIC = /^[+-]?\d+(\.\d+)?E\+\d+$/i;
/** What a spreadsheet makes of an id like `11-21`. */
const DATE = /^\d{4}([-/])\d{1,2}\1\d{1,2}( \d{1,2}:\d{2}(:\d{2})?)?$/;

const isMangled = (cell: Cell): boolean =>
  typeof cell === 'string' ? SCIENTIFIC.test(cell) || DATE.test(cell) : !EXACT.test(cell.number);

/** An id may end in zeros by chance, a column whose long ids lost so many digits does not. */
const LEAST_LOST_DIGITS = 6;

/** Whether a CSV was saved by a spreadsheet that held a column as numbers: zeros stand for digits. */
function isRounded(rows: readonly TableRow[], place: number | undefined): boolean {
  const texts = rows.map(({ cells }) => cellText(cells[place ?? -1] ?? ''));
  const ends = [...new Set(texts.filter((text) => LONG.test(text)))].map((text) =>
    text.slice(EXACT_DIGITS),
  );
  return /^0+$/.test(ends.join('')) && ends.join('').length >= LEAST_LOST_DIGITS;
}

function lineOf(
  { row, cells }: TableRow,
  { columns }: ColumnMapping,
  title: TitleOf,
  rounded: readonly ImportField[],
): Line {
  const cellOf = (field: ImportField): Cell => {
    const place = columns[field];
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const isLost = (field: ImportField): boolean =>
    rounded.includes(field) && LONG.test(cellText(cellOf(field)));
  const mangled = IDS.find((field) => isMangled(cellOf(field)) || isLost(field));
  return {
    row,
    valueOf: (field) => cellText(cellOf(field)),
    has: (field) => columns[field] !== undefined,
    fault: mangled === undefined ? null : fault('CELL_NUMBER_MANGLED', { column: title(mangled) }),
  };
}

/** The rows of each parcel, in the order of their first; rows without an order id stay alone. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const orderId = line.valueOf('orderId');
    const key = orderId === '' ? `${line.row}` : `${orderId}\n${line.valueOf('packId')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

interface Context {
  readonly title: TitleOf;
  readonly overrides: TableOverrides;
  readonly defaultChannel: string;
  readonly seen: Set<string>;
}

function parcelRow(lines: readonly Line[], context: Context): OrderFileRow {
  const [first] = lines;
  if (first === undefined) throw new Error('A parcel without rows');
  const { row } = first;
  const orderId = first.valueOf('orderId');
  const packId = first.valueOf('packId');
  const refused = (why: Fault): OrderFileRow => ({ row, orderId, packId, parcel: fail(why) });
  const mangled = lines.find((line) => line.fault !== null)?.fault ?? null;
  if (mangled !== null) return refused(mangled);
  const odd = disagreement(lines, context.title);
  if (odd !== null) return refused(odd);
  const order = orderOf(lines);
  const parts = partsOf(order, context);
  if (!parts.ok) return refused(parts.error);
  const address = addressOf(order, context.title);
  if (!address.ok) return refused(address.error);
  const entry = entryOf(lines, order, address.value);
  const read = inTheirWords(readEntry(entry, row, parts.value, context.seen), context.title);
  return withTwinWarning(withGoodsCodes(read, lines), lines);
}

/** Fields that say something about one kind of goods; all others are about the parcel. */
const OF_GOODS: ReadonlySet<ImportField> = new Set([
  'itemName',
  'itemSpecs',
  'itemCount',
  'itemCode',
]);
/** Rows may differ about it; the first that says something stands. */
const FIRST_STANDS: ReadonlySet<ImportField> = new Set(['shipBy']);
/** Each row may bring a remark of its own. */
const ADDED_UP: ReadonlySet<ImportField> = new Set(['remark']);

/** The first row that says something else about the parcel than a row before it. */
function disagreement(lines: readonly Line[], title: TitleOf): Fault | null {
  if (lines.length === 1) return null;
  for (const field of IMPORT_FIELDS) {
    if (OF_GOODS.has(field) || ADDED_UP.has(field) || FIRST_STANDS.has(field)) continue;
    const filled = lines.filter((line) => line.valueOf(field) !== '');
    const other = filled.find((line) => line.valueOf(field) !== filled[0]?.valueOf(field));
    if (other !== undefined) {
      return fault('PARCEL_ROWS_DISAGREE', { column: title(field), row: other.row });
    }
  }
  return null;
}

type Order = (field: ImportField) => string;

/** What the rows of one parcel say together. */
const orderOf =
  (lines: readonly Line[]): Order =>
  (field) => {
    const values = lines.map((line) => line.valueOf(field)).filter((value) => value !== '');
    return ADDED_UP.has(field) ? [...new Set(values)].join('；') : (values[0] ?? '');
  };

function partsOf(order: Order, context: Context): Result<EntryParts, Fault> {
  const { overrides, defaultChannel } = context;
  const channel = order('channel');
  const carrier = order('carrier');
  const knownChannel = channel === '' ? defaultChannel : channelCode(channel);
  const knownCarrier = carrier === '' ? null : carrierCode(carrier);
  if (overrides.channel === null && knownChannel === null) {
    return fail(fault('CHANNEL_NAME_UNKNOWN', { value: channel }));
  }
  if (carrier !== '' && knownCarrier === null) {
    return fail(fault('CARRIER_NAME_UNKNOWN', { value: carrier }));
  }
  return ok({
    sender: null,
    userId: overrides.userId,
    channel: overrides.channel ?? knownChannel ?? defaultChannel,
    carrier: knownCarrier,
    wave: order('wave'),
    shipBy: order('shipBy'),
  });
}

interface Address {
  readonly province_name: string;
  readonly city_name: string;
  readonly district_name: string;
  readonly street_name: string;
  readonly detail_address: string;
}

/** The address from its own columns, or from one column with blanks between its parts. */
function addressOf(order: Order, title: TitleOf): Result<Address, Fault> {
  const address = {
    province_name: order('province'),
    city_name: order('city'),
    district_name: order('district'),
    street_name: order('street'),
    detail_address: order('detail'),
  };
  const whole = order('wholeAddress');
  if (whole === '' || (address.province_name !== '' && address.detail_address !== '')) {
    return ok(address);
  }
  if (address.province_name !== '') return ok({ ...address, detail_address: whole });
  const [province = '', city = '', district = '', ...rest] = whole.split(/\s+/);
  if (rest.length === 0 || !/[省市区]$/.test(province)) {
    return fail(fault('ADDRESS_NOT_SPLIT', { column: title('wholeAddress') }));
  }
  return ok({
    province_name: province,
    city_name: city,
    district_name: district,
    street_name: '',
    detail_address: rest.join(' '),
  });
}

/** The parcel in the vendor's shape, so that the same checks apply as to a JSON file. */
const entryOf = (lines: readonly Line[], order: Order, address: Address): unknown => ({
  order_id: order('orderId'),
  pack_id: order('packId'),
  receiver_info: {
    address: { country_code: 'CHN', ...address },
    contact: {
      name: order('receiverName'),
      mobile: order('mobile'),
      ...(order('phone') === '' ? {} : { phone: order('phone') }),
    },
  },
  items: lines.map((line) => ({
    item_name: line.valueOf('itemName'),
    item_specs: line.valueOf('itemSpecs'),
    item_count: line.has('itemCount') ? countOf(line.valueOf('itemCount')) : 1,
  })),
  ...(order('remark') === '' ? {} : { remark: order('remark') }),
});

/** A whole number as number; anything else stays as it is written, for the checks to refuse. */
const countOf = (written: string): number | string =>
  /^\d{1,9}(\.0+)?$/.test(written) ? Number(written) : written;

/** The vendor's names of fields that have a column of their own. */
const FIELD_OF: Readonly<Record<string, ImportField>> = {
  'receiver_info.contact.name': 'receiverName',
  'receiver_info.contact.mobile': 'mobile',
  'receiver_info.contact.phone': 'phone',
  'receiver_info.address.province_name': 'province',
  'receiver_info.address.city_name': 'city',
  'receiver_info.address.detail_address': 'detail',
};

/** Faults name the column as the table does; of a field without one, as the vendor does. */
function inTheirWords(row: OrderFileRow, title: TitleOf): OrderFileRow {
  const named = (why: Fault): Fault => {
    const field = FIELD_OF[String(why.details['field'])];
    if (field === undefined || title(field) === field) return why;
    return { ...why, details: { ...why.details, field: title(field) } };
  };
  const { parcel } = row;
  if (!parcel.ok) return { ...row, parcel: fail(named(parcel.error)) };
  return { ...row, parcel: ok({ ...parcel.value, warnings: parcel.value.warnings.map(named) }) };
}

/** What a scanner can send; a number that a spreadsheet shortened is no barcode. */
const ITEM_CODE = /^[\x21-\x7e]{1,64}$/;

/** The barcodes of the goods; several in one cell stand apart. */
function withGoodsCodes(row: OrderFileRow, lines: readonly Line[]): OrderFileRow {
  if (!row.parcel.ok) return row;
  const goodsCodes = lines.flatMap((line) =>
    line
      .valueOf('itemCode')
      .split(/[\s,;，；]+/)
      .filter((code) => ITEM_CODE.test(code) && !SCIENTIFIC.test(code))
      .map((code) => ({
        name: line.valueOf('itemName'),
        specs: line.valueOf('itemSpecs'),
        code,
      })),
  );
  return { ...row, parcel: ok({ ...row.parcel.value, goodsCodes }) };
}

/** The same goods twice in one parcel may be two boxes of it, or one row twice in the file. */
function withTwinWarning(parcel: OrderFileRow, lines: readonly Line[]): OrderFileRow {
  if (!parcel.parcel.ok) return parcel;
  const before = new Map<string, number>();
  for (const line of lines) {
    const goods = [...OF_GOODS].map((field) => line.valueOf(field)).join('\n');
    const twin = before.get(goods);
    before.set(goods, line.row);
    if (twin === undefined) continue;
    const twice = fault('GOODS_TWICE_IN_PARCEL', { row: twin, again: line.row });
    const warnings = [...parcel.parcel.value.warnings, twice];
    return { ...parcel, parcel: ok({ ...parcel.parcel.value, warnings }) };
  }
  return parcel;
}
