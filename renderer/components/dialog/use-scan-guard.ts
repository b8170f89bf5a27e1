import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { charOf, strokeOf } from '../../scanner/key-stroke.ts';
import { endsScan, startsScan } from './ends-scan.ts';
import { fieldBefore } from './field-before.ts';

/**
 * Keeps the Enter of a scan from a form whose own Enter does something, and puts the field that the
 * scan went into back. An Enter right after the form appeared is none of a hand's either.
 *
 * @param onScan gets the code; `""` where the Enter followed no characters
 */
export function useScanGuard(onScan: (code: string) => void): (event: KeyboardEvent) => void {
  const keyBeforeAtMs = useRef(-Infinity);
  const code = useRef('');
  const putBack = useRef<() => void>(() => undefined);
  useEffect(() => {
    keyBeforeAtMs.current = performance.now();
  }, []);
  return (event) => {
    const before = keyBeforeAtMs.current;
    keyBeforeAtMs.current = event.timeStamp;
    if (event.key === 'Enter') {
      if (!endsScan(before, event.timeStamp)) return;
      event.preventDefault();
      event.stopPropagation();
      const scanned = code.current;
      code.current = '';
      if (scanned !== '') putBack.current();
      onScan(scanned);
      return;
    }
    if (startsScan(before, event.timeStamp) || code.current === '') {
      code.current = '';
      putBack.current = fieldBefore(event.target);
    }
    code.current += charOf(strokeOf(event.nativeEvent)) ?? '';
  };
}
