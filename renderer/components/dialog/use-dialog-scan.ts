import type { Scanner } from '../../scanner/use-scanner.ts';
import { useScanner } from '../../scanner/use-scanner.ts';
import { useSpeaker } from '../../sound/speaker.ts';

/** Scans for a dialog that asks for one; the window's own scanner is paused meanwhile. */
export function useDialogScan(onCode: (code: string) => void): Scanner {
  const play = useSpeaker();
  return useScanner(onCode, () => play('attention'));
}
