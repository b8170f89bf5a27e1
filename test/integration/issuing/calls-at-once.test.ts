import { expect, test } from 'vitest';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, lineOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntries } from '../../support/station/orders.ts';
import { the } from '../../support/station/result.ts';

test('four calls are on their way at once, and each answer is recorded when it comes', async () => {
  const ledger = openTestLedger();
  const answers = Array.from({ length: 5 }, () => deferred<ReturnType<typeof answerOf>>());
  const source = stubSource((_, place) => the(answers[place - 1]).promise);
  const parcels = takeOrders(ledger, orderEntries(401));
  const issuing = createIssuer({ ...ledger.shared, numbers: source }).issue(parcels);
  await expect.poll(() => source.calls.length).toBe(4);

  const third = the(source.calls[2]).map(({ key }) => key);
  the(answers[2]).resolve(
    answerOf(third.map(({ orderId }) => [orderId, '', `99${orderId}`] as const)),
  );
  await expect.poll(() => source.calls.length).toBe(5);
  const { orderId } = the(third[0]);
  expect(lineOf(ledger.db, the(third[0]))).toBe(`issued 99${orderId}`);
  expect(lineOf(ledger.db, the(parcels[0]).key)).toBe('requesting');

  the(answers[0]).reject(new Error('a bug'));
  for (const place of [1, 3, 4]) the(answers[place]).resolve(answerOf([]));
  await expect(issuing).rejects.toThrow('a bug');
  expect(lineOf(ledger.db, the(parcels[400]).key)).toBe('unknown PARCEL_NOT_ANSWERED');
});
