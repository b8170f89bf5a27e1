import { useState } from 'react';
import type { ActiveMark, RowKey } from './active-mark.ts';
import { markAfter } from './active-mark.ts';

export interface ActiveRow<Row> {
  /** Its place in the list; where it has left, the place that it had; 0 where the list is empty. */
  readonly place: number;
  /** What keys act on: null where the list is empty, or the row has left it and nobody moved since. */
  readonly row: Row | null;
  readonly moveTo: (place: number) => void;
}

/**
 * The row that keys act on: it stays with its row while others come and go around it, and is none
 * when that row has left the list, until somebody moves or clicks.
 *
 * @param list names what the rows were asked for by; see `markAfter`
 */
export function useActiveRow<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => RowKey,
  list: string | null = '',
): ActiveRow<Row> {
  const [before, setMark] = useState<ActiveMark | null>(null);
  const mark = markAfter(before, rows.map(keyOf), list);
  if (mark !== before) setMark(mark);
  const place = Math.min(mark?.place ?? 0, Math.max(0, rows.length - 1));
  const row = rows[place];
  return {
    place,
    row: row === undefined || keyOf(row) !== mark?.key ? null : row,
    moveTo: (to) => {
      const target = rows[to];
      if (target === undefined) return;
      setMark({ key: keyOf(target), place: to, list: list ?? mark?.list ?? '' });
    },
  };
}
