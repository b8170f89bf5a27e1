import { writeFileSync } from 'node:fs';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { BenchKit } from './bench.ts';
import { benchAt } from './bench.ts';
import type { TestLedger } from './ledger.ts';
import { openTestLedger, takeOrders } from './ledger.ts';
import { orderEntry, orderIdOf } from './orders.ts';
import { startPractice } from './practice.ts';
import { backUp } from './safe-ledger.ts';

export const BEFORE = orderIdOf(1);
export const AFTER = orderIdOf(2);
export const HOUR_MS = 60 * 60_000;

export interface Day {
  readonly dataDir: string;
  readonly gateway: PracticeGateway;
  readonly backup: string;
  readonly ledger: TestLedger;
}

export const scanAll = async (kit: BenchKit, ...ids: readonly string[]): Promise<void> => {
  for (const id of ids) kit.scan(id);
  await kit.settled();
};

/** One order printed before the backup, one after it. The ledger is closed again. */
export async function dayWithBackup(): Promise<Day> {
  const ledger = openTestLedger();
  const gateway = await startPractice();
  const kit = benchAt(ledger, gateway);
  takeOrders(ledger, [orderEntry(BEFORE)]);
  await scanAll(kit, BEFORE);
  const backup = backUp(ledger.dataDir, ledger.clock.nowMs());
  ledger.clock.advance(HOUR_MS);
  takeOrders(ledger, [orderEntry(AFTER)]);
  await scanAll(kit, AFTER);
  ledger.close();
  return { dataDir: ledger.dataDir, gateway, backup, ledger };
}

export const destroy = (file: string): void =>
  writeFileSync(file, 'These are no rows. '.repeat(500));

/** The restored ledger of a day, at the same gateway. */
export function reopen({ dataDir, gateway, ledger }: Day): BenchKit {
  return benchAt(openTestLedger({ dataDir, clock: ledger.clock }), gateway);
}
