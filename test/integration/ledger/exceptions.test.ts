import { expect, test } from 'vitest';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { putCancelling } from '../../../electron/ledger/cancellations.ts';
import type { ExceptionAges } from '../../../electron/ledger/exceptions.ts';
import { countExceptions, listExceptions } from '../../../electron/ledger/exceptions.ts';
import { putConflict } from '../../../electron/ledger/number-conflicts.ts';
import type { ExceptionCursor, ExceptionKind } from '../../../shared/exceptions.ts';
import { SPOOLED } from '../../support/station/backend.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

const HOUR_MS = 3_600_000;
const AGES: ExceptionAges = {
  notPrintedMs: 24 * HOUR_MS,
  notConfirmedMs: HOUR_MS,
  numberLifeMs: 7 * 24 * HOUR_MS,
};

const counts = ({ db, clock }: TestLedger): Readonly<Record<string, number>> =>
  Object.fromEntries(
    countExceptions(db, AGES, clock.nowMs())
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => [kind, count]),
  );

const listed = (ledger: TestLedger, kind: ExceptionKind, after: ExceptionCursor | null = null) =>
  listExceptions(ledger.db, {
    kind,
    after,
    limit: 2,
    ages: AGES,
    nowMs: ledger.clock.nowMs(),
  });

test('an empty ledger has no exceptions', () => {
  expect(counts(openTestLedger())).toEqual({});
});

test('a number without a label is one from the set age on, with its deadline, until it is printed', async () => {
  const ledger = openTestLedger();
  const issuedAtMs = ledger.clock.nowMs();
  const [key] = await issueOrders(ledger, orderIdOf(1));
  expect(counts(ledger)).toEqual({});
  ledger.clock.advance(AGES.notPrintedMs);
  expect(counts(ledger)).toEqual({ not_printed: 1 });
  expect(listed(ledger, 'not_printed')).toMatchObject({
    more: false,
    rows: [
      {
        orderId: orderIdOf(1),
        sinceMs: issuedAtMs,
        deadlineMs: issuedAtMs + AGES.numberLifeMs,
      },
    ],
  });
  const kit = printKit(ledger);
  kit.direct.answer(async () => SPOOLED);
  const jobId = kit.print(the(key));
  await kit.queue.idle();
  expect(counts(ledger)).toEqual({});
  ledger.clock.advance(AGES.notConfirmedMs);
  expect(counts(ledger)).toEqual({ not_confirmed: 1 });
  expect(kit.queue.confirm(jobId, 'key')).toBe(true);
  expect(counts(ledger)).toEqual({});
});

test('a label that nobody knows about is one at once', async () => {
  const ledger = openTestLedger();
  const [key] = await issueOrders(ledger, orderIdOf(1));
  const kit = printKit(ledger);
  kit.direct.answer(async () => {
    throw new Error('no word');
  });
  const jobId = kit.print(the(key));
  await kit.queue.idle();
  expect(counts(ledger)).toEqual({ doubtful: 1 });
  kit.queue.sayNoPaper(jobId);
  expect(counts(ledger)).toEqual({});
});

test('refused, unanswered and conflicting numbers are', async () => {
  const ledger = openTestLedger();
  const parcels = takeOrders(
    ledger,
    [1, 2].map((n) => orderEntry(orderIdOf(n))),
  );
  const numbers = stubSource(() => answerOf([], [[orderIdOf(1), '', '100', '订单号非法']]));
  await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
  const [key] = await issueOrders(ledger, orderIdOf(3));
  for (const trackNo of ['98', '99']) {
    const conflict = { key: the(key), trackNo, carrier: 'zhongtong', atMs: Number(trackNo) };
    putConflict(ledger.db, { ...conflict, reason: 'differs' });
  }
  putCancelling(ledger.db, { key: the(key), operator: 'lead', atMs: 100 });
  expect(counts(ledger)).toEqual({ refused: 1, unknown: 1, conflict: 1, cancelling: 1 });
  expect(listed(ledger, 'cancelling').rows).toMatchObject([{ sinceMs: 100, deadlineMs: null }]);
  expect(listed(ledger, 'refused').rows).toMatchObject([
    { orderId: orderIdOf(1), deadlineMs: null },
  ]);
  expect(listed(ledger, 'unknown').rows).toMatchObject([{ orderId: orderIdOf(2) }]);
  expect(listed(ledger, 'conflict').rows).toMatchObject([
    { orderId: orderIdOf(3), sinceMs: 98, conflicts: 2 },
  ]);
});

test('a list gives pages from the oldest, each row once, while some are put right', async () => {
  const ledger = openTestLedger();
  const keys = [];
  for (const n of [1, 2, 3, 4, 5]) {
    keys.push(...(await issueOrders(ledger, orderIdOf(n))));
    if (n % 2 === 0) ledger.clock.advance(1_000);
  }
  ledger.clock.advance(AGES.notPrintedMs);
  const seen: string[] = [];
  const first = listed(ledger, 'not_printed');
  seen.push(...first.rows.map(({ orderId }) => orderId));
  const kit = printKit(ledger);
  kit.print(the(keys[0]));
  await kit.queue.idle();
  const second = listed(ledger, 'not_printed', the(first.rows.at(-1)));
  seen.push(...second.rows.map(({ orderId }) => orderId));
  const third = listed(ledger, 'not_printed', the(second.rows.at(-1)));
  seen.push(...third.rows.map(({ orderId }) => orderId));
  expect(seen).toEqual([1, 2, 3, 4, 5].map(orderIdOf));
  expect([first.more, second.more, third.more]).toEqual([true, true, false]);
});
