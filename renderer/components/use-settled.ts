import { useEffect, useState } from 'react';

/** Longer than between two keys of somebody who types. */
const QUIET_MS = 150;

/** The value once it has not changed for a moment: a list asks once for what is typed. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
