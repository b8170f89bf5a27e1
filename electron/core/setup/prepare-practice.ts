import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readSetting } from '../../ledger/facts.ts';
import { putOfferLink } from '../../ledger/offer-links.ts';
import { writeBenchSettings } from '../../ledger/settings.ts';
import { SAMPLE_OFFERS } from '../../practice/sample-offers.ts';
import { sampleOrderFiles } from '../../practice/sample-orders.ts';
import { practiceSettings } from '../../practice/practice-settings.ts';
import type { ImportDeps } from '../importing/import-orders.ts';
import { importOrders } from '../importing/import-orders.ts';

/** A practice ledger begins with a complete setup, a few orders and offers for them; later starts leave it alone. */
export function preparePractice(deps: ImportDeps): void {
  if (readSetting(deps.db, 'bench') !== null) return;
  inTransaction(deps.db, () => {
    writeBenchSettings(deps.db, practiceSettings(DEFAULT_SETTINGS));
    for (const link of SAMPLE_OFFERS) putOfferLink(deps.db, link, deps.nowMs());
  });
  for (const { fileName, text } of sampleOrderFiles()) importOrders(deps, fileName, text);
}
