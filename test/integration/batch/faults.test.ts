import { describe, expect, test } from 'vitest';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import type { BatchView } from '../../../shared/batch.ts';
import type { BatchKit } from '../../support/station/batch.ts';
import { ALL, batchAt } from '../../support/station/batch.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { valueOf } from '../../support/station/result.ts';
import { keyOf } from '../../support/station/records.ts';

const ORDERS = 2_000;
const FAULTS_IN_A_ROW = 7;
const PATIENT = { timeout: 30_000 };

async function runThrough(kit: BatchKit): Promise<BatchView> {
  valueOf(await kit.batches.start(ALL));
  return settledEnd(kit);
}

/** Resumes as often as the batch pauses itself. */
async function settledEnd(kit: BatchKit): Promise<BatchView> {
  for (let turn = 0; turn < 50; turn += 1) {
    await kit.batches.idle();
    const now = kit.last();
    if (now.state !== 'paused') return now;
    valueOf(kit.batches.resume());
  }
  throw new Error(`Still paused: ${JSON.stringify(kit.last())}`);
}

/** Every sale of the gateway is the number of its order, and each order has one. */
function expectOneNumberEach(ledger: TestLedger, gateway: PracticeGateway): void {
  const sales = gateway.sales();
  expect(sales).toHaveLength(ORDERS);
  for (const { orderId, packId, trackNo } of sales) {
    expect(readNumber(ledger.db, keyOf(orderId, packId))).toMatchObject({
      state: 'issued',
      trackNo,
    });
  }
  expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);
}

const FAULTS: readonly PracticeFault[] = [
  { kind: 'drop_before' },
  { kind: 'drop_after' },
  { kind: 'slow', delayMs: 20 },
  { kind: 'http_500' },
  { kind: 'html' },
  { kind: 'cut_json' },
  { kind: 'outer_error', message: '系统繁忙，请稍后再试' },
  { kind: 'outer_error', message: '店铺授权不存在或已过期' },
  { kind: 'outer_error', message: '参数不对' },
];

describe('a batch of 2,000 orders buys each number once', () => {
  test.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
    'where some calls meet %s',
    async (_, fault) => {
      const ledger = openTestLedger();
      const gateway = await startPractice();
      takeOrders(ledger, orderEntries(ORDERS));
      const kit = batchAt(ledger, gateway);
      // More faults in a row than a call has tries: some answers are lost for good.
      gateway.faults.failNext(fault, FAULTS_IN_A_ROW);
      const running = runThrough(kit);
      await expect.poll(() => gateway.sales().length, PATIENT).toBeGreaterThan(ORDERS / 4);
      gateway.faults.failNext(fault, FAULTS_IN_A_ROW);
      for (let end = await running; end.tally.refused > 0; end = await settledEnd(kit)) {
        valueOf(await kit.batches.start({ kind: 'group', batchId: end.batchId, group: null }));
      }
      expect(kit.last()).toMatchObject({ state: 'finished', tally: { left: 0, unknown: 0 } });
      expectOneNumberEach(ledger, gateway);
      expect(kit.bugs).toEqual([]);
    },
  );

  test('where the cable is pulled and put back', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    takeOrders(ledger, orderEntries(ORDERS));
    const kit = batchAt(ledger, gateway);
    valueOf(await kit.batches.start(ALL));
    await expect.poll(() => gateway.sales().length, PATIENT).toBeGreaterThan(200);
    await gateway.setReachable(false);
    await kit.batches.idle();
    const paused = kit.last();
    expect(paused.state).toBe('paused');
    expect(paused.fault?.code).toMatch(/^GATEWAY_(UNREACHABLE|CONNECTION_LOST)$/);
    expect(paused.tally.left).toBeGreaterThan(1_000);
    valueOf(kit.batches.resume());
    await kit.batches.idle();
    expect(kit.last().state).toBe('paused');
    await gateway.setReachable(true);
    valueOf(kit.batches.resume());
    await kit.batches.idle();
    expect(kit.last()).toMatchObject({ state: 'finished' });
    expectOneNumberEach(ledger, gateway);
  });
});
