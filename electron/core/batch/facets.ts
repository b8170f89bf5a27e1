import type { WaitingFacets } from '../../../shared/batch.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { listWaitingFacts, listWaitingGoods } from '../../ledger/waiting.ts';
import { breathe } from '../breathe.ts';

const PIECE = 500;
/** A person reads no longer list. */
const MOST_GOODS = 200;

/** What the parcels without a number can be chosen by. */
export async function readFacets(db: ReadableDb, carrier: string): Promise<WaitingFacets> {
  const channels = new Map<string, number>();
  const carriers = new Map<string, number>();
  const waves = new Map<string, number>();
  const sources = new Map<string, number>();
  const goods = new Map<number, { goodsId: number; name: string; specs: string; count: number }>();
  for (let after = 0; ; await breathe()) {
    const facts = listWaitingFacts(db, after, PIECE, carrier);
    const last = facts.at(-1);
    if (last === undefined) break;
    for (const fact of facts) {
      addTo(channels, fact.channel);
      addTo(carriers, fact.carrier);
      addTo(waves, fact.wave);
      addTo(sources, fact.source);
    }
    for (const { goods_id: goodsId, name, specs } of listWaitingGoods(
      db,
      after + 1,
      last.parcel_id,
    )) {
      const known = goods.get(goodsId);
      if (known === undefined) goods.set(goodsId, { goodsId, name, specs, count: 1 });
      else known.count += 1;
    }
    after = last.parcel_id;
  }
  return {
    channels: counted(channels),
    carriers: counted(carriers),
    waves: counted(waves).filter(({ value }) => value !== ''),
    sources: counted(sources),
    goods: [...goods.values()].toSorted(byCount).slice(0, MOST_GOODS),
  };
}

const addTo = (counts: Map<string, number>, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1);
};

const byCount = (a: { readonly count: number }, b: { readonly count: number }): number =>
  b.count - a.count;

const counted = (counts: ReadonlyMap<string, number>): { value: string; count: number }[] =>
  [...counts].map(([value, count]) => ({ value, count })).toSorted(byCount);
