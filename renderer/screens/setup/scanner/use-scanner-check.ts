import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Match } from '../../../scanner/check/diagnose.ts';
import { isOfScanner, matchOf } from '../../../scanner/check/diagnose.ts';
import type { HeardKey, HeardScan } from '../../../scanner/check/heard-scan.ts';
import { hearKeys, heardKey, heardScan, isPartOfScan } from '../../../scanner/check/heard-scan.ts';
import { suffixOf } from '../../../scanner/key-stroke.ts';
import { PAUSE_MS, SECOND_SUFFIX_MS } from '../../../scanner/scan-buffer.ts';

/** So many scans of the code tell what a scanner does. */
export const SCANS_NEEDED = 3;

export interface ScannerCheck {
  /** The plain field; it must have the focus. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** Scans of the code on the screen. */
  readonly scans: readonly HeardScan[];
  /** The last scan, also where it was of no use. */
  readonly last: { readonly scan: HeardScan; readonly match: Match } | null;
  readonly again: () => void;
}

/**
 * Listens to the keys of scans of one code. They go into a plain field too, so that an input method
 * does with them what it does anywhere.
 *
 * @param expected the code on the screen; null listens to nothing
 */
export function useScannerCheck(expected: string | null): ScannerCheck {
  const field = useRef<HTMLInputElement>(null);
  const keys = useRef<readonly HeardKey[]>([]);
  const silence = useRef<ReturnType<typeof setTimeout>>(undefined);
  const endedAtMs = useRef(-Infinity);
  const [scans, setScans] = useState<readonly HeardScan[]>([]);
  const [last, setLast] = useState<ScannerCheck['last']>(null);
  const isDone = scans.length >= SCANS_NEEDED;

  const end = useEffectEvent(() => {
    clearTimeout(silence.current);
    const scan = heardScan(keys.current, field.current?.value ?? '');
    keys.current = [];
    endedAtMs.current = performance.now();
    empty(field.current);
    if (expected === null || scan.text === '') return;
    const match = matchOf(scan, expected);
    setLast({ scan, match });
    if (isOfScanner(match)) setScans((before) => [...before, scan]);
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (expected === null || event.key === 'Escape') return;
    const key = heardKey(event);
    const isSuffix = key.kind === 'down' && suffixOf(key.stroke) !== null;
    if (isSuffix && keys.current.length === 0) {
      if (event.timeStamp - endedAtMs.current <= SECOND_SUFFIX_MS) swallow(event);
      return;
    }
    if (isDone || !isPartOfScan(key)) return;
    if (keys.current.length === 0 && field.current !== null) field.current.value = '';
    keys.current = [...keys.current, key];
    clearTimeout(silence.current);
    if (hearKeys(keys.current).suffix === null) {
      silence.current = setTimeout(() => end(), PAUSE_MS);
    } else {
      swallow(event);
      end();
    }
  });
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keydown', onKey, options);
    window.addEventListener('keyup', onKey, options);
    return () => {
      listening.abort();
      clearTimeout(silence.current);
    };
  }, []);
  return {
    field,
    scans,
    last,
    again: () => {
      setScans([]);
      setLast(null);
    },
  };
}

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

/** Ends what an input method has begun in the field, and empties it. */
function empty(field: HTMLInputElement | null): void {
  if (field === null) return;
  field.blur();
  field.value = '';
  field.focus();
}
