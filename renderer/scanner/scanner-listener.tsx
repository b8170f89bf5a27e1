import type { ReactElement, ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { ScannerPause } from './scanner-pause.ts';
import type { Scanner } from './use-scanner.ts';
import { useScanner } from './use-scanner.ts';

const ScannerState = createContext<Scanner | null>(null);

/** What the scanner of the window sends just now. Whoever asks is drawn anew with every key. */
export function useScannerState(): Scanner {
  const scanner = useContext(ScannerState);
  if (scanner === null) throw new Error('Nothing listens to the scanner here');
  return scanner;
}

interface ScannerListenerProps {
  readonly onCode: (code: string) => void;
  /** A part of a scanned code was given up. */
  readonly onCut: () => void;
  readonly children: ReactNode;
}

/** Listens on every screen. A key draws only what shows the scanner, and none of the children. */
export function ScannerListener({ onCode, onCut, children }: ScannerListenerProps): ReactElement {
  const scanner = useScanner(onCode, onCut);
  return (
    <ScannerPause value={scanner.hold}>
      <ScannerState value={scanner}>{children}</ScannerState>
    </ScannerPause>
  );
}
