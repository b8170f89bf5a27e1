import PQueue from 'p-queue';
import { isCancelled, unlessAborted } from './cancelling.ts';

/** Lets only so many calls of a shop be under way at once; the others wait in line. */
export interface Places {
  /** Runs `work` when the shop has a place; null where a signal came first and nothing was begun. */
  readonly withPlace: <Value>(
    shop: string,
    signals: readonly AbortSignal[],
    work: () => Promise<Value>,
  ) => Promise<Value | null>;
  readonly idle: () => Promise<void>;
}

export function createPlaces(placesPerShop: number): Places {
  const lines = new Map<string, PQueue>();

  const lineOf = (shop: string): PQueue => {
    const known = lines.get(shop);
    if (known !== undefined) return known;
    const line = new PQueue({ concurrency: placesPerShop });
    lines.set(shop, line);
    return line;
  };

  return {
    withPlace: async (shop, signals, work) => {
      const turn: { state: 'waiting' | 'begun' | 'left' } = { state: 'waiting' };
      const done = lineOf(shop).add(async () => {
        if (turn.state === 'left' || signals.some(isCancelled)) return null;
        turn.state = 'begun';
        return work();
      });
      const ended = await unlessAborted(done, signals);
      if (ended || turn.state === 'begun') return done;
      turn.state = 'left';
      return null;
    },
    idle: async () => {
      await Promise.all([...lines.values()].map((line) => line.onIdle()));
    },
  };
}
