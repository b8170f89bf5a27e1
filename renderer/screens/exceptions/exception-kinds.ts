import type { ExceptionCount, ExceptionKind } from '../../../shared/exceptions.ts';
import { MOST_COUNTED } from '../../../shared/exceptions.ts';
import type { Tone } from '../../components/tone.ts';

/** How pressing a kind is, and the key that puts one of it right. */
export const KIND_LOOKS: Readonly<
  Record<
    ExceptionKind,
    { readonly tone: Extract<Tone, 'stop' | 'attention'>; readonly key: string }
  >
> = {
  doubtful: { tone: 'stop', key: 'F8' },
  conflict: { tone: 'stop', key: 'F12' },
  unknown: { tone: 'stop', key: 'F6' },
  refused: { tone: 'attention', key: 'F6' },
  ship_refused: { tone: 'stop', key: 'Ctrl+S' },
  ship_checking: { tone: 'attention', key: 'Ctrl+S' },
  ship_late: { tone: 'stop', key: 'Ctrl+S' },
  place_refused: { tone: 'attention', key: 'Ctrl+B' },
  place_checking: { tone: 'attention', key: 'Ctrl+B' },
  place_unread: { tone: 'attention', key: 'Ctrl+B' },
  place_late: { tone: 'stop', key: 'Ctrl+B' },
  cancelling: { tone: 'attention', key: 'F12' },
  not_printed: { tone: 'attention', key: 'F6' },
  not_confirmed: { tone: 'attention', key: 'F8' },
};

/** All exceptions together, as the badge of the board shows them. */
export interface ExceptionTotal {
  readonly total: number;
  /** One of the counts stopped at its limit. */
  readonly more: boolean;
  readonly tone: Tone;
}

export function totalOf(counts: readonly ExceptionCount[]): ExceptionTotal {
  const there = counts.filter(({ count }) => count > 0);
  const pressing = there.some(({ kind }) => KIND_LOOKS[kind].tone === 'stop');
  return {
    total: there.reduce((sum, { count }) => sum + Math.min(count, MOST_COUNTED), 0),
    more: there.some(({ count }) => count > MOST_COUNTED),
    tone: there.length === 0 ? 'idle' : pressing ? 'stop' : 'attention',
  };
}
