import { useState } from 'react';
import { useSettled } from '../../../components/use-settled.ts';

interface Narrowed<Filter> {
  /** What the fields show. */
  readonly typed: Filter;
  /** What is asked for: the same, a moment after the last key. */
  readonly filter: Filter;
  readonly isSettled: boolean;
  /** Nothing is left out. */
  readonly isEvery: boolean;
  readonly narrow: (filter: Filter) => void;
}

/** A list's filter while it is typed. @param every the filter that leaves nothing out */
export function useNarrowed<Filter>(first: Filter, every: Filter): Narrowed<Filter> {
  const [typed, narrow] = useState(first);
  const filter = useSettled(typed);
  const isSettled = JSON.stringify(typed) === JSON.stringify(filter);
  const isEvery = JSON.stringify(typed) === JSON.stringify(every);
  return { typed, filter, isSettled, isEvery, narrow };
}
