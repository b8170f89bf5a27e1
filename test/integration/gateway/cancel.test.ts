import { describe, expect, test } from 'vitest';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import { SHOP } from '../../support/station/account.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { lineOf } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { errorOf, the } from '../../support/station/result.ts';

const CANCELLED_BEFORE = {
  outcome: 'not_sent',
  fault: { code: 'GATEWAY_UNREACHABLE', details: { reason: 'cancelled' } },
};
const CANCELLED_DURING = {
  outcome: 'unknown',
  fault: { code: 'GATEWAY_CONNECTION_LOST', details: { reason: 'cancelled' } },
};

const failureOf = async (client: GatewayClient, signal?: AbortSignal): Promise<CallFailure> =>
  errorOf(await client.call(companyList, SHOP, null, signal === undefined ? {} : { signal }));

describe('a call that is cancelled', () => {
  test('beforehand is not sent', async () => {
    const server = await startRawServer(() => ({ body: '{"code":0,"data":[]}' }));
    const client = clientOf(server.url);
    expect(await failureOf(client, AbortSignal.abort())).toMatchObject(CANCELLED_BEFORE);
    expect(server.requests).toEqual([]);
  });

  test('while it waits for a place is not sent, and the place stays for others', async () => {
    const cancel = new AbortController();
    const server = await startRawServer((_, place) => {
      if (place > 1) return { body: '{"code":0,"data":[]}' };
      cancel.abort();
      return { status: 204, body: '' };
    });
    const client = clientOf(server.url, { callsPerShop: 1 });
    const first = client.call(companyList, SHOP, null);
    expect(await failureOf(client, cancel.signal)).toMatchObject(CANCELLED_BEFORE);
    expect((await first).ok).toBe(true);
    expect((await client.call(companyList, SHOP, null)).ok).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  test('while its answer is waited for is unknown, and is not tried again', async () => {
    const cancel = new AbortController();
    const server = await startRawServer(() => {
      cancel.abort();
      return null;
    });
    const client = clientOf(server.url);
    expect(await failureOf(client, cancel.signal)).toMatchObject(CANCELLED_DURING);
    expect(server.requests).toHaveLength(1);
  });

  test('between two tries ends as the first try did', async () => {
    const cancel = new AbortController();
    const server = await startRawServer(() => ({ status: 500, body: '' }));
    const client = clientOf(server.url, {
      wait: async () => {
        cancel.abort();
        await new Promise(() => {});
      },
    });
    expect(await failureOf(client, cancel.signal)).toMatchObject({
      outcome: 'unknown',
      fault: { code: 'GATEWAY_HTTP_STATUS' },
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('closing the client', () => {
  test('waits for answers and begins no further try or call', async () => {
    const server = await startRawServer((_, place) =>
      place === 1 ? { status: 500, body: '' } : { body: '{"code":0,"data":[]}' },
    );
    let closed = Promise.resolve();
    const client = clientOf(server.url, {
      callsPerShop: 1,
      wait: async () => {
        closed = client.close();
        await new Promise(() => {});
      },
    });
    const first = failureOf(client);
    const second = failureOf(client);
    expect((await first).fault.code).toBe('GATEWAY_HTTP_STATUS');
    expect(await second).toMatchObject(CANCELLED_BEFORE);
    await closed;
    expect(await failureOf(client)).toMatchObject(CANCELLED_BEFORE);
    expect(server.requests).toHaveLength(1);
  });
});

test('a number whose call is cancelled is unknown, and asking again gives the one that was sold', async () => {
  const ledger = openTestLedger();
  const gateway = await startPractice();
  const parcels = takeOrders(ledger, [orderEntry(orderIdOf(1))]);
  const { key } = the(parcels[0]);
  const client = clientOf(gateway.url);
  const cancel = new AbortController();
  const cancellable: GatewayClient = {
    ...client,
    call: (endpoint, shop, request) => {
      setTimeout(() => cancel.abort(), 100);
      return client.call(endpoint, shop, request, { signal: cancel.signal });
    },
  };
  const issuerWith = (through: GatewayClient): ReturnType<typeof createIssuer> =>
    createIssuer({ ...ledger.shared, numbers: gatewayNumberSource(through, gateway.url) });

  gateway.faults.failNext({ kind: 'slow', delayMs: 400 });
  await issuerWith(cancellable).issue(parcels);
  expect(lineOf(ledger.db, key)).toBe('unknown GATEWAY_CONNECTION_LOST');
  expect(gateway.sales()).toHaveLength(1);

  await issuerWith(client).issue(parcels);
  expect(lineOf(ledger.db, key)).toBe(`issued ${gateway.sales()[0]?.trackNo}`);
  expect(gateway.sales()).toHaveLength(1);
});
