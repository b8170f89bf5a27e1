import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { NOBODY_KNOWS, NO_PAPER, SPOOLED } from '../../support/station/backend.ts';
import type { BenchKit } from '../../support/station/bench.ts';
import { benchKit } from '../../support/station/bench.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const TRACK_NO = '99000000000001';

/** A bench where the order was scanned and its label had this outcome. */
async function scanned(outcome: PrintOutcome): Promise<BenchKit> {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const kit = benchKit(
    ledger,
    stubSource(() => answerOf([[ID, '', TRACK_NO]])),
  );
  kit.prints.direct.answer(async () => outcome);
  kit.scan(ID);
  await kit.settled();
  return kit;
}

const jobOf = (kit: BenchKit) => the(kit.card(KEY).print).jobId;

describe('scanning the number on a label', () => {
  test('confirms a spooled label, once', async () => {
    const kit = await scanned(SPOOLED);
    expect(kit.scan(TRACK_NO)).toMatchObject({
      verdict: 'confirmed',
      card: { orderId: ID, print: { state: 'confirmed' } },
    });
    expect(kit.verdict(TRACK_NO)).toBe('already_confirmed');
    expect(
      kit.ledger.db
        .prepare("SELECT json_extract(detail, '$.how') FROM events WHERE kind = 'print_confirmed'")
        .pluck()
        .all(),
    ).toEqual(['scan']);
  });

  test('confirms a doubtful label', async () => {
    const kit = await scanned(NOBODY_KNOWS);
    expect(kit.verdict(TRACK_NO)).toBe('confirmed');
  });

  test('confirms a label before the system says that it took it', async () => {
    const kit = await scanned(NO_PAPER);
    const late = deferred<PrintOutcome>();
    kit.prints.direct.answer(() => late.promise);
    kit.scan(ID);
    await vi.waitFor(() => expect(kit.card(KEY).print?.state).toBe('claimed'));
    expect(kit.verdict(TRACK_NO)).toBe('confirmed');
    late.resolve(SPOOLED);
    await kit.settled();
    expect(kit.card(KEY).print?.state).toBe('confirmed');
  });

  test('of which no label was printed does not confirm anything', async () => {
    const kit = await scanned(NO_PAPER);
    expect(kit.verdict(TRACK_NO)).toBe('not_printed');
    expect(kit.prints.states(KEY)).toEqual(['failed']);
  });

  test('that was cancelled says that it must not be used', async () => {
    const kit = await scanned(SPOOLED);
    kit.ledger.db.exec("UPDATE numbers SET state = 'cancelled'");
    expect(kit.verdict(TRACK_NO)).toBe('not_usable');
    expect(kit.verdict(ID)).toBe('not_usable');
    expect(codeOf(kit.bench.printAgain(KEY, 'lost', 'packer'))).toBe('NUMBER_CANCELLED');
  });

  test('after its confirmation never prints the order again', async () => {
    const kit = await scanned(SPOOLED);
    kit.scan(TRACK_NO);
    expect(kit.verdict(ID)).toBe('already_printed');
    expect(codeOf(kit.bench.startPrint(KEY))).toBe('PRINT_ALREADY_LABELLED');
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
  });
});

describe('a label that nobody knows about', () => {
  test('waits for a decision and is never printed by itself', async () => {
    const kit = await scanned(NOBODY_KNOWS);
    expect(kit.verdict(ID)).toBe('needs_decision');
    expect(codeOf(kit.bench.startPrint(KEY))).toBe('PRINT_ALREADY_LABELLED');
    expect(codeOf(kit.bench.printAgain(KEY, 'lost', 'packer'))).toBe('PRINT_ALREADY_LABELLED');
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
  });

  test('is confirmed by a person who saw it', async () => {
    const kit = await scanned(NOBODY_KNOWS);
    const jobId = jobOf(kit);
    expect(valueOf(kit.bench.decidePrint(jobId, true)).print?.state).toBe('confirmed');
    expect(codeOf(kit.bench.decidePrint(jobId, false))).toBe('PRINT_ALREADY_DECIDED');
  });

  test('may be printed as a first label when a person saw none', async () => {
    const kit = await scanned(NOBODY_KNOWS);
    const jobId = jobOf(kit);
    expect(valueOf(kit.bench.decidePrint(jobId, false))).toMatchObject({
      print: { state: 'failed', fault: { code: 'PRINT_NO_PAPER' } },
      labels: 0,
    });
    kit.prints.direct.answer(async () => SPOOLED);
    expect(kit.verdict(ID)).toBe('started');
    await kit.settled();
    expect(kit.card(KEY)).toMatchObject({ labels: 1, print: { copy: 1, reason: null } });
  });
});

