import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createCallJournal } from '../../../electron/core/call-journal.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { getWaybill } from '../../../electron/gateway/douyin/get-waybill.ts';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import { parseKeepingLiterals } from '../../../electron/gateway/json.ts';
import { orderDetail } from '../../../electron/gateway/pinduoduo/order-detail.ts';
import type { CallRecord } from '../../../electron/ledger/calls.ts';
import { callContext, readCallsOfParcel } from '../../../electron/ledger/calls.ts';
import { SHOP } from '../../support/station/account.ts';
import { NOON_MS } from '../../support/station/clock.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import {
  CIPHER_RECEIVER_INFO,
  RECEIVER_INFO,
  SENDER,
  orderEntry,
  orderIdOf,
} from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import type { RawAnswer } from '../../support/station/raw-server.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { keyOf } from '../../support/station/records.ts';
import { the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const CIPHER_ENTRY = orderEntry(orderIdOf(2), {
  pack_id: 'p2',
  receiver_info: CIPHER_RECEIVER_INFO,
});
const ENTRIES = [orderEntry(ID), CIPHER_ENTRY];

const journalled = (ledger: TestLedger, url: string): GatewayClient =>
  clientOf(url, { nowMs: ledger.clock.nowMs, journal: createCallJournal(ledger) });

const ask = (
  client: GatewayClient,
  orders: readonly unknown[] = ENTRIES,
): ReturnType<typeof client.call> =>
  client.call(newCreateOrder, SHOP, {
    sender: SENDER,
    carrier: 'zhongtong',
    orders,
    userId: null,
    channel: '1',
  });

const callsOf = (ledger: TestLedger, orderId: string, packId = ''): readonly CallRecord[] =>
  readCallsOfParcel(ledger.db, keyOf(orderId, packId));

async function journalOf(
  answer: (place: number) => RawAnswer | null,
): Promise<{ readonly call: CallRecord; readonly ledger: TestLedger }> {
  const ledger = openTestLedger();
  const server = await startRawServer((_, place) => {
    ledger.clock.advance(40);
    return answer(place);
  });
  await ask(journalled(ledger, server.url));
  return { call: the(callsOf(ledger, ID)[0]), ledger };
}

const OK = { body: '{"code":0,"message":"ok","data":{},"trace_id":"t-7"}' };

describe('the journal of calls', () => {
  test('has a call before its answer, open and without a try that ended', async () => {
    const ledger = openTestLedger();
    const seen: unknown[] = [];
    const server = await startRawServer(() => {
      const other = new Database(ledger.file, { readonly: true });
      const open = 'SELECT path, shop, tries, ended_at_ms, outcome, duration_ms FROM calls';
      seen.push(...other.prepare(open).all());
      other.close();
      return OK;
    });
    await ask(journalled(ledger, server.url));
    expect(seen).toEqual([
      {
        path: newCreateOrder.path,
        shop: SHOP,
        tries: 0,
        ended_at_ms: null,
        outcome: null,
        duration_ms: null,
      },
    ]);
  });

  test('has the end of a call that worked, under each of its parcels', async () => {
    const { call, ledger } = await journalOf(() => OK);
    expect(call).toMatchObject({
      startedAtMs: ledger.clock.nowMs() - 40,
      endedAtMs: ledger.clock.nowMs(),
      durationMs: 40,
      tries: 1,
      outcome: 'ok',
      faultCode: null,
      traceId: 't-7',
    });
    expect(callsOf(ledger, orderIdOf(2), 'p2')).toEqual([call]);
    expect(callsOf(ledger, orderIdOf(2))).toEqual([]);
  });

  test('has the words and the trace of a refusal', async () => {
    const body = '{"code":7,"message":"参数错误","trace_id":"t-8"}';
    const headers = { date: new Date(NOON_MS).toUTCString() };
    expect((await journalOf(() => ({ body, headers }))).call).toMatchObject({
      tries: 1,
      outcome: 'rejected',
      faultCode: 'GATEWAY_REFUSED',
      gatewayCode: '7',
      gatewayText: '参数错误',
      traceId: 't-8',
    });
  });

  test('has all tries of a lost answer', async () => {
    const { call } = await journalOf(() => ({ status: 502, body: '' }));
    expect(call).toMatchObject({
      tries: 3,
      durationMs: 120,
      outcome: 'unknown',
      faultCode: 'GATEWAY_HTTP_STATUS',
      traceId: null,
    });
  });

  test('tells while a call is tried again how often it failed', async () => {
    const ledger = openTestLedger();
    const tries: unknown[] = [];
    const server = await startRawServer((_, place) => {
      tries.push(the(callsOf(ledger, ID)[0]).tries);
      return place < 3 ? { status: 502, body: '' } : OK;
    });
    await ask(journalled(ledger, server.url));
    expect(tries).toEqual([0, 1, 2]);
  });

  test('has every call of a parcel, the earliest first', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice({ nowMs: ledger.clock.nowMs });
    const client = journalled(ledger, gateway.url);
    gateway.faults.failNext({ kind: 'outer_error', message: '店铺授权已过期' });
    await ask(client);
    await ask(client);
    expect(callsOf(ledger, ID).map(({ outcome }) => outcome)).toEqual(['rejected', 'ok']);
  });

  test('has the calls that name a parcel only by its number or its order', async () => {
    const gateway = await startPractice();
    const ledger = openTestLedger();
    const client = journalled(ledger, gateway.url);
    const asked = { carrier: 'zhongtong', trackNo: '99', parcel: keyOf(ID, 'p2') };
    await client.call(getWaybill, SHOP, [asked]);
    await client.call(orderDetail, SHOP, { orderSn: ID });
    expect(callsOf(ledger, ID, 'p2').map(({ path }) => path)).toEqual([getWaybill.path]);
    expect(callsOf(ledger, ID).map(({ path }) => path)).toEqual([orderDetail.path]);
  });

  test('knows parcels whose ids came as long numbers', async () => {
    const ledger = openTestLedger();
    const server = await startRawServer(() => OK);
    const order = parseKeepingLiterals('{"order_id":4948795729456854758,"pack_id":null}');
    await ask(journalled(ledger, server.url), [order, {}, null]);
    expect(callsOf(ledger, '4948795729456854758')).toHaveLength(1);
  });

  test('keeps the parameters so that only the key opens them', async () => {
    const { call, ledger } = await journalOf(() => OK);
    const opener = valueOf(ledger.opener);
    const text = opener.open(the(call.sealedParams), callContext(call.operationId));
    const params: unknown = JSON.parse(text);
    expect(params).toEqual({ request_data: expect.stringContaining(RECEIVER_INFO.contact.name) });
    ledger.db.pragma('wal_checkpoint(TRUNCATE)');
    const file = readFileSync(ledger.file);
    const personal = [RECEIVER_INFO.contact, CIPHER_RECEIVER_INFO.contact, SENDER]
      .flatMap(({ name, mobile }) => [name, mobile])
      .concat(RECEIVER_INFO.address.detail_address, CIPHER_RECEIVER_INFO.address.detail_address);
    for (const secret of personal) expect([secret, file.includes(secret)]).toEqual([secret, false]);
    expect(file.includes(ID)).toBe(true);
  });
});
