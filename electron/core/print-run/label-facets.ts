import type { LabelFacets } from '../../../shared/print-run.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import {
  countUnlabelledBatches,
  countUnlabelledBy,
  countUnlabelledGoods,
} from '../../ledger/unlabelled-facets.ts';
import { breathe } from '../breathe.ts';

/** What the parcels without a label can be chosen by. */
export async function readLabelFacets(db: ReadableDb): Promise<LabelFacets> {
  return {
    channels: await read(() => countUnlabelledBy(db, 'channels')),
    carriers: await read(() => countUnlabelledBy(db, 'carriers')),
    waves: await read(() => countUnlabelledBy(db, 'waves')),
    sources: await read(() => countUnlabelledBy(db, 'sources')),
    shops: await read(() => countUnlabelledBy(db, 'shops')),
    batches: await read(() => countUnlabelledBatches(db)),
    goods: await read(() => countUnlabelledGoods(db)),
  };
}

async function read<Value>(count: () => Value): Promise<Value> {
  await breathe();
  return count();
}
