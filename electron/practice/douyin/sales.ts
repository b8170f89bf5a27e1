import { createHash } from 'node:crypto';

/** One number the practice gateway has sold. */
export interface Sale {
  readonly shop: string;
  readonly orderId: string;
  readonly packId: string;
  readonly carrier: string;
  readonly trackNo: string;
}

/** The practice gateway's book: one number per (shop, order, pack), for ever. */
export interface SalesBook {
  /** The old number where this pair has one, else a new one (gateway contract §4.1). */
  readonly sell: (wanted: Omit<Sale, 'trackNo'>) => Sale;
  readonly find: (shop: string, trackNo: string) => Sale | null;
  readonly all: () => readonly Sale[];
}

/**
 * Numbers are made from the pair itself, so that a practice gateway that was stopped gives the
 * same numbers again. They begin with 99, as no carrier's do.
 */
export function createSalesBook(): SalesBook {
  const byPair = new Map<string, Sale>();
  const byTrackNo = new Map<string, Sale>();
  return {
    sell: (wanted) => {
      const pair = [wanted.shop, wanted.orderId, wanted.packId].join('\n');
      const known = byPair.get(pair);
      if (known !== undefined) return known;
      let trackNo = numberFor(pair, 0);
      for (let turn = 1; byTrackNo.has(trackNo); turn += 1) trackNo = numberFor(pair, turn);
      const sale: Sale = { ...wanted, trackNo };
      byPair.set(pair, sale);
      byTrackNo.set(trackNo, sale);
      return sale;
    },
    find: (shop, trackNo) => {
      const sale = byTrackNo.get(trackNo);
      return sale?.shop === shop ? sale : null;
    },
    all: () => [...byPair.values()],
  };
}

function numberFor(pair: string, turn: number): string {
  const digest = createHash('sha256').update(`${pair}\n${turn}`).digest();
  return `99${String(digest.readBigUInt64BE() % 1_000_000_000_000n).padStart(12, '0')}`;
}
