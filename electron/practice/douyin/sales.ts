import { carrierWith } from './carriers.ts';
import { practiceNumber } from './practice-number.ts';
import type { DouyinScenario } from './scenario.ts';

/** One number the practice gateway has sold. */
export interface Sale {
  readonly shop: string;
  readonly orderId: string;
  readonly packId: string;
  readonly carrier: string;
  readonly trackNo: string;
}

/** Where a number stands. `recycled`: nobody read its print data in time. */
type SaleState = 'live' | 'cancelled' | 'recycled';

/** The practice gateway's book: one number per (shop, order, pack), for ever. */
export interface SalesBook {
  /**
   * The old number where this pair has one, whatever its state, else a new one (gateway contract
   * §4.1). Null where the carrier's balance is used up.
   */
  readonly sell: (wanted: Omit<Sale, 'trackNo'>) => Sale | null;
  readonly find: (shop: string, trackNo: string) => Sale | null;
  readonly stateOf: (sale: Sale) => SaleState;
  /** Takes the number out of use and gives it back to the balance. */
  readonly cancel: (sale: Sale) => void;
  /** Print data was read: the number is in use and no longer recycled. */
  readonly use: (sale: Sale) => void;
  /** Numbers of a carrier that can still be bought; null where it has no balance. */
  readonly leftOf: (carrier: string) => number | null;
  readonly all: () => readonly Sale[];
}

const PLENTY = 100_000;

export function createSalesBook(
  scenario: Pick<DouyinScenario, 'balances' | 'recycleAfterMs'>,
  nowMs: () => number,
): SalesBook {
  const byPair = new Map<string, Sale>();
  const byTrackNo = new Map<string, Sale>();
  const soldAtMs = new Map<Sale, number>();
  const cancelled = new Set<Sale>();
  const used = new Set<Sale>();
  const left = new Map(Object.entries(scenario.balances));

  const stateOf = (sale: Sale): SaleState => {
    if (cancelled.has(sale)) return 'cancelled';
    const { recycleAfterMs } = scenario;
    if (recycleAfterMs === null || used.has(sale)) return 'live';
    const ageMs = nowMs() - (soldAtMs.get(sale) ?? nowMs());
    return ageMs >= recycleAfterMs ? 'recycled' : 'live';
  };

  const leftOf = (carrier: string): number | null =>
    carrierWith(carrier)?.ownRun === true ? null : (left.get(carrier) ?? PLENTY);

  const changeLeft = (carrier: string, by: number): void => {
    const now = leftOf(carrier);
    if (now !== null) left.set(carrier, now + by);
  };

  return {
    sell: (wanted) => {
      const pair = [wanted.shop, wanted.orderId, wanted.packId].join('\n');
      const known = byPair.get(pair);
      if (known !== undefined) return known;
      if (leftOf(wanted.carrier) === 0) return null;
      const sale: Sale = { ...wanted, trackNo: practiceNumber(pair, (no) => byTrackNo.has(no)) };
      byPair.set(pair, sale);
      byTrackNo.set(sale.trackNo, sale);
      soldAtMs.set(sale, nowMs());
      changeLeft(sale.carrier, -1);
      return sale;
    },
    find: (shop, trackNo) => {
      const sale = byTrackNo.get(trackNo);
      return sale?.shop === shop ? sale : null;
    },
    stateOf,
    cancel: (sale) => {
      if (cancelled.has(sale)) return;
      cancelled.add(sale);
      changeLeft(sale.carrier, 1);
    },
    use: (sale) => {
      used.add(sale);
    },
    leftOf,
    all: () => [...byPair.values()],
  };
}
