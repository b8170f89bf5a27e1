import { execFileSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { expect, onTestFinished, test } from 'vitest';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { verifyLedger } from '../../../electron/ledger/verify.ts';
import { ALL, batchAt } from '../../support/station/batch.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ORDERS = 2_000;
const DISK_MB = 24;
/** Less than what a batch of this size writes. */
const FREE_BYTES = 1024 * 1024;

/** A small disk in memory; the test is skipped where this machine lets nobody mount one. */
function smallDisk(context: TestContext): string {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch (error) {
    if (process.env['WAYBENCH_NO_SKIPS'] === '1') throw error;
    context.skip(`No tmpfs can be mounted here: ${String(error)}`);
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

test('a disk that fills up pauses the batch; with room again nothing is lost and nothing doubled', async (context) => {
  const disk = smallDisk(context);
  const ledger = openTestLedger({ dataDir: join(disk, 'data') });
  const gateway = await startPractice();
  takeOrders(ledger, orderEntries(ORDERS));
  ledger.db.pragma('wal_checkpoint(TRUNCATE)');
  const kit = batchAt(ledger, gateway);
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - FREE_BYTES));

  valueOf(await kit.batches.start(ALL));
  await kit.batches.idle();
  const paused = kit.last();
  expect(paused).toMatchObject({ state: 'paused', fault: { code: 'LEDGER_DISK_FULL' } });
  expect(paused.tally.issued).toBeLessThan(ORDERS);
  expect(codeOf(kit.batches.resume())).toBe('LEDGER_DISK_FULL');

  rmSync(ballast);
  valueOf(kit.batches.resume());
  await kit.batches.idle();
  expect(kit.last()).toMatchObject({ state: 'finished', tally: { issued: ORDERS } });
  const sales = gateway.sales();
  expect(sales).toHaveLength(ORDERS);
  expect(sales.map(({ orderId }) => readNumber(ledger.db, keyOf(orderId))?.trackNo)).toEqual(
    sales.map(({ trackNo }) => trackNo),
  );
  expect(verifyLedger(ledger.db, ledger.clock.nowMs()).filter(({ ok }) => !ok)).toEqual([]);
});
