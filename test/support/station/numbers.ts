import type {
  NumberSource,
  NumbersAnswer,
  ParcelToAsk,
} from '../../../electron/core/issuing/asking.ts';
import type {
  IssuedEntry,
  RefusedEntry,
} from '../../../electron/gateway/douyin/new-create-order.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import type { ReadableDb } from '../../../electron/ledger/db.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';

type Answer = Result<NumbersAnswer, CallFailure>;

/** A number source that keeps what it was asked and answers as told. */
export interface StubSource extends NumberSource {
  readonly calls: readonly (readonly ParcelToAsk[])[];
}

export function stubSource(
  answer: (parcels: readonly ParcelToAsk[], place: number) => Answer | Promise<Answer>,
): StubSource {
  const calls: (readonly ParcelToAsk[])[] = [];
  return {
    host: 'stub.example',
    calls,
    ask: async (parcels) => {
      calls.push(parcels);
      return answer(parcels, calls.length);
    },
  };
}

/** An entry of the gateway's lists: order, pack, number. */
type IssuedLine = readonly [orderId: string, packId: string, trackNo: string];
type RefusedLine = readonly [orderId: string, packId: string, code: string, text: string];

/** What the gateway says, read as the client reads it. */
export function answerOf(
  issued: readonly IssuedLine[],
  refused: readonly RefusedLine[] = [],
): { readonly ok: true; readonly value: NumbersAnswer } {
  const data = newCreateOrder.readData({
    ebill_infos: issued.map(([order_id, pack_id, track_no]) => ({ order_id, pack_id, track_no })),
    err_infos: refused.map(([order_id, pack_id, err_code, err_msg]) => ({
      order_id,
      pack_id,
      err_code,
      err_msg,
    })),
  });
  const lists: { issued: readonly IssuedEntry[]; refused: readonly RefusedEntry[] } = {
    issued: data.ebill_infos,
    refused: data.err_infos,
  };
  return { ok: true, value: { ...lists, afterLostTry: false } };
}

export const failureOf = (outcome: CallFailure['outcome'], code: ErrorCode): Answer =>
  fail({ outcome, fault: fault(code) });

/** State and number of a parcel in the ledger, as one line. */
export function lineOf(db: ReadableDb, key: ParcelKey): string {
  const number = readNumber(db, key);
  if (number === null) return 'nothing';
  return [number.state, number.trackNo, number.fault?.code].filter(Boolean).join(' ');
}

/** A gateway that sells a number for every order. */
export const selling = (orderIds: readonly string[]): ReturnType<typeof answerOf> =>
  answerOf(orderIds.map((orderId) => [orderId, '', `99${orderId.slice(-12)}`] as const));

export const sellingSource = (): StubSource =>
  stubSource((parcels) => selling(parcels.map(({ key }) => key.orderId)));
