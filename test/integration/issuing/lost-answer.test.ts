import { describe, expect, test } from 'vitest';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import { importOrders } from '../../../electron/core/importing/import-orders.ts';
import type { Issuer } from '../../../electron/core/issuing/issuing.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, lineOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderFile, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);

const issuerAt = (ledger: TestLedger, gateway: PracticeGateway): Issuer =>
  createIssuer({
    ...ledger.shared,
    numbers: gatewayNumberSource(clientOf(gateway.url), gateway.url),
  });

describe('a lost answer', () => {
  test('is asked again and gives the number that was sold', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
    const { key } = the(parcel);
    gateway.faults.failAlways({ kind: 'drop_after' });
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(lineOf(ledger.db, key)).toBe('unknown GATEWAY_CONNECTION_LOST');
    expect(gateway.sales()).toHaveLength(1);

    gateway.faults.failAlways(null);
    const [issued] = await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(issued).toMatchObject({
      again: false,
      number: { trackNo: gateway.sales()[0]?.trackNo },
    });
    expect(gateway.sales()).toHaveLength(1);
  });

  test.each([
    ['drop_before', 'GATEWAY_CONNECTION_LOST'],
    ['http_500', 'GATEWAY_HTTP_STATUS'],
    ['html', 'GATEWAY_NOT_JSON'],
    ['cut_json', 'GATEWAY_NOT_JSON'],
  ] as const)('because of %s leaves the number unknown', async (kind, code) => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
    gateway.faults.failAlways({ kind });
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(lineOf(ledger.db, the(parcel).key)).toBe(`unknown ${code}`);
  });

  test('is asked again with carrier, channel and user of the first time', async () => {
    const ledger = openTestLedger();
    const source = stubSource((_, place) =>
      place === 1
        ? failureOf('unknown', 'GATEWAY_TIMEOUT')
        : answerOf([['12345678', '', '99000000000001']]),
    );
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    const first = { logistics_code: 'yuantong', order_channel: '27', user_id: 42 };
    await issuer.issue(takeOrders(ledger, [orderEntry('12345678')], { body: first }));
    const second = { logistics_code: 'zhongtong', order_channel: '2', user_id: -1 };
    await issuer.issue(takeOrders(ledger, [orderEntry('12345678')], { body: second }));
    expect(source.calls.map((call) => call.map(({ askWith }) => askWith))).toMatchObject([
      [{ carrier: 'yuantong', channel: '27', userId: '42' }],
      [{ carrier: 'yuantong', channel: '27', userId: '42' }],
    ]);
  });

  test('is not asked again with another shop: nothing is sent', async () => {
    const ledger = openTestLedger();
    const source = stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT'));
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    const entries = [orderEntry(ID)];
    await issuer.issue(takeOrders(ledger, entries, { shop: 'shop-a' }));
    const [outcome] = await issuer.issue(takeOrders(ledger, entries, { shop: 'shop-b' }));
    expect(outcome).toMatchObject({
      number: { state: 'unknown', askedWith: { shop: 'shop-a' } },
      notAsked: { code: 'SHOP_MISMATCH', details: { recorded: 'shop-a', asked: 'shop-b' } },
    });
    expect(source.calls).toHaveLength(1);
  });

  test('is still unknown where the gateway refuses to be asked again', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
    const { key } = the(parcel);
    gateway.faults.failAlways({ kind: 'drop_after' });
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    gateway.faults.failAlways({ kind: 'outer_error', message: '店铺授权已过期' });
    const [refused] = await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(refused?.notAsked?.code).toBe('GATEWAY_AUTHORISATION');
    expect(lineOf(ledger.db, key)).toBe('unknown GATEWAY_CONNECTION_LOST');

    gateway.faults.failAlways(null);
    const elsewhere = takeOrders(ledger, [orderEntry(ID)], { shop: 'shop-b' });
    const [outcome] = await issuerAt(ledger, gateway).issue(elsewhere);
    expect(outcome?.notAsked?.code).toBe('SHOP_MISMATCH');
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(readNumber(ledger.db, key)?.trackNo).toBe(gateway.sales()[0]?.trackNo);
    expect(gateway.sales()).toHaveLength(1);
  });

  test('keeps the order as it was asked, whatever is imported meanwhile', async () => {
    const ledger = openTestLedger();
    const source = stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT'));
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    await issuer.issue(takeOrders(ledger, [orderEntry(ID)]));
    const report = importOrders(ledger.imports, 'new.json', orderFile([orderEntry(ID)]));
    expect(valueOf(report).keptAsAsked).toEqual([{ orderId: ID, packId: '' }]);
  });

  test('is a refusal where the platform names the parcel among its errors', async () => {
    const ledger = openTestLedger();
    const source = stubSource((_, place) =>
      place === 1
        ? failureOf('unknown', 'GATEWAY_TIMEOUT')
        : answerOf([], [[ID, '', '4006', '订单号非法']]),
    );
    const issuer = createIssuer({ ...ledger.shared, numbers: source });
    const parcels = takeOrders(ledger, [orderEntry(ID)]);
    await issuer.issue(parcels);
    await issuer.issue(parcels);
    expect(lineOf(ledger.db, the(parcels[0]).key)).toBe('refused PLATFORM_ORDER_INVALID');
  });

  test('was no loss where certainly nothing was sent, but is asked again all the same', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
    await gateway.setReachable(false);
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(lineOf(ledger.db, the(parcel).key)).toBe('unknown GATEWAY_UNREACHABLE');
    await gateway.setReachable(true);
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(readNumber(ledger.db, the(parcel).key)?.trackNo).toBe(gateway.sales()[0]?.trackNo);
  });

  test('was no loss where certainly nothing was sent: the shop may be corrected', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice({ shops: ['shop-b'] });
    await gateway.setReachable(false);
    await issuerAt(ledger, gateway).issue(takeOrders(ledger, [orderEntry(ID)], { shop: 'shop-a' }));
    await gateway.setReachable(true);
    const corrected = takeOrders(ledger, [orderEntry(ID)], { shop: 'shop-b' });
    await issuerAt(ledger, gateway).issue(corrected);
    expect(gateway.sales()).toMatchObject([{ shop: 'shop-b' }]);
  });

  test('is still unknown where the next call cannot be sent', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
    gateway.faults.failAlways({ kind: 'drop_after' });
    await issuerAt(ledger, gateway).issue([the(parcel)]);
    await gateway.setReachable(false);
    const [unplugged] = await issuerAt(ledger, gateway).issue([the(parcel)]);
    expect(unplugged?.notAsked?.code).toBe('GATEWAY_UNREACHABLE');
    const elsewhere = takeOrders(ledger, [orderEntry(ID)], { shop: 'shop-b' });
    const [outcome] = await issuerAt(ledger, gateway).issue(elsewhere);
    expect(outcome?.notAsked?.code).toBe('SHOP_MISMATCH');
    expect(lineOf(ledger.db, the(parcel).key)).toBe('unknown GATEWAY_CONNECTION_LOST');
  });
});
