import { Worker } from 'node:worker_threads';
import type { PageShare, ReadPage, ReadPages, Reading } from './read-page.ts';

/** What a thread is asked. */
export interface PageQuestion {
  readonly id: number;
  readonly pdf: Uint8Array;
  readonly reading: Reading;
  readonly share: PageShare;
}

/** What it answers. */
export type PageAnswer =
  | { readonly id: number; readonly pages: readonly ReadPage[] }
  | { readonly id: number; readonly broken: string };

interface Waiting {
  readonly settle: (pages: readonly ReadPage[]) => void;
  readonly reject: (error: Error) => void;
}

type Ask = (question: Omit<PageQuestion, 'id'>) => Promise<readonly ReadPage[]>;

/** Fewer are read sooner than a second thread has copied them. */
const PAGES_WORTH_A_THREAD = 8;

/**
 * Reads pages on threads of their own, so that a document of a hundred labels never holds up a
 * scan. The first thread starts with the first label, the others with the first long document.
 *
 * @param file the threads' entry file
 */
export function createThreadedPageReader(file: string, threads: number): ReadPages {
  const asks = Array.from({ length: threads }, () => startWhenAsked(file));
  return async (pdf, reading) => {
    const step = Math.min(threads, Math.max(1, Math.floor(reading.pages / PAGES_WORTH_A_THREAD)));
    const shares = await Promise.all(
      asks.slice(0, step).map((ask, first) => ask({ pdf, reading, share: { first, step } })),
    );
    const pages: ReadPage[] = [];
    for (const [first, share] of shares.entries()) {
      for (const [turn, page] of share.entries()) pages[first + turn * step] = page;
    }
    return pages;
  };
}

/** A thread that starts with its first question; one that broke is replaced at the next. */
function startWhenAsked(file: string): Ask {
  let asked: Ask | null = null;
  return (question) => {
    asked ??= startThread(file, () => {
      asked = null;
    });
    return asked(question);
  };
}

function startThread(file: string, ended: () => void): Ask {
  const worker = new Worker(file);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const end = (why: Error): void => {
    ended();
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The page reader has ended')));
  worker.on('message', (answer: PageAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('pages' in answer) asker?.settle(answer.pages);
    else asker?.reject(new Error(answer.broken));
    if (waiting.size === 0) worker.unref();
  });
  return (question) =>
    new Promise((settle, reject) => {
      lastId += 1;
      waiting.set(lastId, { settle, reject });
      worker.ref();
      worker.postMessage({ ...question, id: lastId } satisfies PageQuestion, []);
    });
}
