import { describe, expect, test, vi } from 'vitest';
import { openLedger } from '../../../electron/ledger/open.ts';
import { addJob } from '../../../electron/ledger/print-jobs.ts';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { NOBODY_KNOWS, NO_PAPER, SPOOLED } from '../../support/station/backend.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, newJobId, printKit, trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const [ONE, TWO, THREE] = [orderIdOf(1), orderIdOf(2), orderIdOf(3)];

describe('a label', () => {
  test('is written before it is given away, and spooled when the system took it', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ONE);
    const kit = printKit(ledger);
    const seen: string[] = [];
    kit.direct.answer(async () => {
      seen.push(...kit.states(the(key)));
      return { kind: 'spooled', spoolerJob: 'label-1-7', printer: 'label-1' };
    });
    const jobId = kit.print(the(key));
    await kit.queue.idle();
    expect(seen).toEqual(['claimed']);
    expect(kit.job(jobId)).toMatchObject({
      state: 'spooled',
      copy: 1,
      spoolerJob: 'label-1-7',
      printer: 'label-1',
      fault: null,
    });
    expect(
      ledger.db.prepare("SELECT kind FROM events WHERE kind LIKE 'print%'").pluck().all(),
    ).toEqual(['print_queued', 'print_claimed', 'print_spooled']);
  });

  test.each<[PrintOutcome, string]>([
    [NO_PAPER, 'failed'],
    [{ kind: 'cancelled', fault: fault('PRINT_DIALOG_CANCELLED') }, 'cancelled'],
    [NOBODY_KNOWS, 'doubtful'],
  ])('is what the way to paper says: %o', async (outcome, state) => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ONE);
    const kit = printKit(ledger);
    kit.direct.answer(async () => outcome);
    kit.print(the(key));
    await kit.queue.idle();
    expect(kit.states(the(key))).toEqual([state]);
  });

  test('is doubtful where the way to paper broke', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ONE);
    const kit = printKit(ledger);
    kit.direct.answer(async () => {
      throw new Error('window gone');
    });
    const jobId = kit.print(the(key));
    await kit.queue.idle();
    expect(kit.job(jobId)).toMatchObject({
      state: 'doubtful',
      fault: { code: 'PRINT_OUTCOME_UNKNOWN', details: { reason: 'window gone' } },
    });
  });

  test('is refused while another first label may be on paper', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ONE);
    const kit = printKit(ledger);
    kit.print(the(key));
    await kit.queue.idle();
    const again = kit.queue.add({ key: the(key), trackNo: trackNoOf(the(key)), reason: null });
    expect(codeOf(again)).toBe('PRINT_ALREADY_LABELLED');
    await kit.queue.idle();
    expect(kit.direct.labels).toHaveLength(1);
  });

  test('is refused by the unique index, also to a second connection', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ONE);
    const other = valueOf(openLedger(ledger.file, 'live'));
    const job = {
      key: the(key),
      trackNo: trackNoOf(the(key)),
      copy: 1,
      backend: 'direct',
      printer: null,
      reprintOf: null,
      reason: null,
      operator: 'a',
      atMs: 1,
    } as const;
    expect(addJob(ledger.db, { ...job, jobId: newJobId() })).toBe(true);
    expect(addJob(other, { ...job, jobId: newJobId() })).toBe(false);
    ledger.db.exec("UPDATE print_jobs SET state = 'failed'");
    expect(addJob(other, { ...job, jobId: newJobId() })).toBe(true);
    other.close();
  });

  test('that failed may be printed again as a first label, a reason given or not', async () => {
    const ledger = openTestLedger();
    const keys = await issueOrders(ledger, ONE, TWO);
    const kit = printKit(ledger);
    for (const [place, key] of keys.entries()) {
      kit.direct.answer(async () => NO_PAPER);
      kit.print(key);
      await kit.queue.idle();
      kit.direct.answer(async () => SPOOLED);
      const jobId = place === 0 ? kit.print(key) : kit.print(key, 'jammed');
      await kit.queue.idle();
      expect(kit.job(jobId)).toMatchObject({
        state: 'spooled',
        copy: 1,
        reason: null,
        reprintOf: null,
      });
    }
  });

  test('printed again is the next copy, with its reason and what it repeats', async () => {
    const ledger = openTestLedger();
    const [key] = await issueOrders(ledger, ONE);
    const kit = printKit(ledger);
    const first = kit.print(the(key));
    await kit.queue.idle();
    const second = kit.print(the(key), 'damaged');
    await kit.queue.idle();
    expect(kit.job(second)).toMatchObject({ copy: 2, reason: 'damaged', reprintOf: first });
    expect(kit.direct.labels.map(({ model }) => model.copy)).toEqual([1, 2]);
    const third = kit.print(the(key), 'lost');
    await kit.queue.idle();
    expect(kit.job(third)).toMatchObject({ copy: 3, reprintOf: second });
  });
});

