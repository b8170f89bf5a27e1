import type { ScanCommand } from '../../../shared/scan-code.ts';
import type { Scanner } from '../../scanner/use-scanner.ts';
import type { CommandScan } from './bench-state.ts';

/** What stands beside the characters of a code; the texts are `bench.<kind>`. */
export type LineHint =
  | { readonly kind: 'backlog'; readonly count: number }
  | { readonly kind: 'notNow'; readonly command: ScanCommand }
  | { readonly kind: 'cut' | 'noSuffix' | 'repeated' | 'capsLock' | 'typeHint' };

interface LineFacts {
  /** Scans that have no answer yet. */
  readonly backlog: number;
  /** The last scan was a second pull of the trigger. */
  readonly repeated: boolean;
  /** The last scan, where it was a command barcode. */
  readonly command: CommandScan | null;
}

/** The one thing to say: what went wrong before what is merely good to know. */
export function lineHint(
  scanner: Pick<Scanner, 'text' | 'isCut' | 'waitsForSuffix' | 'capsLock'>,
  { backlog, repeated, command }: LineFacts,
): LineHint {
  if (scanner.waitsForSuffix) return { kind: 'noSuffix' };
  if (scanner.isCut) return { kind: 'cut' };
  if (backlog > 1) return { kind: 'backlog', count: backlog };
  if (scanner.text === '') {
    if (repeated) return { kind: 'repeated' };
    if (command?.taken === false) return { kind: 'notNow', command: command.command };
  }
  return { kind: scanner.capsLock ? 'capsLock' : 'typeHint' };
}
