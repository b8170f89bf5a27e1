import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import { optionalText, textOrNumber } from '../answer-fields.ts';
import type { ItemAnswer } from '../batch.ts';
import type { Endpoint } from '../endpoint.ts';
import { platformWords } from '../platform-words.ts';
import { refusalByFlag } from './success-flag.ts';

export interface OfflineSendRequest {
  /** Carrier code and name as the Taobao/Cainiao list has them, `YTO` and 圆通快递. */
  readonly carrier: { readonly code: string; readonly name: string };
  readonly trackNo: string;
  readonly orders: readonly {
    readonly orderId: string;
    readonly entries: readonly {
      /** The sub-order. */
      readonly entryId: string;
      /** The whole quantity: parts of it cannot be shipped. */
      readonly amount: number;
      readonly weightKg: number | null;
    }[];
  }[];
  /** Whether the number was bought for a downstream platform's encrypted order; null leaves it out. */
  readonly downstreamEncrypted: boolean | null;
}

/** What the answer says; `named` holds the orders that a list of it judges. */
export interface OfflineSendAnswer {
  readonly logisticsId: string;
  readonly success: boolean;
  readonly judgesEachOrder: boolean;
  readonly named: readonly ItemAnswer<null>[];
  /** The order ids that the answer repeats, all digits kept. */
  readonly echoedOrderIds: readonly string[];
}

const rawList = z
  .array(z.unknown())
  .nullish()
  .transform((list) => list ?? []);
const listed = z.looseObject({
  logisticsId: optionalText,
  sendGoods: rawList,
  sendSuccessList: rawList,
  sendFailList: rawList,
});
const dataSchema = z.looseObject({ success: z.boolean(), result: listed.nullish() });
const orderSchema = z.union([
  textOrNumber,
  z.looseObject({ sourceId: textOrNumber }).transform((entry) => entry.sourceId),
]);

const judgesEachOrder = (data: unknown): boolean => {
  const result = dataSchema.safeParse(data).data?.result;
  return (result?.sendSuccessList.length ?? 0) + (result?.sendFailList.length ?? 0) > 0;
};

/** The entries whose order can be read. */
const ordersIn = (list: readonly unknown[]): readonly { id: string; entry: unknown }[] =>
  list.flatMap((entry) => {
    const id = orderSchema.safeParse(entry);
    return id.success ? [{ id: id.data, entry }] : [];
  });

/**
 * Ships one parcel of one or several orders, down to the sub-order. Vendor page
 * 1688-logistices-offlinesend; gateway contract §7.1. Weights in kg, ids as text; the answer
 * repeats ids as numbers above 2^53. Worked: `data.success` is `true`; upstream may judge each
 * order in `sendSuccessList` and `sendFailList` [M]. A second call is refused with 5004, which
 * looks like a failure: after a lost answer the order is looked up first.
 */
export const offlineSend: Endpoint<OfflineSendRequest, OfflineSendAnswer> = {
  platform: 'alibaba',
  path: '/gateway/1688/logistices/offlinesend',
  repeat: 'check_before_repeat',
  params: ({ carrier, trackNo, orders, downstreamEncrypted }) => ({
    extBody: JSON.stringify({
      cpCode: carrier.code,
      logisticsCpName: carrier.name,
      mailNo: trackNo,
    }),
    sendGoods: JSON.stringify(
      orders.map(({ orderId, entries }) => ({
        sourceId: orderId,
        sendGoodEntries: entries.map(({ entryId, amount, weightKg }) => ({
          sourceEntryId: entryId,
          amount,
          ...(weightKg === null ? {} : { weight: weightKg }),
        })),
      })),
    ),
    ...(downstreamEncrypted === null
      ? {}
      : { isEncryptOrderSend: downstreamEncrypted ? 'Y' : 'N' }),
  }),
  subjects: ({ orders }) => orders.map(({ orderId }) => ({ orderId, packId: '' })),
  refusal: (data) => (judgesEachOrder(data) ? null : refusalByFlag(data)),
  readData: (data) => {
    const { success, result } = dataSchema.parse(data);
    return {
      logisticsId: result?.logisticsId ?? '',
      success,
      judgesEachOrder: judgesEachOrder(data),
      named: [
        ...ordersIn(result?.sendSuccessList ?? []).map(({ id }) => ({ key: id, result: ok(null) })),
        ...ordersIn(result?.sendFailList ?? []).map(({ id, entry }) => ({
          key: id,
          result: fail(platformWords(entry)),
        })),
      ],
      echoedOrderIds: ordersIn(result?.sendGoods ?? []).map(({ id }) => id),
    };
  },
};
