import { inTransaction } from '../../ledger/db.ts';
import type { PreparedRow } from './prepare-row.ts';
import type { ImportDeps } from './take-parcel.ts';
import { takeParcel } from './take-parcel.ts';

/** How many parcels fared how. */
export interface TakenCounts {
  readonly taken: number;
  readonly unchanged: number;
  readonly kept: number;
  readonly refused: number;
}

export const NOTHING_TAKEN: TakenCounts = { taken: 0, unchanged: 0, kept: 0, refused: 0 };

export const reached = ({ taken, unchanged, kept, refused }: TakenCounts): number =>
  taken + unchanged + kept + refused;

/** Takes the first of the rows in one transaction, at least one, until `isTimeUp`. */
export function takeFirstRows(
  deps: ImportDeps,
  source: string,
  rows: readonly PreparedRow[],
  isTimeUp: () => boolean,
): TakenCounts {
  const counts = { ...NOTHING_TAKEN };
  inTransaction(deps.db, () => {
    for (const { parcel } of rows) {
      counts[parcel.ok ? takeParcel(deps, source, parcel.value) : 'refused'] += 1;
      if (isTimeUp()) return;
    }
  });
  return counts;
}

export const added = (a: TakenCounts, b: TakenCounts): TakenCounts => ({
  taken: a.taken + b.taken,
  unchanged: a.unchanged + b.unchanged,
  kept: a.kept + b.kept,
  refused: a.refused + b.refused,
});
