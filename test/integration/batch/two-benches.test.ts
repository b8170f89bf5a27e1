import { expect, test } from 'vitest';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import type { BatchKit } from '../../support/station/batch.ts';
import { ALL, batchAt } from '../../support/station/batch.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { valueOf } from '../../support/station/result.ts';

const ORDERS = 2_000;

test('two benches with the same file at the same time have the same number for each order', async () => {
  const gateway = await startPractice();
  const benchWithOrders = (): BatchKit & { readonly ledger: TestLedger } => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(ORDERS));
    const { batches, issuer, pushes, bugs, last } = batchAt(ledger, gateway);
    return { ledger, batches, issuer, pushes, bugs, last };
  };
  const benches = [benchWithOrders(), benchWithOrders()];
  await Promise.all(
    benches.map(async ({ batches }) => {
      valueOf(await batches.start(ALL));
      await batches.idle();
    }),
  );
  const sales = gateway.sales();
  expect(sales).toHaveLength(ORDERS);
  for (const { ledger, last } of benches) {
    expect(last()).toMatchObject({ state: 'finished', tally: { issued: ORDERS } });
    expect(sales.map(({ orderId }) => readNumber(ledger.db, keyOf(orderId))?.trackNo)).toEqual(
      sales.map(({ trackNo }) => trackNo),
    );
    expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);
  }
});
