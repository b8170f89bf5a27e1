import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { deferred } from '../station/deferred.ts';
import { listenOnFreePort } from './free-port.ts';

export interface TcpPrinterOptions {
  /** Out of paper: connections are accepted and nothing is read until `loadPaper`. */
  readonly stuck?: boolean;
  /** Labels on the roll: once so many have arrived nothing more is read until `loadPaper`. */
  readonly labels?: number;
}

/** A network printer: whatever one connection sends is one job. */
export interface TcpPrinter {
  readonly port: number;
  /** The bytes of every job that has arrived, in order of arrival. */
  readonly jobs: readonly Uint8Array[];
  /** The next job that no earlier call was given; rejects when the deadline passes first. */
  nextJob(deadlineMs: number): Promise<Uint8Array>;
  /** Resolves when a job has begun to arrive. */
  firstBytes(): Promise<void>;
  /** What has arrived of jobs that are not over yet. */
  soFar(): readonly Uint8Array[];
  /** Ends the state `stuck` and puts a roll in that does not end: jobs that wait are read now. */
  loadPaper(): void;
  /** Switched off and on: every connection is cut, and what has not been read of them is lost. */
  switchOffAndOn(): void;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/** The ZPL command that puts a picture on a label. */
const DRAWS_LABEL = '^XG';

/** Starts a printer on a free port of 127.0.0.1. */
export async function startTcpPrinter({
  stuck = false,
  labels = Number.POSITIVE_INFINITY,
}: TcpPrinterOptions = {}): Promise<TcpPrinter> {
  const sockets = new Map<Socket, Buffer[]>();
  const arrivals = createArrivals();
  let labelsLeft = stuck ? 0 : labels;

  const begun = deferred<null>();

  const pauseAll = (): void => {
    for (const socket of sockets.keys()) socket.pause();
  };

  const server = createServer({ pauseOnConnect: true }, (socket) => {
    const chunks: Buffer[] = [];
    sockets.set(socket, chunks);
    let end = '';
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      begun.resolve(null);
      const text = end + chunk.toString('latin1');
      labelsLeft -= text.split(DRAWS_LABEL).length - 1;
      end = text.slice(1 - DRAWS_LABEL.length);
      if (labelsLeft <= 0) pauseAll();
    });
    // A sender that dies resets the connection; what had arrived by then is the job.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (chunks.length > 0) arrivals.add(Buffer.concat(chunks));
    });
    if (labelsLeft > 0) socket.resume();
    else socket.pause();
  });
  const port = await listenOnFreePort(server);

  return {
    port,
    jobs: arrivals.all,
    nextJob: arrivals.next,
    firstBytes: async () => {
      await begun.promise;
    },
    soFar: () => [...sockets.values()].map((chunks) => Buffer.concat(chunks)),
    loadPaper: () => {
      labelsLeft = Number.POSITIVE_INFINITY;
      for (const socket of sockets.keys()) socket.resume();
    },
    switchOffAndOn: () => {
      for (const socket of sockets.keys()) socket.destroy();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets.keys()) socket.destroy();
      await closed;
    },
  };
}

interface Arrivals {
  readonly all: readonly Uint8Array[];
  readonly add: (job: Uint8Array) => void;
  readonly next: (deadlineMs: number) => Promise<Uint8Array>;
}

function createArrivals(): Arrivals {
  const all: Uint8Array[] = [];
  const notGiven: Uint8Array[] = [];
  const waiting: ((job: Uint8Array) => void)[] = [];
  return {
    all,
    add: (job) => {
      all.push(job);
      const give = waiting.shift();
      if (give === undefined) notGiven.push(job);
      else give(job);
    },
    next: async (deadlineMs) => {
      const job = notGiven.shift();
      if (job !== undefined) return job;
      return new Promise((resolve, reject) => {
        const give = (late: Uint8Array): void => {
          clearTimeout(timer);
          resolve(late);
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(give), 1);
          reject(
            new Error(
              `No print job arrived within ${deadlineMs} ms; ${all.length} arrived before.`,
            ),
          );
        }, deadlineMs);
        waiting.push(give);
      });
    },
  };
}
