import { parcelKeyText } from '../../../shared/ids.ts';
import type { ReprintReport, ReprintRow } from '../../../shared/reprints.ts';
import { isPaperless, reprintReasonSchema } from '../../../shared/states.ts';

/** Sums up the reprints of a day, which come by time. */
export function reprintReport(day: string, byTime: readonly ReprintRow[]): ReprintReport {
  const onPaper = byTime.filter(({ state }) => !isPaperless(state));
  const ofParcel = counted(onPaper, parcelKeyText);
  const reasons = counted(onPaper, ({ reason }) => reason);
  const operators = counted(onPaper, ({ operator }) => operator);
  return {
    day,
    labels: onPaper.length,
    parcels: ofParcel.size,
    reasons: reprintReasonSchema.options
      .map((reason) => ({ reason, labels: reasons.get(reason) ?? 0 }))
      .filter(({ labels }) => labels > 0)
      .toSorted((one, other) => other.labels - one.labels),
    operators: [...operators]
      .map(([operator, labels]) => ({ operator, labels }))
      .toSorted((one, other) => other.labels - one.labels),
    rows: byParcel(byTime, ofParcel),
  };
}

function counted<Name extends string>(
  rows: readonly ReprintRow[],
  nameOf: (row: ReprintRow) => Name,
): ReadonlyMap<Name, number> {
  const counts = new Map<Name, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return counts;
}

/** The parcel with most labels first, of equal ones the one that came first; each by time. */
function byParcel(
  byTime: readonly ReprintRow[],
  labels: ReadonlyMap<string, number>,
): ReprintRow[] {
  const parcels = new Map<string, ReprintRow[]>();
  for (const row of byTime) {
    const rows = parcels.get(parcelKeyText(row)) ?? [];
    parcels.set(parcelKeyText(row), [...rows, row]);
  }
  return [...parcels]
    .toSorted(([one], [other]) => (labels.get(other) ?? 0) - (labels.get(one) ?? 0))
    .flatMap(([, rows]) => rows);
}
