import type { FormListFieldData, FormListOperation } from 'antd';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** The rows of a list of the form, and what the form does with them. */
export interface FormListRows extends Pick<FormListOperation, 'add' | 'remove'> {
  readonly fields: readonly FormListFieldData[];
}

interface FormRows {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly addButton: RefObject<HTMLButtonElement | null>;
  readonly addRow: (row: object) => void;
  readonly removeRow: (place: number) => void;
}

/** Adds and removes rows of a table so that the keys stay with them, or with the button that adds. */
export function useFormRows({ fields, add, remove }: FormListRows): FormRows {
  const table = useRef<HTMLTableElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  /** After the next drawing: what `selector` finds in this row, or in the last one there is. */
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
    addButton,
    addRow: (row) => {
      wanted.current = { place: fields.length, selector: 'input' };
      add(row);
    },
    removeRow: (place) => {
      if (fields.length === 1) addButton.current?.focus();
      else wanted.current = { place, selector: '.routing-remove' };
      remove(place);
    },
  };
}
