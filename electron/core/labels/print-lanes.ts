import type { Lane } from '../../../shared/print-run.ts';
import { laneText } from '../../../shared/print-run.ts';
import type { JobId } from '../../../shared/ids.ts';

interface LaneDeps {
  /** The lane takes nothing further until a person says something. */
  readonly isStopped: (lane: Lane) => boolean;
  /**
   * Brings one label to paper; settles when the lane is free again. Where it rejects, the label
   * keeps its place in line until the lane is woken.
   */
  readonly print: (jobId: JobId) => Promise<void>;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** Brings the next document of a print run to paper; false where there is none to be had now. */
export type Feed = (lane: Lane) => Promise<boolean>;

/** One line for each way to paper and printer. What one of them waits for holds up no other. */
export interface PrintLanes {
  /** Puts a label in line. */
  readonly add: (lane: Lane, jobId: JobId) => void;
  /** Something that lanes wait for may be there: every lane looks again. */
  readonly wake: () => void;
  /** This lane may have a document to fetch. */
  readonly open: (lane: Lane) => void;
  /** Where documents come from when nothing else is in line. */
  readonly feedBy: (feed: Feed) => void;
  /** Settles when no lane is at work. */
  readonly idle: () => Promise<void>;
  /** Takes nothing more out of the lines. */
  readonly stop: () => void;
}

interface Line {
  readonly lane: Lane;
  readonly waiting: JobId[];
  work: Promise<void> | null;
  /** Something happened while it was at work: it looks once more before it rests. */
  lookAgain: boolean;
}

const nothingToFetch: Feed = async () => false;

/**
 * Each lane brings one thing to paper after the other: single labels first, then a document. It
 * rests where it is in doubt or has nothing to do, until it is woken.
 */
export function createPrintLanes(deps: LaneDeps): PrintLanes {
  const lines = new Map<string, Line>();
  let feed: Feed = nothingToFetch;
  let stopped = false;

  const lineOf = (lane: Lane): Line => {
    const known = lines.get(laneText(lane));
    if (known !== undefined) return known;
    const line: Line = { lane, waiting: [], work: null, lookAgain: false };
    lines.set(laneText(lane), line);
    return line;
  };

  const takeNext = async (line: Line): Promise<boolean> => {
    if (stopped || deps.isStopped(line.lane)) return false;
    const jobId = line.waiting.shift();
    if (jobId === undefined) return feed(line.lane);
    try {
      await deps.print(jobId);
    } catch (error) {
      line.waiting.unshift(jobId);
      throw error;
    }
    return true;
  };

  const work = async (line: Line): Promise<void> => {
    try {
      do {
        line.lookAgain = false;
        while (await takeNext(line));
      } while (line.lookAgain);
    } finally {
      line.work = null;
    }
  };

  const start = (line: Line): void => {
    line.lookAgain = true;
    if (line.work !== null || stopped) return;
    line.work = work(line);
    deps.drop(line.work, 'print');
  };

  return {
    add: (lane, jobId) => {
      const line = lineOf(lane);
      line.waiting.push(jobId);
      start(line);
    },
    wake: () => {
      for (const line of lines.values()) start(line);
    },
    open: (lane) => start(lineOf(lane)),
    feedBy: (source) => {
      feed = source;
    },
    idle: async () => {
      for (;;) {
        const busy = [...lines.values()].flatMap((line) => line.work ?? []);
        if (busy.length === 0) return;
        await Promise.allSettled(busy);
      }
    },
    stop: () => {
      stopped = true;
      for (const line of lines.values()) line.waiting.length = 0;
    },
  };
}
