import { expect, test } from 'vitest';
import { createPartIndexer } from '../../../electron/core/review/part-indexer.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders } from '../../support/station/printing.ts';

const ORDERS = Array.from({ length: 150 }, (_, n) => orderIdOf(n));

test('takes everything that waits, a step at a time, however often it is woken', async () => {
  const ledger = openTestLedger();
  await issueOrders(ledger, ...ORDERS);
  const waiting = ledger.db.prepare('SELECT count(*) FROM number_parts_waiting').pluck();
  expect(waiting.get()).toBe(300);
  const left: unknown[] = [];
  const works: Promise<unknown>[] = [];
  const indexer = createPartIndexer({
    db: ledger.db,
    wait: async () => {
      left.push(waiting.get());
    },
    drop: (work) => works.push(work),
  });
  indexer.wake();
  indexer.wake();
  await Promise.all(works);
  expect(works).toHaveLength(1);
  expect(left).toEqual([300, 100, 0]);
  await issueOrders(ledger, orderIdOf(900));
  indexer.wake();
  await Promise.all(works);
  expect(waiting.get()).toBe(0);
});

test('takes nothing more once it is stopped', async () => {
  const ledger = openTestLedger();
  await issueOrders(ledger, ...ORDERS);
  const works: Promise<unknown>[] = [];
  const indexer = createPartIndexer({
    db: ledger.db,
    wait: async () => indexer.stop(),
    drop: (work) => works.push(work),
  });
  indexer.wake();
  await Promise.all(works);
  indexer.wake();
  expect(works).toHaveLength(1);
  expect(ledger.db.prepare('SELECT count(*) FROM number_parts_waiting').pluck().get()).toBe(300);
});
