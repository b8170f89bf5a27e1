import { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { packIdSchema, parcelKeyText, userIdSchema } from '../../../shared/ids.ts';
import { DOUYIN_CHANNEL } from '../../../shared/channels.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { GoodsCode } from '../../ledger/goods-codes.ts';
import { parseKeepingLiterals, plainValues } from '../../gateway/json.ts';
import { channelWarning } from '../checks/channel-rule.ts';
import { extrasFault } from '../checks/extras.ts';
import { goodsFault } from '../checks/goods.ts';
import { readOrderId } from '../checks/order-id.ts';
import { detailFault, receiverFault } from '../checks/receiver.ts';
import { readSender } from './file-sender.ts';
import { readShipBy } from './ship-by.ts';
import type { OrderInfo, ParcelContent } from '../parcels/order-content.ts';
import { readOrderInfo } from '../parcels/order-content.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';

/** One entry of an order file: a parcel that can be asked for, or why it cannot. */
export interface OrderFileRow {
  /** Place in the file, from 1. */
  readonly row: number;
  /** As the file has them, for the report. */
  readonly orderId: string;
  readonly packId: string;
  readonly parcel: Result<ImportedParcel, Fault>;
}

/** What the entries of a file have in common, or a row of a table says for itself. */
export interface EntryParts {
  readonly sender: Sender | null;
  readonly carrier: string | null;
  readonly userId: string | null;
  readonly channel: string;
  /** `""` = none. */
  readonly wave: string;
  /** The last moment to ship as it is written; `""` = none. An entry's own `ship_by` wins. */
  readonly shipBy: string;
}

export interface ImportedParcel {
  readonly key: ParcelKey;
  readonly channel: string;
  readonly carrier: string | null;
  readonly userId: string | null;
  /** The picking wave; `""` = none. The vendor's JSON names none. */
  readonly wave: string;
  /** The platform's last moment to hear of it, UTC milliseconds; null = not known. */
  readonly shipByMs: number | null;
  readonly content: ParcelContent;
  readonly info: OrderInfo;
  /** Barcodes that the file gives for its goods. The vendor's JSON names none. */
  readonly goodsCodes: readonly GoodsCode[];
  /** What to look at; the parcel may be asked for all the same. */
  readonly warnings: readonly Fault[];
}

/** What the caller knows better than the file. */
interface Overrides {
  readonly channel: string | null;
  readonly userId: string | null;
}

const MAX_MEGABYTES = 64;

const optional = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    value === null || value === undefined || value === '' ? null : String(value),
  );

const bodySchema = z.looseObject({
  sender_info: z.unknown().optional(),
  logistics_code: optional,
  user_id: optional,
  order_channel: optional,
  order_infos: z.array(z.unknown()),
});

/**
 * Reads an order file: the vendor's `request_data` body of newcreateorder, or a bare array of its
 * `order_infos` (vendor page dd-logistics-newcreateorder). Faulty entries do not spoil the others.
 */
export function readOrderFile(
  fileName: string,
  text: string,
  overrides: Overrides = { channel: null, userId: null },
): Result<readonly OrderFileRow[], Fault> {
  const megabytes = Math.ceil(text.length / 1_000_000);
  if (megabytes > MAX_MEGABYTES) {
    return fail(fault('FILE_TOO_LARGE', { file: fileName, megabytes, limit: MAX_MEGABYTES }));
  }
  let tree: unknown;
  try {
    tree = parseKeepingLiterals(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = messageOf(error);
    return fail(fault('FILE_NOT_JSON', { file: fileName, reason }));
  }
  const body = bodySchema.safeParse(Array.isArray(tree) ? { order_infos: tree } : plainTop(tree));
  if (!body.success) return fail(fault('FILE_NOT_ORDERS', { file: fileName }));
  if (body.data.order_infos.length === 0) return fail(fault('FILE_EMPTY', { file: fileName }));

  const parts: EntryParts = {
    sender: readSender(body.data.sender_info),
    carrier: body.data.logistics_code,
    userId: overrides.userId ?? body.data.user_id,
    channel: overrides.channel ?? body.data.order_channel ?? DOUYIN_CHANNEL,
    wave: '',
    shipBy: '',
  };
  const seen = new Set<string>();
  return ok(body.data.order_infos.map((entry, index) => readEntry(entry, index + 1, parts, seen)));
}

/** The top level as plain values, `order_infos` still with its literals. */
function plainTop(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([name, value]) => [
      name,
      name === 'order_infos' ? value : plainValues(value),
    ]),
  );
}

