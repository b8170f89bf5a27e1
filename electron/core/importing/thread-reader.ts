import { Worker } from 'node:worker_threads';
import type { ImportFile, ImportReader } from './import-reader.ts';
import type { ReaderAnswer, ReaderAsk, ReaderQuestion, ReaderReply } from './reader-messages.ts';

/** A file that needs more than this ends its thread and not the station. */
const HEAP_MEGABYTES = 1_024;

interface Waiting {
  readonly settle: (reply: ReaderReply) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A reader on a thread of its own. It answers one question at a time, and only when asked, so that
 * no pile of parcels ever arrives at once.
 *
 * @param file the thread's entry file
 */
export function createThreadReader(file: string): ImportReader {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | null = null;

  const end = (why: Error): void => {
    ended ??= why;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The reader has ended')));
  worker.on('message', ({ id, reply }: ReaderAnswer) => {
    waiting.get(id)?.settle(reply);
    waiting.delete(id);
  });

  const ask = (
    question: ReaderQuestion,
    moved: readonly ArrayBuffer[] = [],
  ): Promise<ReaderReply> =>
    new Promise((settle, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      lastId += 1;
      waiting.set(lastId, { settle, reject });
      worker.postMessage({ id: lastId, question } satisfies ReaderAsk, moved);
    });

  return {
    open: async (source, overrides) => {
      const reply = await ask({ verb: 'open', file: source, overrides }, movable(source));
      return reply.verb === 'open' ? reply.value : broken(reply);
    },
    map: async (mapping) => {
      const reply = await ask({ verb: 'map', mapping });
      return reply.verb === 'map' ? reply.value : broken(reply);
    },
    digests: async (from, count) => {
      const reply = await ask({ verb: 'digests', from, count });
      return reply.verb === 'digests' ? reply.value : broken(reply);
    },
    rows: async (from, count) => {
      const reply = await ask({ verb: 'rows', from, count });
      return reply.verb === 'rows' ? reply.value : broken(reply);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function broken(reply: ReaderReply): never {
  throw new Error(reply.verb === 'broken' ? reply.message : `Answered with ${reply.verb}`);
}

/** Bytes with a buffer of their own are moved to the thread instead of copied. */
function movable({ bytes }: ImportFile): readonly ArrayBuffer[] {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
