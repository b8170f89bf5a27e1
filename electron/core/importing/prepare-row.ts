import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { PersonView } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ParcelGoods } from '../../ledger/goods.ts';
import type { GoodsCode } from '../../ledger/goods-codes.ts';
import { lastFourOf } from '../../ledger/receiver-tail.ts';
import { masked, receiverOf } from '../parcels/masking.ts';
import type { OrderInfo } from '../parcels/order-content.ts';
import { hashContent, serialiseContent } from '../parcels/order-content.ts';
import type { ImportedParcel, OrderFileRow } from './order-file.ts';

/** A parcel as plain data, ready to be sealed and stored; crosses threads. */
export interface PreparedParcel {
  readonly key: ParcelKey;
  readonly channel: string;
  readonly carrier: string | null;
  readonly userId: string | null;
  readonly wave: string;
  /** The platform's last moment to hear of it, UTC milliseconds; null = not known. */
  readonly shipByMs: number | null;
  /** The personal part as it is sealed. */
  readonly content: string;
  readonly contentHash: string;
  readonly itemSummary: string;
  readonly goods: readonly ParcelGoods[];
  readonly goodsCodes: readonly GoodsCode[];
  readonly receiver: PersonView;
  /** The receiver's last four digits; null where the phone is ciphertext or has none. */
  readonly lastFour: string | null;
  /** What to look at; the parcel may be asked for all the same. */
  readonly warnings: readonly Fault[];
}

export interface PreparedRow {
  readonly row: number;
  readonly orderId: string;
  readonly packId: string;
  readonly parcel: Result<PreparedParcel, Fault>;
}

export const prepareRow = ({ row, orderId, packId, parcel }: OrderFileRow): PreparedRow => ({
  row,
  orderId,
  packId,
  parcel: parcel.ok ? ok(prepareParcel(parcel.value)) : fail(parcel.error),
});

/** Derives all that is stored of a parcel. */
export function prepareParcel(parcel: ImportedParcel): PreparedParcel {
  const { key, channel, carrier, userId, wave, shipByMs, info, goodsCodes, warnings } = parcel;
  const content = serialiseContent(parcel.content);
  const receiver = receiverOf(info);
  return {
    key,
    channel,
    carrier,
    userId,
    wave,
    shipByMs,
    content,
    contentHash: hashContent(content),
    itemSummary: summariseItems(info),
    goods: goodsOf(info),
    goodsCodes,
    receiver: masked(receiver),
    lastFour: lastFourOf(receiver.phone),
    warnings,
  };
}

const goodsOf = (info: OrderInfo): readonly ParcelGoods[] =>
  info.items.map(({ item_name: name, item_specs: specs, item_count: count }) => ({
    name,
    specs,
    count,
  }));

const SUMMARY_LENGTH = 120;

/** The goods in one line; goods are not personal data. */
function summariseItems(info: OrderInfo): string {
  const line = info.items.map((item) => `${item.item_name} ×${item.item_count}`).join('，');
  return line.length <= SUMMARY_LENGTH ? line : `${line.slice(0, SUMMARY_LENGTH - 1)}…`;
}
