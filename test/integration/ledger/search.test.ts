import { describe, expect, test } from 'vitest';
import { indexNumberParts } from '../../../electron/ledger/number-parts.ts';
import type { LedgerPage } from '../../../electron/ledger/search.ts';
import { searchLedger } from '../../../electron/ledger/search.ts';
import { putConflict } from '../../../electron/ledger/number-conflicts.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { EVERY_NUMBER } from '../../../shared/ledger-filter.ts';
import { NO_PAPER, SPOOLED } from '../../support/station/backend.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit, trackNoOf } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';

/** What a search finds, whether the numbers wait for the index or stand in it. */
function find(ledger: TestLedger, text: string): readonly string[] {
  const waiting = findNow(ledger, text);
  indexNumberParts(ledger.db, 100);
  expect(findNow(ledger, text)).toEqual(waiting);
  return waiting;
}

const findNow = (ledger: TestLedger, text: string): readonly string[] =>
  searchLedger(ledger.db, {
    filter: { ...EVERY_NUMBER, text },
    tail: null,
    beforeRowId: null,
    limit: 200,
  }).rows.map(({ orderId }) => orderId);

describe('a search of the ledger', () => {
  test('finds a number by any part of its order id or tracking number', async () => {
    const ledger = openTestLedger();
    const ids = [orderIdOf(101), orderIdOf(202), 'AB-12/x_9'];
    const parcels = takeOrders(
      ledger,
      ids.map((id) => orderEntry(id)),
      { body: { order_channel: '2' } },
    );
    const numbers = stubSource(() =>
      answerOf([
        [orderIdOf(101), '', '99111'],
        [orderIdOf(202), '', 'YT99222'],
        ['AB-12/x_9', '', '99333'],
      ]),
    );
    await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    expect(find(ledger, orderIdOf(101))).toEqual([orderIdOf(101)]);
    expect(find(ledger, '0202')).toEqual([orderIdOf(202)]);
    expect(find(ledger, 'yt992')).toEqual([orderIdOf(202)]);
    expect(find(ledger, '2/X')).toEqual(['AB-12/x_9']);
    expect(find(ledger, '99')).toEqual(['AB-12/x_9', orderIdOf(202), orderIdOf(101)]);
    expect(find(ledger, 'nobody')).toEqual([]);
  });

  test('takes every character as itself', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, orderIdOf(1), 'A_B/1');
    expect(find(ledger, '_')).toEqual(['A_B/1']);
    for (const text of ['%', '4%', '\\', "'", '"', "' OR 1=1 --", '_9', '*', '?']) {
      expect([text, ...find(ledger, text)]).toEqual([text]);
    }
    expect(find(ledger, '')).toHaveLength(2);
  });

  test('gives pages from the newest, each row once', async () => {
    const ledger = openTestLedger();
    const ids = Array.from({ length: 23 }, (_, place) => orderIdOf(place + 1));
    await issueOrders(ledger, ...ids);
    const seen: string[] = [];
    const sizes: number[] = [];
    let beforeRowId: number | null = null;
    do {
      const filter = { ...EVERY_NUMBER, text: '4900' };
      const page: LedgerPage = searchLedger(ledger.db, {
        filter,
        tail: null,
        beforeRowId,
        limit: 10,
      });
      seen.push(...page.rows.map(({ orderId }) => orderId));
      sizes.push(page.rows.length);
      beforeRowId = page.next;
      if (sizes.length === 1) await issueOrders(ledger, orderIdOf(900));
    } while (beforeRowId !== null);
    expect(sizes).toEqual([10, 10, 3]);
    expect(seen).toEqual(ids.toReversed());
  });

  test('tells that a page is the last one where it is just full', async () => {
    const ledger = openTestLedger();
    await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
    expect(
      searchLedger(ledger.db, {
        filter: { ...EVERY_NUMBER, text: '' },
        tail: null,
        beforeRowId: null,
        limit: 2,
      }).next,
    ).toBeNull();
    expect(
      searchLedger(ledger.db, {
        filter: { ...EVERY_NUMBER, text: '' },
        tail: null,
        beforeRowId: null,
        limit: 1,
      }).next,
    ).toBe(2);
  });

  test('tells state, labels and conflicts of each number', async () => {
    const ledger = openTestLedger();
    const [key, other] = await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
    const kit = printKit(ledger);
    for (const outcome of [NO_PAPER, SPOOLED]) {
      kit.direct.answer(async () => outcome);
      kit.print(the(key));
      await kit.queue.idle();
    }
    kit.print(the(key), 'damaged');
    await kit.queue.idle();
    const conflict = { key: the(other), trackNo: '99', carrier: 'zhongtong', atMs: 1 };
    putConflict(ledger.db, { ...conflict, reason: 'differs' });
    const { rows } = searchLedger(ledger.db, {
      filter: { ...EVERY_NUMBER, text: '' },
      tail: null,
      beforeRowId: null,
      limit: 9,
    });
    expect(rows).toMatchObject([
      { orderId: orderIdOf(2), printState: null, labels: 0, conflicts: 1 },
      {
        orderId: orderIdOf(1),
        trackNo: trackNoOf(keyOf(orderIdOf(1))),
        numberState: 'issued',
        carrier: 'zhongtong',
        printState: 'spooled',
        labels: 2,
        conflicts: 0,
        numberFault: null,
      },
    ]);
  });
});
