import { onTestFinished } from 'vitest';
import type { ImportDeps } from '../../../electron/core/importing/import-orders.ts';
import { takeRows } from '../../../electron/core/importing/import-orders.ts';
import type { LedgerAccess } from '../../../electron/core/ledger-access.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { readOrderFile } from '../../../electron/core/importing/order-file.ts';
import type { ParcelToAsk } from '../../../electron/core/issuing/asking.ts';
import { parcelToAsk } from '../../../electron/core/issuing/parcels-to-ask.ts';
import type { SystemProtection } from '../../../electron/ledger/key-file.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { SHOP } from './account.ts';
import type { TestClock } from './clock.ts';
import { createClock } from './clock.ts';
import { SENDER, orderFile } from './orders.ts';
import { valueOf } from './result.ts';
import { tempFolder } from './temp-folder.ts';

export const OPERATOR = 'tester';

/** A ledger in a real file that is closed when the test has ended. */
export interface TestLedger extends LedgerAccess {
  readonly dataDir: string;
  readonly clock: TestClock;
  readonly imports: ImportDeps;
  readonly shared: Pick<ImportDeps, 'db' | 'nowMs' | 'operator'>;
}

export function openTestLedger(
  over: {
    readonly dataDir?: string;
    readonly clock?: TestClock;
    readonly system?: SystemProtection;
  } = {},
): TestLedger {
  const { dataDir = tempFolder(), clock = createClock(), system = NO_SYSTEM_PROTECTION } = over;
  const access = valueOf(accessLedger(dataDir, 'live', system, clock.nowMs));
  onTestFinished(() => {
    access.close();
  });
  const shared = { db: access.db, nowMs: clock.nowMs, operator: () => OPERATOR };
  return {
    ...access,
    dataDir,
    clock,
    shared,
    imports: { ...shared, sealer: access.sealer, tailHash: access.tailHash },
  };
}

/** Imports orders and gives them as they would be asked for. */
export function takeOrders(
  ledger: TestLedger,
  entries: readonly unknown[],
  over: {
    readonly shop?: string;
    readonly body?: Readonly<Record<string, unknown>>;
  } = {},
): readonly ParcelToAsk[] {
  const rows = valueOf(readOrderFile('orders.json', orderFile(entries, over.body)));
  takeRows(ledger.imports, 'orders.json', rows);
  const defaults = { shop: over.shop ?? SHOP, carrier: '', sender: SENDER, offeredCarriers: null };
  return rows.map(({ parcel }) => {
    const imported = valueOf(parcel);
    return valueOf(parcelToAsk(imported, imported.content, defaults));
  });
}
