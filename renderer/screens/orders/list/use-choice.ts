import { useState } from 'react';
import type { ParcelKey } from '../../../../shared/ids.ts';
import { useKeys } from '../../../components/use-keys.ts';
import type { Selection } from './selection.ts';
import { countChosen, EVERYTHING, isChosen, NOTHING, toggled } from './selection.ts';

export interface ListChoice {
  readonly chosen: number;
  /** Nobody chose: the start means all. */
  readonly isOfNone: boolean;
  /** How many the start would take. */
  readonly count: number;
  readonly canStart: boolean;
  readonly start: () => void;
  readonly isPicked: (parcel: ParcelKey) => boolean;
  readonly toggle: (parcel: ParcelKey) => void;
  readonly setAll: () => void;
  readonly setNone: () => void;
  /** Another filter finds other parcels: "all but these" means nothing any more. */
  readonly refiltered: () => void;
}

/** What somebody chose of a list that can be started with; F8 starts. */
export function useChoice(
  total: number,
  mayStart: boolean,
  onStart: (selection: Selection) => void,
): ListChoice {
  const [selection, setSelection] = useState(NOTHING);
  const chosen = countChosen(selection, total);
  const isOfNone = selection.kind === 'some' && chosen === 0;
  const count = isOfNone ? total : chosen;
  const canStart = mayStart && count > 0;
  const start = (): void => onStart(selection);
  useKeys({
    F8: canStart ? start : undefined,
  });
  const setNone = (): void => setSelection(NOTHING);
  return {
    chosen,
    isOfNone,
    count,
    canStart,
    start,
    isPicked: (parcel) => isChosen(selection, parcel),
    toggle: (parcel) => setSelection(toggled(selection, parcel)),
    setAll: () => setSelection(EVERYTHING),
    setNone,
    refiltered: () => {
      if (selection.kind === 'all_but') setNone();
    },
  };
}
