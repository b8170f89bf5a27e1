import type { Fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import type { GatewayClient } from '../gateway/client.ts';

export interface DurableWorkDeps<Work> {
  /** What it is called where a bug is logged. */
  readonly name: string;
  readonly nowMs: () => number;
  /** The client of the current setup, or what is missing in it. */
  readonly client: () => Result<GatewayClient, Fault>;
  /**
   * Takes the next work out of the ledger, written there as begun; null where nothing may be tried
   * now.
   *
   * @param underWay ids of rows that somebody works on
   */
  readonly take: (underWay: ReadonlySet<number>) => Work | null;
  /** The rows that a work is about. */
  readonly idsOf: (work: Work) => readonly number[];
  /** Calls the gateway and records what came of it. */
  readonly perform: (client: GatewayClient, work: Work) => Promise<void>;
  /** Called when a work is over, whatever came of it. */
  readonly ended: (work: Work) => void;
  /** When something may be tried next; null where nothing waits for a time. */
  readonly nextTryAtMs: () => number | null;
  readonly logBug: (where: string, error: unknown) => void;
  /** Works under way at once; left out, several. */
  readonly atOnce?: number;
}

/** Works through rows of the ledger at the gateway, for as long as the station runs. */
export interface DurableWork {
  /**
   * Something may be due, or the setup may reach a gateway now. All that is written before the
   * caller lets go is looked at together.
   */
  readonly wake: () => void;
  /** Settles when nothing is under way and nothing may be tried now. */
  readonly idle: () => Promise<void>;
  /** Begins nothing any more; settles when what is under way is recorded. */
  readonly stop: () => Promise<void>;
}

/** Calls under way at once; the client has a limit of its own for each shop. */
const MOST_AT_ONCE = 8;
/** After trouble with the ledger, a bug, or without a setup, it is looked at again this often. */
const LOOK_AGAIN_MS = 30_000;
/** What may be tried but has to let something else end first is looked at no more often. */
const SOONEST_MS = 1_000;

export function createDurableWork<Work>(deps: DurableWorkDeps<Work>): DurableWork {
  const underWay = new Set<number>();
  let running = 0;
  let stopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | null = null;
  /** Nothing is taken until it fires. */
  let rest: NodeJS.Timeout | null = null;
  let idlers: (() => void)[] = [];

  const sleep = (untilMs: number | null): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (running === 0) {
      for (const idler of idlers) idler();
      idlers = [];
    }
    if (untilMs === null || stopped) return;
    const waitMs = Math.max(untilMs - deps.nowMs(), SOONEST_MS);
    timer = setTimeout(pump, Math.min(waitMs, LOOK_AGAIN_MS));
  };

  /** Work that came to nothing may be in the ledger as before: taken at once it would go round. */
  const takeRest = (): void => {
    if (stopped || rest !== null) return;
    rest = setTimeout(() => {
      rest = null;
      pump();
    }, LOOK_AGAIN_MS);
  };

  function pump(): void {
    try {
      if (stopped) return;
      if (rest !== null) {
        sleep(null);
        return;
      }
      while (running < (deps.atOnce ?? MOST_AT_ONCE)) {
        const client = deps.client();
        const work = client.ok ? deps.take(underWay) : null;
        if (!client.ok || work === null) {
          sleep(client.ok ? deps.nextTryAtMs() : deps.nowMs() + LOOK_AGAIN_MS);
          return;
        }
        running += 1;
        void perform(client.value, work);
      }
    } catch (error) {
      deps.logBug(deps.name, error);
      sleep(deps.nowMs() + LOOK_AGAIN_MS);
    }
  }

  async function perform(client: GatewayClient, work: Work): Promise<void> {
    const ids = deps.idsOf(work);
    for (const id of ids) underWay.add(id);
    try {
      await deps.perform(client, work);
    } catch (error) {
      takeRest();
      deps.logBug(deps.name, error);
    } finally {
      for (const id of ids) underWay.delete(id);
      running -= 1;
      deps.ended(work);
      if (stopped) sleep(null);
      else pump();
    }
  }

  const idle = (): Promise<void> =>
    new Promise((done) => {
      idlers.push(done);
      if (stopped) sleep(null);
      else pump();
    });

  return {
    wake: () => {
      if (isWoken) return;
      isWoken = true;
      queueMicrotask(() => {
        isWoken = false;
        pump();
      });
    },
    idle,
    stop: () => {
      stopped = true;
      if (rest !== null) clearTimeout(rest);
      rest = null;
      return idle();
    },
  };
}
