import type { Request } from '../../../shared/ipc/contract.ts';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { listDistribution } from '../../ledger/distribution-list.ts';
import type { Page } from '../gather-page.ts';
import { gatherPage } from '../gather-page.ts';

/** One page of the orders of a group that hold a text, the newest first. */
export const findOrders = (
  db: ReadableDb,
  { group, text, beforeRowId, limit }: Request<'distribution:list'>,
): Promise<Page<DistributionRow>> =>
  gatherPage({ after: beforeRowId, limit }, (before, wanted) =>
    listDistribution(db, { group, text, beforeRowId: before, limit: wanted }),
  );
