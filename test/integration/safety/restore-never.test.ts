import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupFolderIn } from '../../../electron/ledger/backups.ts';
import { endLostPeriod } from '../../../electron/ledger/lost-period.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { ledgerFileIn } from '../../../electron/ledger/open.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { benchAt } from '../../support/station/bench.ts';
import { orderEntry } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { backUp, restore } from '../../support/station/safe-ledger.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { addParcel } from '../../../electron/core/parcels/add-parcel.ts';
import { purgeParcel } from '../../../electron/ledger/purge.ts';
import { cancellerOf } from '../../support/station/cancelling.ts';
import {
  AFTER,
  BEFORE,
  HOUR_MS,
  dayWithBackup,
  destroy,
  reopen,
  scanAll,
} from '../../support/station/restored-day.ts';

const expectSound = (ledger: TestLedger): void =>
  expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);

const printDataKept = (db: TestLedger['db']): unknown =>
  db.prepare('SELECT count(*) FROM waybill_data WHERE order_id = ?').pluck().get(BEFORE);

describe('a restore never', () => {
  test('makes a number unknown again, nor a cancelled one usable, that either ledger knows', async () => {
    const ledger = openTestLedger();
    const gateway = await startPractice();
    takeOrders(ledger, [orderEntry(BEFORE), orderEntry(AFTER)]);
    const backup = backUp(ledger.dataDir, ledger.clock.nowMs());
    ledger.clock.advance(HOUR_MS);
    const kit = benchAt(ledger, gateway);
    await scanAll(kit, BEFORE, AFTER);
    const numbers = [BEFORE, AFTER].map((id) => kit.card(keyOf(id)).trackNo);
    const canceller = cancellerOf(ledger, clientOf(gateway.url));
    valueOf(await canceller.cancel(keyOf(BEFORE), true));
    ledger.close();

    const known = readFileSync(ledgerFileIn(ledger.dataDir));
    destroy(ledgerFileIn(ledger.dataDir));
    valueOf(restore(ledger.dataDir, backup, ledger.clock.nowMs()));
    ledger.clock.advance(HOUR_MS);
    const later = openTestLedger({ dataDir: ledger.dataDir, clock: ledger.clock });
    gateway.faults.failAlways({ kind: 'drop_after' });
    await benchAt(later, gateway).bench.askAgain([keyOf(AFTER)]);
    gateway.faults.failAlways(null);
    await benchAt(later, gateway).bench.askAgain([keyOf(BEFORE)]);
    expect(readNumber(later.db, keyOf(AFTER))).toMatchObject({ state: 'unknown', trackNo: null });
    expect(readNumber(later.db, keyOf(BEFORE))).toMatchObject({ state: 'issued' });
    later.close();

    const old = join(backupFolderIn(ledger.dataDir), 'replaced-20261121T110000000Z.sqlite');
    writeFileSync(old, known);
    valueOf(restore(ledger.dataDir, old, ledger.clock.nowMs()));
    const last = openTestLedger({ dataDir: ledger.dataDir, clock: ledger.clock });
    expect([BEFORE, AFTER].map((id) => readNumber(last.db, keyOf(id)))).toMatchObject([
      { state: 'cancelled', trackNo: numbers[0] },
      { state: 'issued', trackNo: numbers[1] },
    ]);
    expectSound(last);
  });

  test('gives a box the number of one that was added in the lost time', async () => {
    const day = await dayWithBackup();
    const since = openTestLedger({ dataDir: day.dataDir, clock: day.ledger.clock });
    const kit = benchAt(since, day.gateway);
    kit.bench.start(valueOf(addParcel({ ...since.shared, ...since }, keyOf(BEFORE), null)));
    await kit.settled();
    since.close();
    destroy(ledgerFileIn(day.dataDir));
    valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));

    const restored = reopen(day);
    const { ledger } = restored;
    endLostPeriod(ledger.db);
    const box = valueOf(addParcel({ ...ledger.shared, ...ledger }, keyOf(BEFORE), null));
    restored.bench.start(box);
    await restored.settled();
    const sales = day.gateway.sales().filter(({ orderId }) => orderId === BEFORE);
    expect(sales.map(({ packId }) => packId)).toEqual(['', 'p2', 'p2r1']);
    expect(restored.card(box).trackNo).toBe(sales.at(-1)?.trackNo);
    const next = valueOf(addParcel({ ...ledger.shared, ...ledger }, keyOf(BEFORE), null));
    expect(next.packId).toBe('p3r1');
  });

  test('brings print data back of a parcel whose content was purged since', async () => {
    const day = await dayWithBackup();
    const since = openTestLedger({ dataDir: day.dataDir, clock: day.ledger.clock });
    expect(printDataKept(since.db)).toBe(1);
    purgeParcel(since.db, keyOf(BEFORE), since.clock.nowMs());
    since.close();
    valueOf(restore(day.dataDir, day.backup, day.ledger.clock.nowMs()));
    const kit = reopen(day);
    expect(printDataKept(kit.ledger.db)).toBe(0);
    expect(codeOf(kit.bench.card(keyOf(BEFORE)))).toBe('ok');
  });
});
