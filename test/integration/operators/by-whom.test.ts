import { describe, expect, test } from 'vitest';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { SPOOLED } from '../../support/station/backend.ts';
import { ALL, batchKit } from '../../support/station/batch.ts';
import { cancellerOf } from '../../support/station/cancelling.ts';
import { deferred } from '../../support/station/deferred.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { selling, stubSource } from '../../support/station/numbers.ts';
import { orderEntries, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { EVERYTHING, runKit, spooledAs } from '../../support/station/print-runs.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the, valueOf } from '../../support/station/result.ts';

interface Bench {
  readonly ledger: TestLedger;
  /** Somebody else signs in. */
  readonly change: (name: string) => void;
}

/** A bench where people take turns, 王 first. */
function benchOfMany(): Bench {
  const ledger = openTestLedger();
  let name = '王';
  return {
    ledger: { ...ledger, shared: { ...ledger.shared, operator: () => name } },
    change: (next) => {
      name = next;
    },
  };
}

const byWhom = ({ db }: TestLedger, kinds: string): readonly unknown[] =>
  db
    .prepare(`SELECT DISTINCT kind, operator FROM events WHERE kind LIKE ? ORDER BY event_id`)
    .raw()
    .all(kinds);

describe('where somebody else has signed in meanwhile', () => {
  test('a number is by who asked for it', async () => {
    const { ledger, change } = benchOfMany();
    const answer = deferred<null>();
    const numbers = stubSource(async (parcels) => {
      await answer.promise;
      return selling(parcels.map(({ key }) => key.orderId));
    });
    const parcels = takeOrders(ledger, [orderEntry(orderIdOf(1))]);
    const issuing = createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    change('李');
    answer.resolve(null);
    await issuing;
    expect(byWhom(ledger, 'number%')).toEqual([
      ['number_requested', '王'],
      ['number_issued', '王'],
    ]);
  });

  test('the numbers of a batch are by who started it', async () => {
    const { ledger, change } = benchOfMany();
    takeOrders(ledger, orderEntries(400));
    const numbers = stubSource(async (parcels) => {
      change('李');
      return selling(parcels.map(({ key }) => key.orderId));
    });
    const { batches } = batchKit(ledger, numbers);
    valueOf(await batches.start(ALL));
    await batches.idle();
    expect(numbers.calls).toHaveLength(4);
    expect(byWhom(ledger, 'number%')).toEqual([
      ['number_requested', '王'],
      ['number_issued', '王'],
    ]);
  });

  test('a label is by who asked for it, and its paper by who saw it', async () => {
    const { ledger, change } = benchOfMany();
    const [key] = await issueOrders(ledger, orderIdOf(1));
    const kit = printKit(ledger);
    const paper = deferred<typeof SPOOLED>();
    kit.direct.answer(() => paper.promise);
    const jobId = kit.print(the(key));
    change('李');
    paper.resolve(SPOOLED);
    await kit.queue.idle();
    expect(kit.queue.confirm(jobId, 'scan')).toBe(true);
    expect(byWhom(ledger, 'print%')).toEqual([
      ['print_queued', '王'],
      ['print_claimed', '王'],
      ['print_spooled', '王'],
      ['print_confirmed', '李'],
    ]);
  });

  test('a number that is given back is by who gave it back', async () => {
    const { ledger, change } = benchOfMany();
    const [key] = await issueOrders(ledger, orderIdOf(1));
    const client = clientOf((await startPractice()).url);
    const cancelling = cancellerOf(ledger, client).cancel(the(key), false);
    change('李');
    await cancelling;
    const events = byWhom(ledger, '%cancel%');
    expect(events.length).toBeGreaterThan(1);
    expect(events.filter((event) => !String(event).endsWith('王'))).toEqual([]);
  });

  test('the labels of a print run are by who started it', async () => {
    const { ledger, change } = benchOfMany();
    await issueOrders(ledger, ...[1, 2, 3, 4, 5].map(orderIdOf));
    const kit = runKit(ledger, { mostLabels: 2 });
    kit.direct.answer(async (labels, job) => {
      change('李');
      return labels.map(() => spooledAs(job));
    });
    valueOf(await kit.desk.runs.start(EVERYTHING, 'import'));
    await kit.until(({ state }) => state === 'finished');
    expect(ledger.db.prepare('SELECT DISTINCT operator FROM print_jobs').pluck().all()).toEqual([
      '王',
    ]);
    expect(byWhom(ledger, 'print_spooled')).toEqual([['print_spooled', '王']]);
  });
});
