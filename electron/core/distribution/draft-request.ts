import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';
import type { OfferLink } from '../../../shared/distribution.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { textOrNumber } from '../../gateway/answer-fields.ts';
import type { DistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { readDistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { plainValues } from '../../gateway/json.ts';
import type { OrderInfo, ParcelContent } from '../parcels/order-content.ts';
import { isCiphertext, readOrderInfo } from '../parcels/order-content.ts';
import { distributionChannelOf } from './platform-codes.ts';

/** What a person says about a distribution order beside its goods. */
export interface DraftWishes {
  readonly message: string;
  readonly bestOption: boolean;
  readonly isSplitJxhy: boolean;
}

interface DraftFacts {
  readonly outOrderId: string;
  readonly key: ParcelKey;
  /** `order_channel` of the order. */
  readonly channel: string;
  readonly content: ParcelContent;
  /** The offer that stands for goods; null where nobody said. */
  readonly linkOf: (goods: string, specs: string) => OfferLink | null;
  readonly wishes: DraftWishes;
}

/** A distribution order for the goods and the receiver of a parcel. */
export interface DraftRequest {
  readonly order: DistributionOrder;
  readonly supplier: string;
}

/** Where platforms put the key to an encrypted address. */
const keySchema = z.looseObject({
  oaid: textOrNumber.optional(),
  open_address_id: textOrNumber.optional(),
});

/** Builds the `request_data` of crate (contract §7.2), or says what is missing. */
export function draftRequest(facts: DraftFacts): Result<DraftRequest, Fault> {
  const info = readOrderInfo(facts.content);
  const lines = cargoLines(facts, info);
  if (!lines.ok) return lines;
  const suppliers = new Set(lines.value.map(({ supplier }) => supplier));
  const [supplier = ''] = suppliers;
  if (suppliers.size > 1) return fail(fault('DISTRIBUTION_SEVERAL_SUPPLIERS'));
  const encrypted = encryptionOf(facts, info);
  if (!encrypted.ok) return encrypted;
  const { message, bestOption, isSplitJxhy } = facts.wishes;
  const order = readDistributionOrder({
    addressParam: addressOf(info),
    bestOption,
    cargoParamList: lines.value.map(({ cargo }) => cargo),
    ...(encrypted.value === null ? {} : { encryptOutOrderInfo: encrypted.value }),
    flow: 'fenxiao',
    isSplitJxhy,
    message,
    outOrderId: facts.outOrderId,
  });
  return order.ok ? ok({ order: order.value, supplier }) : order;
}

function cargoLines(
  { channel, linkOf }: DraftFacts,
  { items }: OrderInfo,
): Result<readonly { readonly supplier: string; readonly cargo: object }[], Fault> {
  const lines: { supplier: string; cargo: object }[] = [];
  for (const { item_name: goods, item_specs: specs, item_count: count } of items) {
    const link = linkOf(goods, specs);
    if (link === null) return fail(fault('DISTRIBUTION_OFFER_MISSING', { goods, specs }));
    lines.push({
      supplier: link.supplier,
      cargo: {
        cargoPromotionId: '0',
        channel: distributionChannelOf(channel),
        offerId: new LosslessNumber(link.offerId),
        outItemCode: link.outItemCode,
        outShopCode: link.outShopCode,
        quantity: new LosslessNumber(String(count * link.pieces)),
        ...(link.specId === '' ? {} : { specId: link.specId }),
      },
    });
  }
  return ok(lines);
}

function addressOf({ receiver_info: { address, contact } }: OrderInfo): object {
  return {
    address: address.detail_address,
    areaText: address.district_name,
    cityText: address.city_name,
    fullName: contact.name,
    mobile: contact.mobile,
    phone: contact.phone,
    postCode: '',
    provinceText: address.province_name,
    townText: address.street_name,
  };
}

/** Null where the receiver can be read as it is. */
function encryptionOf(
  { content, key, channel }: DraftFacts,
  { receiver_info: { address, contact } }: OrderInfo,
): Result<object | null, Fault> {
  const parts = [address.detail_address, contact.name, contact.mobile];
  if (!parts.some((part) => isCiphertext(part) || /[*＊]/.test(part))) return ok(null);
  const keys = keySchema.safeParse(plainValues(content.orderInfo)).data;
  const oaid = keys?.oaid ?? keys?.open_address_id ?? '';
  if (oaid === '') return fail(fault('DISTRIBUTION_OAID_MISSING'));
  return ok({
    encryptOrder: 'true',
    oaid,
    outPlatformCode: distributionChannelOf(channel),
    outPlatformOrderNo: key.orderId,
  });
}
