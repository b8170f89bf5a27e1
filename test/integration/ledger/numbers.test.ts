import { describe, expect, test } from 'vitest';
import {
  countIssued,
  listOpenNumbers,
  putIssued,
  putRequesting,
  putWithoutNumber,
  readNumber,
  readNumberByTrackNo,
} from '../../../electron/ledger/numbers.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { trackNoSchema } from '../../../shared/ids.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';

const KEY = keyOf(orderIdOf(1));
const ASKED_WITH = { shop: 'shop-a', carrier: 'zhongtong', channel: '1', userId: null };

const ask = ({ db }: TestLedger, shop: string, atMs: number, gatewayHost = 'h'): number | null =>
  putRequesting(db, {
    key: KEY,
    askedWith: { ...ASKED_WITH, shop },
    gatewayHost,
    operator: 'o',
    atMs,
  });

const issue = ({ db }: TestLedger, trackNo: string, atMs: number): string =>
  putIssued(db, {
    key: KEY,
    trackNo: trackNoSchema.parse(trackNo),
    sortCode: '320-13 128',
    packageCentre: '',
    shortAddress: '',
    answer: '{}',
    atMs,
  });

function ledgerWithParcel(): TestLedger {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(KEY.orderId)]);
  return ledger;
}

describe('the row of a number', () => {
  test('once issued stands against every later writing', () => {
    const ledger = ledgerWithParcel();
    ask(ledger, 'shop-a', 1);
    issue(ledger, '99000000000001', 2);
    const issued = readNumber(ledger.db, KEY);
    issue(ledger, '99000000000002', 3);
    ask(ledger, 'shop-b', 4);
    const why = fault('GATEWAY_REFUSED');
    putWithoutNumber(ledger.db, {
      key: KEY,
      state: 'refused',
      fault: why,
      atMs: 5,
      question: null,
    });
    expect(readNumber(ledger.db, KEY)).toEqual(issued);
    expect(issued).toMatchObject({
      state: 'issued',
      trackNo: '99000000000001',
      askedWith: ASKED_WITH,
      issuedAtMs: 2,
    });
  });

  test('keeps the gateway it was asked at where the next one is not known', () => {
    const ledger = ledgerWithParcel();
    ask(ledger, 'shop-a', 1);
    ask(ledger, 'shop-a', 2, '');
    expect(readNumber(ledger.db, KEY)?.gatewayHost).toBe('h');
    ask(ledger, 'shop-a', 3, 'i');
    expect(readNumber(ledger.db, KEY)?.gatewayHost).toBe('i');
  });

  test('takes no word of a question after which another one was asked', () => {
    const ledger = ledgerWithParcel();
    const first = ask(ledger, 'shop-a', 1);
    const second = ask(ledger, 'shop-a', 2);
    const say = (
      question: number | null,
      code: 'GATEWAY_TIMEOUT' | 'GATEWAY_UNREACHABLE',
    ): boolean =>
      putWithoutNumber(ledger.db, {
        key: KEY,
        state: 'unknown',
        fault: fault(code),
        atMs: 3,
        question,
      });
    expect(say(second, 'GATEWAY_TIMEOUT')).toBe(true);
    expect(say(first, 'GATEWAY_UNREACHABLE')).toBe(false);
    expect(readNumber(ledger.db, KEY)?.fault?.code).toBe('GATEWAY_TIMEOUT');
  });

  test('is open until it is answered', () => {
    const ledger = ledgerWithParcel();
    const open = (): readonly string[] => listOpenNumbers(ledger.db).map(({ state }) => state);
    ask(ledger, 'shop-a', 1);
    expect(open()).toEqual(['requesting']);
    const why = fault('GATEWAY_TIMEOUT', { seconds: 60 });
    putWithoutNumber(ledger.db, {
      key: KEY,
      state: 'unknown',
      fault: why,
      atMs: 2,
      question: null,
    });
    expect(open()).toEqual(['unknown']);
    expect(readNumber(ledger.db, KEY)?.fault).toEqual(why);
    ask(ledger, 'shop-a', 3);
    expect(readNumber(ledger.db, KEY)).toMatchObject({ state: 'requesting', fault: null });
    expect(countIssued(ledger.db)).toBe(0);
    issue(ledger, '99000000000001', 4);
    expect(open()).toEqual([]);
    expect(countIssued(ledger.db)).toBe(1);
  });

  test('counts how often it was asked for', () => {
    const ledger = ledgerWithParcel();
    for (const atMs of [1, 2, 3]) ask(ledger, 'shop-a', atMs);
    expect(ledger.db.prepare('SELECT asked_times, requested_at_ms FROM numbers').all()).toEqual([
      { asked_times: 3, requested_at_ms: 3 },
    ]);
  });

  test('is found by its tracking number as it is written, and by nothing else', () => {
    const ledger = ledgerWithParcel();
    ask(ledger, 'shop-a', 1);
    issue(ledger, 'YT9900', 2);
    expect(readNumberByTrackNo(ledger.db, 'YT9900')?.key).toEqual(KEY);
    for (const other of ['yt9900', 'YT990', 'YT9900 ', '%', '']) {
      expect(readNumberByTrackNo(ledger.db, other)).toBeNull();
    }
  });
});
