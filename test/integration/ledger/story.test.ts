import { expect, test } from 'vitest';
import { createCallJournal } from '../../../electron/core/call-journal.ts';
import { readStory } from '../../../electron/core/review/parcel-story.ts';
import { storyEntrySchema } from '../../../shared/parcel-story.ts';
import { z } from 'zod';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

test('the story of a parcel tells its events and calls in the order they happened', async () => {
  const ledger = openTestLedger();
  const { clock } = ledger;
  const [key] = await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
  clock.advance(1_000);
  const subjects = [{ orderId: orderIdOf(1), packId: '' }];
  const journal = createCallJournal(ledger);
  const call = journal.begin({
    path: '/dd/logistics/getwaybill',
    shop: 'shop-a',
    params: {},
    subjects,
    startedAtMs: clock.nowMs(),
  });
  clock.advance(250);
  const end = { tries: 2, outcome: 'ok' as const, fault: null, traceId: 't-1' };
  call.ended({ ...end, endedAtMs: clock.nowMs() });
  const kit = printKit(ledger);
  const jobId = kit.print(the(key));
  await kit.queue.idle();
  clock.advance(5_000);
  kit.queue.confirm(jobId, 'scan');
  kit.print(the(key), 'damaged');
  await kit.queue.idle();

  const story = z.array(storyEntrySchema).parse(readStory(ledger.db, the(key)));
  const lines = story.map((entry) =>
    entry.type === 'event'
      ? [entry.kind, entry.label?.copy, entry.label?.reason].filter(Boolean).join(' ')
      : `${entry.path} ${entry.outcome} ${entry.tries} ${entry.durationMs} ${entry.traceId}`,
  );
  expect(lines).toEqual([
    'parcel_imported',
    'number_requested',
    'number_issued',
    '/dd/logistics/getwaybill ok 2 250 t-1',
    'print_queued 1',
    'print_claimed 1',
    'print_spooled 1',
    'shipment_due',
    'print_confirmed 1',
    'print_queued 2 damaged',
    'print_claimed 2 damaged',
    'print_spooled 2 damaged',
  ]);
  expect(story.map(({ atMs }) => atMs)).toEqual(
    story.map(({ atMs }) => atMs).toSorted((a, b) => a - b),
  );
  expect(readStory(ledger.db, { ...the(key), orderId: the(key).orderId }).length).toBe(12);
});

test('a call stands between the wish that was written before it and its answer', async () => {
  const ledger = openTestLedger();
  const [key] = await issueOrders(ledger, orderIdOf(1));
  createCallJournal(ledger).begin({
    path: '/dd/logistics/newcreateorder',
    shop: 'shop-a',
    params: {},
    subjects: [the(key)],
    startedAtMs: ledger.clock.nowMs(),
  });
  const told = readStory(ledger.db, the(key));
  expect(told.map((entry) => (entry.type === 'event' ? entry.kind : entry.type))).toEqual([
    'parcel_imported',
    'number_requested',
    'call',
    'number_issued',
  ]);
});
