import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { inTransaction } from '../ledger/db.ts';
import { readSetting } from '../ledger/facts.ts';
import { writeBenchSettings } from '../ledger/settings.ts';
import { sampleOrderFiles } from '../practice/sample-orders.ts';
import { practiceSettings } from '../practice/training.ts';
import type { ImportDeps } from './import-orders.ts';
import { importOrders } from './import-orders.ts';

/** A practice ledger begins with a complete setup and a few orders; later starts leave it alone. */
export function preparePractice(deps: ImportDeps): void {
  if (readSetting(deps.db, 'bench') !== null) return;
  inTransaction(deps.db, () => writeBenchSettings(deps.db, practiceSettings(DEFAULT_SETTINGS)));
  for (const { fileName, text } of sampleOrderFiles()) importOrders(deps, fileName, text);
}