describe('a line of labels', () => {
  test('goes one by one for each printer', async () => {
    const ledger = openTestLedger();
    const [one, two] = await issueOrders(ledger, ONE, TWO);
    const kit = printKit(ledger);
    const first = deferred<PrintOutcome>();
    kit.direct.answer(({ model }) =>
      model.orderId === ONE ? first.promise : Promise.resolve(SPOOLED),
    );
    kit.print(the(one));
    kit.print(the(two));
    await vi.waitFor(() => expect(kit.states(the(one))).toEqual(['claimed']));
    expect(kit.states(the(two))).toEqual(['queued']);
    expect(kit.direct.labels).toHaveLength(1);
    first.resolve(SPOOLED);
    await kit.queue.idle();
    expect(kit.direct.labels.map(({ model }) => model.orderId)).toEqual([ONE, TWO]);
  });

  test('that is stuck does not stop another', async () => {
    const ledger = openTestLedger();
    const [one, two, three] = await issueOrders(ledger, ONE, TWO, THREE);
    const kit = printKit(ledger);
    const stuck = deferred<PrintOutcome>();
    kit.direct.answer(({ printer }) =>
      printer === 'label-1' ? stuck.promise : Promise.resolve(SPOOLED),
    );
    kit.print(the(one));
    kit.use('direct', 'label-2');
    kit.print(the(two));
    kit.use('dialog', null);
    kit.print(the(three));
    await vi.waitFor(() => {
      expect([the(two), the(three)].flatMap(kit.states)).toEqual(['spooled', 'spooled']);
    });
    expect(kit.states(the(one))).toEqual(['claimed']);
    stuck.resolve(SPOOLED);
    await kit.queue.idle();
  });

  test('stops at a doubt until somebody decides, and no other line does', async () => {
    const ledger = openTestLedger();
    const [one, two, three] = await issueOrders(ledger, ONE, TWO, THREE);
    const kit = printKit(ledger);
    kit.direct.answer(async ({ model }) => {
      if (model.orderId === ONE) throw new Error('x');
      return SPOOLED;
    });
    const doubtful = kit.print(the(one));
    kit.print(the(two));
    kit.use('direct', 'label-2');
    kit.print(the(three));
    await kit.queue.idle();
    expect([one, two, three].map((key) => kit.states(the(key)))).toEqual([
      ['doubtful'],
      ['queued'],
      ['spooled'],
    ]);
    expect(kit.queue.sayNoPaper(doubtful)).toBe(true);
    await kit.queue.idle();
    expect(kit.states(the(two))).toEqual(['spooled']);
  });

  test('goes on past a doubt that somebody leaves to later', async () => {
    const ledger = openTestLedger();
    const [one, two, three] = await issueOrders(ledger, ONE, TWO, THREE);
    const kit = printKit(ledger);
    kit.direct.answer(async () => NOBODY_KNOWS);
    kit.print(the(one));
    await kit.queue.idle();
    kit.print(the(two));
    await kit.queue.idle();
    const lane = { backend: 'direct', printer: 'label-1' } as const;
    expect(kit.queue.goOn(lane, 2)).toBe(false);
    expect(kit.queue.goOn({ ...lane, printer: 'label-2' }, 1)).toBe(false);
    expect(kit.states(the(two))).toEqual(['queued']);
    kit.direct.answer(async () => SPOOLED);
    expect(kit.queue.goOn(lane, 1)).toBe(true);
    await kit.queue.idle();
    expect([the(one), the(two)].flatMap(kit.states)).toEqual(['doubtful', 'spooled']);
    expect(kit.eventKinds()).toContain('print_doubt_left');
    kit.direct.answer(async () => NOBODY_KNOWS);
    kit.print(the(three));
    await kit.queue.idle();
    expect(kit.queue.goOn(lane, 1)).toBe(true);
  });

  test('of the dialog is one, whichever printer was chosen in it', async () => {
    const ledger = openTestLedger();
    const [one, two] = await issueOrders(ledger, ONE, TWO);
    const kit = printKit(ledger);
    kit.use('dialog', null);
    kit.dialog.answer(async () => NOBODY_KNOWS);
    kit.print(the(one));
    await kit.queue.idle();
    ledger.db.exec("UPDATE print_jobs SET printer = 'label-7'");
    kit.print(the(two));
    await kit.queue.idle();
    expect(kit.states(the(two))).toEqual(['queued']);
    expect(kit.queue.goOn({ backend: 'dialog', printer: null }, 1)).toBe(true);
    await kit.queue.idle();
    expect(kit.states(the(two))).toEqual(['doubtful']);
  });
});

