import type { BoardRow, DayBoard } from '../../../shared/operators.ts';
import type { LabelCount, TroubleCount } from '../../ledger/day-board.ts';

interface DayCounts {
  readonly firstLabels: readonly LabelCount[];
  readonly reprints: readonly LabelCount[];
  readonly troubles: readonly TroubleCount[];
}

const HOURS = 24;

/** Sums up a day by operator, hours by this PC's clock. */
export function dayBoard(day: string, counts: DayCounts): DayBoard {
  const { firstLabels, reprints, troubles } = counts;
  const names = new Set([...firstLabels, ...reprints, ...troubles].map(({ operator }) => operator));
  const rows = [...names].map((operator) => {
    const isTheirs = (count: { readonly operator: string }): boolean => count.operator === operator;
    return rowOf(operator, {
      firstLabels: firstLabels.filter(isTheirs),
      reprints: reprints.filter(isTheirs),
      troubles: troubles.filter(isTheirs),
    });
  });
  return {
    day,
    rows: rows.toSorted((a, b) => b.parcels - a.parcels || a.operator.localeCompare(b.operator)),
    total: rowOf('', counts),
  };
}

function rowOf(operator: string, { firstLabels, reprints, troubles }: DayCounts): BoardRow {
  const hours = Array.from({ length: HOURS }, (_, hour) =>
    labelsOf(firstLabels.filter(({ atMs }) => new Date(atMs).getHours() === hour)),
  );
  const refused = troubles.filter(({ kind }) => kind === 'number_refused');
  const others = troubles.filter(({ kind }) => kind !== 'number_refused');
  return {
    operator,
    hours,
    parcels: labelsOf(firstLabels),
    reprints: labelsOf(reprints),
    refusals: timesOf(refused),
    exceptions: timesOf(others),
  };
}

const labelsOf = (counts: readonly LabelCount[]): number =>
  counts.reduce((sum, { labels }) => sum + labels, 0);

const timesOf = (counts: readonly TroubleCount[]): number =>
  counts.reduce((sum, { times }) => sum + times, 0);
