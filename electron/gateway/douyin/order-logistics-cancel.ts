import type { Endpoint, Subject } from '../endpoint.ts';
import type { PlatformWords } from '../outcome.ts';
import { platformWords } from '../platform-words.ts';
import { codedRefusal, failureInside } from './inner-answer.ts';

interface CancelRequest {
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  readonly trackNo: string;
  /** Shop id that owns the order, where the balance is shared; null leaves it out. */
  readonly userId: string | null;
  /** Whose number it is, by which its call is found again. */
  readonly parcel?: Subject;
}

interface Cancelled {
  /** `recycled`: the carrier had taken the number back by itself. */
  readonly became: 'cancelled' | 'recycled';
  /** It was so before this call. */
  readonly already: boolean;
}

/** Codes for "is cancelled already" and for a recycled number (gateway contract §4.6). */
const ALREADY: ReadonlyMap<string, Cancelled['became']> = new Map([
  ['1102', 'cancelled'],
  ['10801', 'cancelled'],
  ['10901', 'cancelled'],
  ['8037', 'cancelled'],
  ['10903', 'recycled'],
]);

/**
 * Gives one number back. No vendor page; gateway contract §4.6: flat fields, one number a call,
 * with the shop that bought it. Worked: outer code 0, and inside neither `success: false` anywhere
 * nor an error code [L]. A number that is cancelled already counts as done, so the call is safe to
 * repeat.
 */
export const orderLogisticsCancel: Endpoint<CancelRequest, Cancelled> = {
  platform: 'douyin',
  path: '/gateway/dd/order/logistics/cancel',
  repeat: 'safe_to_repeat',
  params: ({ carrier, trackNo, userId }) => ({
    logistics_code: carrier,
    track_no: trackNo,
    ...(userId === null ? {} : { user_id: userId }),
  }),
  subjects: ({ parcel }) => (parcel === undefined ? [] : [parcel]),
  refusal: (data): PlatformWords | null =>
    failureInside(data) ?? codedRefusal(data) ?? tooLate(data),
  doneBefore: ({ code }) => {
    const became = ALREADY.get(code);
    return became === undefined ? null : { became, already: true };
  },
  readData: () => ({ became: 'cancelled', already: false }),
};

/** As `err_code` 10000 says that it is too late; as `code` the platform means "worked" by it. */
const tooLate = (data: unknown): PlatformWords | null =>
  typeof data === 'object' &&
  data !== null &&
  'err_code' in data &&
  String(data.err_code) === '10000'
    ? platformWords(data)
    : null;
