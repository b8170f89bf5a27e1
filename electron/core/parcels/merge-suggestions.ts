import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { MergeGroup, MergeOverview } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { listMergeable, listWaitingMains, readMergedInto } from '../../ledger/merges.ts';
import { readItemSummary } from '../../ledger/parcels.ts';
import type { Opener } from '../../ledger/vault.ts';
import { breathe } from '../breathe.ts';
import { masked, receiverOf } from './masking.ts';
import { readOrderInfo } from './order-content.ts';
import { openContent } from './parcel-content.ts';
import type { ReceiverMark } from './same-receiver.ts';

interface SuggestDeps {
  readonly db: ReadableDb;
  readonly opener: Result<Opener, Fault>;
  readonly receiverMark: ReceiverMark;
}

/** So many of the newest waiting parcels are compared, in pages so that other work goes on. */
const MOST_PAGES = 1_000;
const PAGE = 10;
const SHOWN = 50;

/** Waiting orders with one receiver, and those that are packed together already. */
export async function readMergeOverview(deps: SuggestDeps): Promise<MergeOverview> {
  const several = (await groupsOf(deps)).filter((keys) => keys.length > 1);
  const suggested: MergeGroup[] = [];
  for (const keys of several.slice(0, SHOWN)) {
    suggested.push(groupOf(deps, keys));
    await breathe();
  }
  const merged: MergeGroup[] = [];
  for (const main of listWaitingMains(deps.db, SHOWN)) {
    merged.push(groupOf(deps, [main, ...readMergedInto(deps.db, main)]));
    await breathe();
  }
  return { suggested, total: several.length, merged };
}

/** Waiting parcels by platform, owner and receiver, each group oldest first. */
async function groupsOf({ db, receiverMark }: SuggestDeps): Promise<readonly ParcelKey[][]> {
  const groups = new Map<string, ParcelKey[]>();
  let before: number | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const parcels = listMergeable(db, before, PAGE);
    for (const { key, channel, userId, contentHash, parcelId } of parcels) {
      before = parcelId;
      const receiver = receiverMark(key, contentHash);
      if (receiver === null) continue;
      const alike = JSON.stringify([channel, userId, receiver]);
      const group = groups.get(alike);
      if (group === undefined) groups.set(alike, [key]);
      else group.unshift(key);
    }
    if (parcels.length < PAGE) break;
    await breathe();
  }
  return [...groups.values()];
}

function groupOf({ db, opener }: SuggestDeps, keys: readonly ParcelKey[]): MergeGroup {
  const [first] = keys;
  const content = first === undefined ? null : openContent(db, opener, first);
  return {
    receiver: content?.ok === true ? masked(receiverOf(readOrderInfo(content.value))) : null,
    parcels: keys.map((key) => ({ ...key, itemSummary: readItemSummary(db, key) })),
  };
}