const idsSchema = z.looseObject({ order_id: optional, pack_id: optional });

const shipBySchema = z.looseObject({ ship_by: optional });

/** The entry's own last moment to ship, which the vendor's `order_infos` do not have. */
function shipByOf(entry: unknown): string | null {
  const parsed = shipBySchema.safeParse(plainValues(entry));
  return parsed.success ? parsed.data.ship_by : null;
}

const shipByWarnings = (written: string): readonly Fault[] =>
  written !== '' && readShipBy(written) === null
    ? [fault('SHIP_BY_UNREADABLE', { value: written.slice(0, 40) })]
    : [];

/**
 * Checks one entry of `order_infos`.
 *
 * @param seen the parcels before it in the same file; this one is added
 */
export function readEntry(
  entry: unknown,
  row: number,
  parts: EntryParts,
  seen: Set<string>,
): OrderFileRow {
  const ids = idsSchema.safeParse(plainValues(entry));
  const orderId = (ids.success ? ids.data.order_id : null) ?? '';
  const packId = (ids.success ? ids.data.pack_id : null) ?? '';
  const parcel = readParcel(entry, orderId, packId, parts);
  if (!parcel.ok) return { row, orderId, packId, parcel };
  const keyText = parcelKeyText(parcel.value.key);
  const twice = seen.has(keyText);
  seen.add(keyText);
  return { row, orderId, packId, parcel: twice ? fail(fault('PARCEL_TWICE_IN_FILE')) : parcel };
}

function readParcel(
  entry: unknown,
  orderIdText: string,
  packIdText: string,
  parts: EntryParts,
): Result<ImportedParcel, Fault> {
  const orderId = readOrderId(orderIdText, parts.channel);
  if (!orderId.ok) return orderId;
  const packId = packIdSchema.safeParse(packIdText);
  if (!packId.success) return fail(fault('PACK_ID_INVALID', { value: packIdText }));
  if (parts.userId !== null && !userIdSchema.safeParse(parts.userId).success) {
    return fail(fault('ORDER_FIELD_INVALID', { field: 'user_id' }));
  }

  const shipBy = shipByOf(entry) ?? parts.shipBy;
  const content: ParcelContent = {
    orderInfo: withIds(entry, orderId.value, packId.data),
    sender: parts.sender,
  };
  const info = infoOf(content);
  if (!info.ok) return info;
  const bad = faultIn(info.value, parts.sender);
  if (bad !== null) return fail(bad);
  return ok({
    key: { orderId: orderId.value, packId: packId.data },
    channel: parts.channel,
    carrier: parts.carrier,
    userId: parts.userId,
    wave: parts.wave,
    shipByMs: readShipBy(shipBy),
    content,
    info: info.value,
    goodsCodes: [],
    warnings: [...warningsOf(parts.channel, info.value), ...shipByWarnings(shipBy)],
  });
}

/**
 * The entry with its ids as the ledger has them, without what is ours alone: what is asked is what
 * is recorded.
 */
export function withIds(
  entry: unknown,
  orderId: string,
  packId: string,
): Readonly<Record<string, unknown>> {
  const { pack_id: _, ship_by: _shipBy, ...rest } = z.looseObject({}).parse(entry);
  return { ...rest, order_id: orderId, ...(packId === '' ? {} : { pack_id: packId }) };
}

function infoOf(content: ParcelContent): Result<OrderInfo, Fault> {
  try {
    return ok(readOrderInfo(content));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const field = error.issues[0]?.path.join('.') ?? '';
    if (field.startsWith('receiver_info')) return fail(fault('RECEIVER_MISSING', { field }));
    if (field === 'items') return fail(fault('ITEMS_MISSING'));
    return fail(fault('ORDER_FIELD_INVALID', { field }));
  }
}

const faultIn = (info: OrderInfo, sender: Sender | null): Fault | null =>
  receiverFault(info) ??
  goodsFault(info) ??
  extrasFault(info) ??
  detailFault('sender_info.address.detail_address', sender?.detail ?? '');

const warningsOf = (channel: string, info: OrderInfo): readonly Fault[] => {
  const odd = channelWarning(channel, info);
  return odd === null ? [] : [odd];
};