describe('a label that was denied and lies on the bench all the same', () => {
  test('is confirmed when it is scanned, and no other first label comes', async () => {
    const kit = await scanned(NOBODY_KNOWS);
    valueOf(kit.bench.decidePrint(jobOf(kit), false));
    expect(kit.verdict(TRACK_NO)).toBe('confirmed');
    expect(kit.verdict(ID)).toBe('already_printed');
    await kit.settled();
    expect(kit.prints.direct.labels).toHaveLength(1);
  });
});

describe('a reprint', () => {
  test('is not confirmed by the old label while nobody knows of the new one', async () => {
    const kit = await scanned(SPOOLED);
    kit.prints.direct.answer(async () => NOBODY_KNOWS);
    valueOf(kit.bench.printAgain(KEY, 'damaged', 'packer'));
    await kit.settled();
    expect(kit.verdict(TRACK_NO)).toBe('needs_decision');
    expect(kit.prints.states(KEY)).toEqual(['spooled', 'doubtful']);
  });

  test('has the next copy number, its reason, and points at the label before', async () => {
    const kit = await scanned(SPOOLED);
    const first = the(kit.card(KEY).print).jobId;
    valueOf(kit.bench.printAgain(KEY, 'damaged', 'packer'));
    await kit.settled();
    const card = kit.card(KEY);
    expect(card).toMatchObject({ labels: 2, print: { copy: 2, reason: 'damaged' } });
    expect(kit.prints.job(the(card.print).jobId).reprintOf).toBe(first);
    expect(kit.prints.direct.labels.map(({ model }) => [model.trackNo, model.copy])).toEqual([
      [TRACK_NO, 1],
      [TRACK_NO, 2],
    ]);
  });

  test('needs a number', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const kit = benchKit(
      ledger,
      stubSource(() => answerOf([])),
    );
    expect(codeOf(kit.bench.printAgain(KEY, 'lost', 'packer'))).toBe('NUMBER_MISSING');
    expect(codeOf(kit.bench.startPrint(KEY))).toBe('NUMBER_MISSING');
    expect(codeOf(kit.bench.card(keyOf(orderIdOf(9))))).toBe('PARCEL_UNKNOWN');
  });
});

describe('a bench whose ledger key is locked', () => {
  test('still shows the number, and confirms its label', async () => {
    const { ledger } = await scanned(SPOOLED);
    copyFileSync(join(openTestLedger().dataDir, 'ledger.key'), join(ledger.dataDir, 'ledger.key'));
    ledger.close();
    const locked = benchKit(
      openTestLedger({ dataDir: ledger.dataDir }),
      stubSource(() => answerOf([])),
    );
    expect(locked.scan(ID)).toMatchObject({
      verdict: 'already_printed',
      card: { trackNo: TRACK_NO, numberState: 'issued', receiver: null, items: [] },
    });
    expect(locked.verdict(TRACK_NO)).toBe('confirmed');
  });

  test('asks for no number, since the order cannot be read', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    copyFileSync(join(openTestLedger().dataDir, 'ledger.key'), join(ledger.dataDir, 'ledger.key'));
    ledger.close();
    const numbers = stubSource(() => answerOf([[ID, '', TRACK_NO]]));
    const locked = benchKit(openTestLedger({ dataDir: ledger.dataDir }), numbers);
    locked.scan(ID);
    await locked.settled();
    expect(locked.card(KEY)).toMatchObject({
      numberState: null,
      numberFault: { code: 'LEDGER_KEY_MISSING' },
    });
    expect(numbers.calls).toEqual([]);
  });
});
