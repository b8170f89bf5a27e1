import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import type { RunKit } from '../../support/station/print-runs.ts';
import { EVERYTHING, runKit } from '../../support/station/print-runs.ts';
import { issueOrders } from '../../support/station/printing.ts';
import { valueOf } from '../../support/station/result.ts';

const firstIds = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => orderIdOf(place + 1));

describe('a dialog of a print run that is closed after its deadline', () => {
  const TAKEN: PrintOutcome = { kind: 'spooled', spoolerJob: null, printer: null };
  const CANCELLED: PrintOutcome = { kind: 'cancelled', fault: fault('PRINT_DIALOG_CANCELLED') };

  /** So many labels in documents of two, the dialog of the first one still open. */
  async function forgotten(count: number): Promise<RunKit & { close: (as: PrintOutcome) => void }> {
    const ledger = openTestLedger();
    await issueOrders(ledger, ...firstIds(count));
    const kit = runKit(ledger, { mostLabels: 2, deadlineMs: 20 });
    kit.use(() => ({ backend: 'dialog', printer: null, spare: null }));
    const closed = deferred<readonly PrintOutcome[]>();
    kit.dialog.answer(() => closed.promise);
    valueOf(await kit.desk.runs.start(EVERYTHING, 'import'));
    await kit.until(({ tally }) => tally.doubtful === 2);
    kit.dialog.answer(async (labels) => labels.map(() => TAKEN));
    return { ...kit, close: (as) => closed.resolve([as, as]) };
  }

  test('lets the run go on where it was accepted', async () => {
    const kit = await forgotten(4);
    kit.close(TAKEN);
    await kit.until(({ state }) => state === 'finished');
    expect(kit.dialog.documents).toEqual([firstIds(2), firstIds(4).slice(2)]);
  });

  test.each([2, 4])('pauses the run of %i labels where it was cancelled', async (count) => {
    const kit = await forgotten(count);
    kit.close(CANCELLED);
    const run = await kit.until(({ state }) => state === 'paused');
    expect(run).toMatchObject({
      fault: { code: 'PRINT_DIALOG_CANCELLED' },
      tally: { left: count },
    });
    await kit.desk.prints.idle();
    expect(kit.dialog.documents).toHaveLength(1);
    valueOf(kit.desk.runs.resume());
    await kit.until(({ state }) => state === 'finished');
    expect(kit.dialog.documents.slice(1).flat()).toEqual(firstIds(count));
  });
});
