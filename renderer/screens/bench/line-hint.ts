import type { Scanner } from '../../scanner/use-scanner.ts';

/** What stands beside the characters of a code; the texts are `bench.<kind>`. */
export type LineHint =
  | { readonly kind: 'backlog'; readonly count: number }
  | { readonly kind: 'cut' | 'noSuffix' | 'repeated' | 'capsLock' | 'typeHint' };

interface LineFacts {
  /** Scans that have no answer yet. */
  readonly backlog: number;
  /** The last scan was a second pull of the trigger. */
  readonly repeated: boolean;
}

/** The one thing to say: what went wrong before what is merely good to know. */
export function lineHint(
  scanner: Pick<Scanner, 'text' | 'isCut' | 'waitsForSuffix' | 'capsLock'>,
  { backlog, repeated }: LineFacts,
): LineHint {
  if (scanner.waitsForSuffix) return { kind: 'noSuffix' };
  if (scanner.isCut) return { kind: 'cut' };
  if (backlog > 1) return { kind: 'backlog', count: backlog };
  if (repeated && scanner.text === '') return { kind: 'repeated' };
  return { kind: scanner.capsLock ? 'capsLock' : 'typeHint' };
}
