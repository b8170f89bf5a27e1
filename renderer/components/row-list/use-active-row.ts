import { useState } from 'react';

export type RowKey = number | string;

export interface ActiveRow<Row> {
  /** Its place in the list; 0 where the list is empty. */
  readonly place: number;
  /** Null where the list is empty. */
  readonly row: Row | null;
  readonly moveTo: (place: number) => void;
  /** Back to the first row. */
  readonly reset: () => void;
}

/** The row that keys act on: it stays with its row while others come and go around it. */
export function useActiveRow<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => RowKey,
): ActiveRow<Row> {
  const [mark, setMark] = useState<{ readonly key: RowKey; readonly place: number } | null>(null);
  const found = mark === null ? -1 : rows.findIndex((row) => keyOf(row) === mark.key);
  const last = Math.max(0, rows.length - 1);
  const place = found >= 0 ? found : Math.min(mark?.place ?? 0, last);
  return {
    place,
    row: rows[place] ?? null,
    moveTo: (to) => {
      const row = rows[to];
      if (row !== undefined) setMark({ key: keyOf(row), place: to });
    },
    reset: () => setMark(null),
  };
}
