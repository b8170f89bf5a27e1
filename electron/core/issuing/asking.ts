import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { IssuedEntry, RefusedEntry } from '../../gateway/douyin/new-create-order.ts';
import { newCreateOrder } from '../../gateway/douyin/new-create-order.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import type { AskedWith } from '../../ledger/numbers.ts';

/** A parcel ready to be asked for. */
export interface ParcelToAsk {
  readonly key: ParcelKey;
  readonly askWith: AskedWith;
  readonly sender: Sender;
  /** The vendor's `order_infos` entry, lossless. */
  readonly orderInfo: unknown;
}

/** What a gateway says about the parcels of one call. A parcel it does not mention is unknown. */
export interface NumbersAnswer {
  readonly issued: readonly IssuedEntry[];
  readonly refused: readonly RefusedEntry[];
  /** An earlier try of the same call may have bought numbers. */
  readonly afterLostTry: boolean;
}

/** Who sells numbers. One call: same shop, carrier, channel, user id and sender for all parcels. */
export interface NumberSource {
  readonly host: string;
  readonly ask: (parcels: readonly ParcelToAsk[]) => Promise<Result<NumbersAnswer, CallFailure>>;
}

/** The gateway as a number source. */
export function gatewayNumberSource(client: GatewayClient, baseUrl: string): NumberSource {
  return {
    host: new URL(baseUrl).host,
    ask: async (parcels) => {
      const first = parcels[0];
      if (first === undefined)
        return { ok: true, value: { issued: [], refused: [], afterLostTry: false } };
      const answer = await client.call(newCreateOrder, first.askWith.shop, {
        sender: first.sender,
        carrier: first.askWith.carrier,
        channel: first.askWith.channel,
        userId: first.askWith.userId,
        orders: parcels.map((parcel) => parcel.orderInfo),
      });
      if (!answer.ok) return answer;
      const { data, afterLostTry } = answer.value;
      const { ebill_infos: issued, err_infos: refused } = data;
      return { ok: true, value: { issued, refused, afterLostTry } };
    },
  };
}

/** Splits parcels into calls: only equal ones travel together, at most `limit` in a call. */
export function groupIntoCalls(
  parcels: readonly ParcelToAsk[],
  limit: number,
): readonly (readonly ParcelToAsk[])[] {
  const calls: ParcelToAsk[][] = [];
  const open = new Map<string, ParcelToAsk[]>();
  for (const parcel of parcels) {
    const alike = JSON.stringify([parcel.askWith, parcel.sender]);
    let call = open.get(alike);
    if (call === undefined || call.length >= limit) {
      call = [];
      calls.push(call);
      open.set(alike, call);
    }
    call.push(parcel);
  }
  return calls;
}