describe('a queue that was stopped', () => {
  test('gives nothing more to paper, also what comes in late', async () => {
    const ledger = openTestLedger();
    const [first, second] = await issueOrders(ledger, ONE, TWO);
    const kit = printKit(ledger);
    const outcome = deferred<PrintOutcome>();
    kit.direct.answer(() => outcome.promise);
    kit.print(the(first));
    const waiting = kit.print(the(second));
    await vi.waitFor(() => expect(kit.direct.labels).toHaveLength(1));
    kit.queue.stop();
    outcome.resolve(SPOOLED);
    const [third] = await issueOrders(ledger, THREE);
    const late = kit.print(the(third));
    await kit.queue.idle();
    expect(kit.direct.labels).toHaveLength(1);
    expect([waiting, late].map((jobId) => kit.job(jobId).state)).toEqual(['queued', 'queued']);
  });
});

describe('a label that somebody saw', () => {
  test('is confirmed once, from claimed, spooled and doubtful', async () => {
    const ledger = openTestLedger();
    const [one, two, three] = await issueOrders(ledger, ONE, TWO, THREE);
    const kit = printKit(ledger);
    const spooled = kit.print(the(one));
    await kit.queue.idle();
    kit.direct.answer(async () => NOBODY_KNOWS);
    const doubtful = kit.print(the(two));
    await kit.queue.idle();
    kit.queue.goOn({ backend: 'direct', printer: 'label-1' }, 1);
    const outcome = deferred<PrintOutcome>();
    kit.direct.answer(() => outcome.promise);
    const claimed = kit.print(the(three));
    await vi.waitFor(() => expect(kit.job(claimed).state).toBe('claimed'));
    for (const jobId of [spooled, doubtful, claimed]) {
      expect(kit.queue.confirm(jobId, 'scan')).toBe(true);
      expect(kit.queue.confirm(jobId, 'scan')).toBe(false);
    }
    outcome.resolve(NO_PAPER);
    await kit.queue.idle();
    for (const jobId of [spooled, doubtful, claimed]) {
      expect(kit.job(jobId).state).toBe('confirmed');
    }
  });

  test('is never one that failed, and "no paper" is said of doubtful labels only', async () => {
    const ledger = openTestLedger();
    const [one, two] = await issueOrders(ledger, ONE, TWO);
    const kit = printKit(ledger);
    const spooled = kit.print(the(one));
    await kit.queue.idle();
    expect(kit.queue.sayNoPaper(spooled)).toBe(false);
    kit.direct.answer(async () => NO_PAPER);
    const failed = kit.print(the(two));
    await kit.queue.idle();
    expect(kit.queue.confirm(failed, 'key')).toBe(false);
    expect(kit.queue.confirm(newJobId(), 'key')).toBe(false);
  });
});
