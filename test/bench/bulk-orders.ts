import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gatewayNumberSource, groupIntoCalls } from '../../electron/core/issuing/asking.ts';
import { createCallJournal } from '../../electron/core/call-journal.ts';
import type { ParcelToAsk } from '../../electron/core/issuing/asking.ts';
import { takeRows } from '../../electron/core/importing/import-orders.ts';
import { CALLS_AT_ONCE, createIssuer } from '../../electron/core/issuing/issuing.ts';
import type { LedgerAccess } from '../../electron/core/ledger-access.ts';
import { readOrderFile } from '../../electron/core/importing/order-file.ts';
import { parcelToAsk } from '../../electron/core/issuing/parcels-to-ask.ts';
import { NEW_CREATE_ORDER_LIMIT } from '../../electron/gateway/douyin/new-create-order.ts';
import { SHOP } from '../support/station/account.ts';
import { SENDER, orderEntry, orderFile, orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { withClient, withLedger, withGateway } from './bench-world.ts';
import type { BenchRow } from './measure.ts';
import { median } from './measure.ts';

const LATENCY_MS = 20;
const ORDERS = 10_000;
const SMALL_CALL = 10;
const ROUNDS = 3;

/** Imports the next orders of a ledger and gives them as they are asked for. */
function takeOrders(ledger: LedgerAccess, first: number, count: number): readonly ParcelToAsk[] {
  const entries = Array.from({ length: count }, (_, place) => orderEntry(orderIdOf(first + place)));
  const rows = valueOf(readOrderFile('orders.json', orderFile(entries)));
  const imports = { ...ledger, nowMs: Date.now, operator: () => 'bench' };
  takeRows(imports, 'orders.json', rows);
  return rows.map(({ parcel }) => {
    const imported = valueOf(parcel);
    const defaults = { shop: SHOP, carrier: '', sender: SENDER, offeredCarriers: null };
    return valueOf(parcelToAsk(imported, imported.content, defaults));
  });
}

async function issueAll(
  ledger: LedgerAccess,
  baseUrl: string,
  parcels: readonly ParcelToAsk[],
): Promise<number> {
  return withClient(baseUrl, { journal: createCallJournal(ledger) }, async (client) => {
    const numbers = gatewayNumberSource(client, baseUrl);
    const issuer = createIssuer({ ...ledger, nowMs: Date.now, operator: () => 'bench', numbers });
    const startedAtMs = performance.now();
    const issued = await issuer.issue(parcels);
    const tookMs = performance.now() - startedAtMs;
    const without = issued.filter(({ number }) => number?.state !== 'issued').length;
    if (without > 0) throw new Error(`${without} orders have no number`);
    return tookMs;
  });
}

/** Calls without a ledger: what the client makes of its places. */
const askAll = (baseUrl: string, parcels: readonly ParcelToAsk[]): Promise<number> =>
  withClient(baseUrl, { callsPerShop: CALLS_AT_ONCE }, async (client) => {
    const numbers = gatewayNumberSource(client, baseUrl);
    const startedAtMs = performance.now();
    const calls = groupIntoCalls(parcels, SMALL_CALL);
    for (const answer of await Promise.all(calls.map(numbers.ask))) valueOf(answer);
    return performance.now() - startedAtMs;
  });

/** 10,000 orders: the calls alone, and with every row of the ledger from "requesting" to the number. */
export const bulkRows = (): Promise<readonly BenchRow[]> =>
  withGateway(LATENCY_MS, (url) =>
    withLedger(async (ledger) => {
      const aloneMs = await askAll(url, takeOrders(ledger, 0, ORDERS));
      const recordedMs: number[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        const parcels = takeOrders(ledger, round * ORDERS, ORDERS);
        recordedMs.push(await issueAll(ledger, url, parcels));
      }
      return [
        bulkRow('asked for', SMALL_CALL, aloneMs, 1.2),
        bulkRow('asked for and recorded', NEW_CREATE_ORDER_LIMIT, median(recordedMs), null),
      ];
    }),
  );

function bulkRow(
  done: string,
  ordersPerCall: number,
  tookMs: number,
  budget: number | null,
): BenchRow {
  const idealMs = ((ORDERS / ordersPerCall) * LATENCY_MS) / CALLS_AT_ONCE;
  return {
    what: `${ORDERS} orders ${done} in calls of ${ordersPerCall}, gateway at ${LATENCY_MS} ms, against calls × latency ÷ ${CALLS_AT_ONCE}`,
    ratio: tookMs / idealMs,
    budget,
    note: `${tookMs.toFixed(0)} ms against ${idealMs} ms`,
  };
}

/** What nobody holds any more is not counted: only what grows by itself shows. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

const MEGABYTE = 1024 * 1024;
const STEPS = 10;

/** Memory after each 10,000 of 100,000 orders; the last against the one when all is warm. */
export const memoryRow = async (): Promise<BenchRow> => {
  const sizes = await withGateway(0, (url) =>
    withLedger(async (ledger) => {
      const after: number[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        await issueAll(ledger, url, takeOrders(ledger, step * ORDERS, ORDERS));
        collectGarbage();
        after.push(Math.round(process.memoryUsage.rss() / MEGABYTE));
      }
      return after;
    }),
  );
  return {
    what: `memory after ${STEPS * ORDERS} orders, against after ${3 * ORDERS}`,
    ratio: (sizes.at(-1) ?? Number.NaN) / (sizes[2] ?? Number.NaN),
    budget: 1.2,
    note: `${sizes.join(' ')} MB`,
  };
};
