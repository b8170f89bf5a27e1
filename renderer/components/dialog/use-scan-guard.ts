import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { endsScan } from './ends-scan.ts';

/** Keeps the Enter of a scan from a form whose own Enter does something. */
export function useScanGuard(onScan: () => void): (event: KeyboardEvent) => void {
  const keyBeforeAtMs = useRef<number | null>(null);
  return (event) => {
    const before = keyBeforeAtMs.current;
    keyBeforeAtMs.current = event.timeStamp;
    if (event.key !== 'Enter' || !endsScan(before, event.timeStamp)) return;
    event.preventDefault();
    event.stopPropagation();
    onScan();
  };
}
