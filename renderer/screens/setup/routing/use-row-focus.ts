import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

interface RowFocus {
  readonly table: RefObject<HTMLTableElement | null>;
  /** After the next drawing: what `selector` finds in this row, or in the last one there is. */
  readonly focusRow: (place: number, selector: string) => void;
}

/** Keeps the keys with the rows of a table while rows come and go. */
export function useRowFocus(): RowFocus {
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<{ readonly place: number; readonly selector: string } | null>(null);
  useEffect(() => {
    if (wanted.current === null || table.current === null) return;
    const { place, selector } = wanted.current;
    wanted.current = null;
    const rows = table.current.tBodies[0]?.rows;
    const row = rows?.[Math.min(place, rows.length - 1)];
    row?.querySelector<HTMLElement>(selector)?.focus();
  });
  return {
    table,
    focusRow: (place, selector) => {
      wanted.current = { place, selector };
    },
  };
}
