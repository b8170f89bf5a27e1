import { expect, test } from 'vitest';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { lineOf, selling, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { the } from '../../support/station/result.ts';

test('the ledger may be closed when no call is on its way and every answer is in it', async () => {
  const ledger = openTestLedger();
  const answer = deferred<ReturnType<typeof selling>>();
  const issuer = createIssuer({ ...ledger.shared, numbers: stubSource(() => answer.promise) });
  const { key } = the(takeOrders(ledger, [orderEntry(orderIdOf(1))])[0]);
  expect(issuer.isBusy()).toBe(false);
  const issuing = issuer.issue(takeOrders(ledger, [orderEntry(orderIdOf(1))]));
  expect(issuer.isBusy()).toBe(true);
  const atTheEnd = issuer.idle().then(() => lineOf(ledger.db, key));
  answer.resolve(selling([key.orderId]));
  expect(await atTheEnd).toMatch(/^issued /);
  await issuing;
  expect(issuer.isBusy()).toBe(false);
});
