import { createContext, useContext, useEffect } from 'react';

/** Stops the scanner while it is held; the returned function lets go. */
export type HoldScanner = () => () => void;

export const ScannerPause = createContext<HoldScanner>(() => () => undefined);

/** The scanner does not listen while the calling component is on screen. */
export function useScannerPause(): void {
  const hold = useContext(ScannerPause);
  useEffect(hold, [hold]);
}
