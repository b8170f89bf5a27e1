import type { ImportCounts, ImportRowView } from '../../../shared/import-views.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import type { RowDigest } from './import-reader.ts';
import { standingOf } from './take-parcel.ts';

/** How a parcel of a file would fare if it were taken now. */
export function viewOf(db: ReadableDb, { row, orderId, packId, parcel }: RowDigest): ImportRowView {
  const place = { row, orderId, packId, left: false };
  if (!parcel.ok) {
    const nothing = { receiver: null, items: '', channel: '', carrier: null, wave: '' };
    return { ...place, ...nothing, verdict: 'refused', faults: [parcel.error] };
  }
  const { receiver, itemSummary: items, channel, carrier, wave, warnings } = parcel.value;
  const verdict = standingOf(db, parcel.value);
  return { ...place, verdict, faults: [...warnings], receiver, items, channel, carrier, wave };
}

export function countsOf(rows: readonly ImportRowView[]): ImportCounts {
  const counts = { refused: 0, changed: 0, asked: 0, fresh: 0, unchanged: 0, warned: 0 };
  for (const { verdict, faults } of rows) {
    counts[verdict] += 1;
    if (verdict !== 'refused' && faults.length > 0) counts.warned += 1;
  }
  return counts;
}

/** What needs a look comes first; rows of one kind stay in the order of the file. */
export const worstFirst = (rows: readonly ImportRowView[]): readonly ImportRowView[] =>
  rows.toSorted((a, b) => rankOf(a) - rankOf(b) || a.row - b.row);

const RANKS = ['refused', 'changed', 'asked', 'fresh', 'unchanged'] as const;

const rankOf = ({ verdict, faults }: ImportRowView): number =>
  verdict !== 'refused' && faults.length > 0 ? 0.5 : RANKS.indexOf(verdict);
