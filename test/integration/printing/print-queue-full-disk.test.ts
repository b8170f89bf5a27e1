import { describe, expect, test } from 'vitest';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

const [ONE, TWO] = [orderIdOf(1), orderIdOf(2)];

describe('a label that the ledger cannot claim', () => {
  test('keeps its place in line', async () => {
    const ledger = openTestLedger();
    const [one, two] = await issueOrders(ledger, ONE, TWO);
    const kit = printKit(ledger);
    ledger.db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON print_jobs WHEN new.state = 'claimed'
      BEGIN SELECT RAISE(ABORT, 'full'); END`);
    kit.print(the(one));
    await Promise.allSettled(kit.dropped);
    expect(kit.states(the(one))).toEqual(['queued']);
    ledger.db.exec('DROP TRIGGER temp.full');
    kit.print(the(two));
    await kit.queue.idle();
    expect(kit.direct.labels.map(({ model }) => model.orderId)).toEqual([ONE, TWO]);
  });
});
