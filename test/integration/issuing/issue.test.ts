import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { SHOP } from '../../support/station/account.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, lineOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntries, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { the } from '../../support/station/result.ts';

const ID = orderIdOf(1);

describe('asking for a number', () => {
  test('commits the row "requesting" before the call', async () => {
    const ledger = openTestLedger();
    const seen: unknown[] = [];
    const source = stubSource(() => {
      const other = new Database(ledger.file, { readonly: true });
      seen.push(
        ...other.prepare('SELECT state, shop, gateway_host FROM numbers').all(),
        ...other.prepare("SELECT kind FROM events WHERE kind LIKE 'number%'").all(),
      );
      other.close();
      return answerOf([[ID, '', '99000000000001']]);
    });
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    await createIssuer({ ...ledger.shared, numbers: source }).issue(parcels);
    expect(seen).toEqual([
      { state: 'requesting', shop: SHOP, gateway_host: 'stub.example' },
      { kind: 'number_requested' },
    ]);
    expect(lineOf(ledger.db, the(parcels[0]).key)).toBe('issued 99000000000001');
  });

  test('records number, route and shop as the gateway gave them', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const numbers = gatewayNumberSource(clientOf(gateway.url), gateway.url);
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    const [issued] = await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    const [sale] = gateway.sales();
    expect(issued).toMatchObject({ again: false, notAsked: null });
    expect(readNumber(ledger.db, the(parcels[0]).key)).toMatchObject({
      state: 'issued',
      trackNo: sale?.trackNo,
      packageCentre: '南京',
      askedWith: { shop: SHOP, carrier: 'zhongtong', channel: '1', userId: '-1' },
      issuedAtMs: ledger.clock.nowMs(),
      fault: null,
    });
    expect(issued?.number?.sortCode).toMatch(/^\d{3}-\d{2} \d{3}$/);
  });

  test('never asks again for a number it has', async () => {
    const ledger = openTestLedger();
    const source = stubSource(() => answerOf([[ID, '', '99000000000001']]));
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    await createIssuer({ ...ledger.shared, numbers: source }).issue(parcels);
    const restarted = createIssuer({ ...ledger.shared, numbers: source });
    const [again] = await restarted.issue(parcels);
    expect(again).toMatchObject({ again: true, number: { trackNo: '99000000000001' } });
    expect(source.calls).toHaveLength(1);
  });

  test('makes one call where two ask for a parcel at once', async () => {
    const ledger = openTestLedger();
    const answer = deferred<ReturnType<typeof answerOf>>();
    const source = stubSource(() => answer.promise);
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    const [first, second] = takeOrders(ledger, [orderEntry(ID), orderEntry(orderIdOf(2))]);
    const one = issuer.issue([the(first)]);
    const both = issuer.issue([the(first), the(second)]);
    expect(issuer.isAsking(the(first).key)).toBe(true);
    answer.resolve(
      answerOf([
        [ID, '', '99000000000001'],
        [orderIdOf(2), '', '99000000000002'],
      ]),
    );
    expect(await one).toMatchObject([{ number: { trackNo: '99000000000001' } }]);
    expect(await both).toMatchObject([
      { number: { trackNo: '99000000000001' } },
      { number: { trackNo: '99000000000002' } },
    ]);
    expect(source.calls.map((call) => call.map(({ key }) => key.orderId))).toEqual([
      [ID],
      [orderIdOf(2)],
    ]);
    expect(issuer.isAsking(the(first).key)).toBe(false);
  });

  test('asks once for a parcel that one request names twice', async () => {
    const ledger = openTestLedger();
    const source = stubSource(() => answerOf([[ID, '', '99000000000001']]));
    const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    const issued = await issuer.issue([the(parcel), the(parcel)]);
    expect(issued.map(({ number }) => number?.trackNo)).toEqual([
      '99000000000001',
      '99000000000001',
    ]);
    expect(source.calls.map((call) => call.length)).toEqual([1]);
  });

  test('asks for two parcels of an order as two numbers', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const numbers = gatewayNumberSource(clientOf(gateway.url), gateway.url);
    const parcels = takeOrders(ledger, [orderEntry(ID), orderEntry(ID, { pack_id: 'p2' })]);
    const issued = await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    expect(new Set(issued.map(({ number }) => number?.trackNo)).size).toBe(2);
    expect(gateway.sales().map(({ packId }) => packId)).toEqual(['', 'p2']);
  });

  test('asks for 101 orders in two calls and answers in the order of the request', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const numbers = gatewayNumberSource(clientOf(gateway.url), gateway.url);
    const parcels = takeOrders(ledger, orderEntries(101));
    const issued = await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    expect(gateway.calls()).toHaveLength(2);
    expect(gateway.sales()).toHaveLength(101);
    const sold = new Map(gateway.sales().map(({ orderId, trackNo }) => [orderId, trackNo]));
    expect(issued.map(({ key }) => key.orderId)).toEqual(parcels.map(({ key }) => key.orderId));
    for (const { key, number } of issued) expect(number?.trackNo).toBe(sold.get(key.orderId));
  });

  test('keeps the numbers of a call whose other orders are refused', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const numbers = gatewayNumberSource(clientOf(gateway.url), gateway.url);
    const twenty = '49000000000000000012';
    const parcels = takeOrders(ledger, [orderEntry(twenty), orderEntry(ID)]);
    const [refused, issued] = await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    expect(refused?.number).toMatchObject({
      state: 'refused',
      trackNo: null,
      fault: {
        code: 'PLATFORM_ORDER_INVALID',
        gatewayCode: '4006',
        gatewayText: `${twenty}:订单号非法`,
      },
    });
    expect(issued?.number?.state).toBe('issued');
    expect(gateway.sales()).toHaveLength(1);
  });

  test('leaves "requesting" behind where the program failed in between, and asks again', async () => {
    const ledger = openTestLedger();
    const source = stubSource((_, place) => {
      if (place === 1) throw new Error('a bug');
      return answerOf([[ID, '', '99000000000001']]);
    });
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    await expect(issuer.issue(parcels)).rejects.toThrow('a bug');
    expect(lineOf(ledger.db, the(parcels[0]).key)).toBe('requesting');
    expect(issuer.isAsking(the(parcels[0]).key)).toBe(false);
    await issuer.issue(parcels);
    expect(lineOf(ledger.db, the(parcels[0]).key)).toBe('issued 99000000000001');
  });

  test('asks again after a refusal, with what is set by then', async () => {
    const ledger = openTestLedger();
    const source = stubSource((_, place) =>
      place === 1
        ? failureOf('rejected', 'GATEWAY_AUTHORISATION')
        : answerOf([[ID, '', '99000000000001']]),
    );
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    const { key } = the(parcels[0]);
    await issuer.issue(parcels);
    expect(lineOf(ledger.db, key)).toBe('refused GATEWAY_AUTHORISATION');
    await issuer.issue(takeOrders(ledger, [orderEntry(ID)], { shop: 'shop-b' }));
    expect(readNumber(ledger.db, key)).toMatchObject({
      state: 'issued',
      askedWith: { shop: 'shop-b' },
      fault: null,
    });
  });

  test('does not ask for a number that was cancelled', async () => {
    const ledger = openTestLedger();
    const source = stubSource(() => answerOf([[ID, '', '99000000000001']]));
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    await issuer.issue(parcels);
    ledger.db.exec("UPDATE numbers SET state = 'cancelled'");
    const [outcome] = await issuer.issue(parcels);
    expect(outcome).toMatchObject({ again: false, notAsked: { code: 'NUMBER_CANCELLED' } });
    expect(source.calls).toHaveLength(1);
    expect(lineOf(ledger.db, the(parcels[0]).key)).toBe('cancelled 99000000000001');
  });
});
