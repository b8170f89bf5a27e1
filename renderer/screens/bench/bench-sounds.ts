import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import type { Tone } from '../../components/tone.ts';
import type { Sound } from '../../sound/sounds.ts';
import type { Situation } from './bench-state.ts';

const OF_TONE: Readonly<Record<Tone, Sound | null>> = {
  idle: null,
  working: null,
  good: 'confirmed',
  attention: 'attention',
  stop: 'stop',
};

const OF_SITUATION: Readonly<Partial<Record<Situation, Sound>>> = {
  spooled: 'printed',
  spooledCopy: 'printed',
  alreadyPrinted: 'already_printed',
  alreadyConfirmed: 'already_printed',
  unknownCode: 'unknown',
  numberNotHere: 'unknown',
  wrongCode: 'unknown',
  checkItems: 'item',
  itemWrong: 'wrong_item',
  itemTooMany: 'wrong_item',
  refused: 'refused',
  printRefused: 'refused',
  numberCancelled: 'closed',
  numberRecycled: 'closed',
};

const OF_FAULT: Readonly<Partial<Record<ErrorCode, Sound>>> = {
  GATEWAY_UNREACHABLE: 'offline',
  GATEWAY_TIMEOUT: 'offline',
  GATEWAY_CONNECTION_LOST: 'offline',
  PLATFORM_ORDER_CLOSED: 'closed',
  PLATFORM_REFUND_PENDING: 'closed',
  PLATFORM_INTERCEPTED: 'closed',
  PLATFORM_ALREADY_SHIPPED: 'already_shipped',
};

/** What a situation sounds like: by its cause where that says most, else by itself. */
export const soundOf = (situation: Situation, tone: Tone, fault: Fault | null): Sound | null =>
  (fault === null ? undefined : OF_FAULT[fault.code]) ?? OF_SITUATION[situation] ?? OF_TONE[tone];
