import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { listenOnFreePort } from './free-port.ts';

export interface TcpPrinterOptions {
  /** Out of paper: connections are accepted and nothing is read until `loadPaper`. */
  readonly stuck?: boolean;
}

/** A network printer: whatever one connection sends is one job. */
export interface TcpPrinter {
  readonly port: number;
  /** The bytes of every job that has arrived, in order of arrival. */
  readonly jobs: readonly Uint8Array[];
  /** The next job that no earlier call was given; rejects when the deadline passes first. */
  nextJob(deadlineMs: number): Promise<Uint8Array>;
  /** Ends the state `stuck`: jobs that wait are read now. */
  loadPaper(): void;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/** Starts a printer on a free port of 127.0.0.1. */
export async function startTcpPrinter({
  stuck = false,
}: TcpPrinterOptions = {}): Promise<TcpPrinter> {
  const sockets = new Set<Socket>();
  const arrivals = createArrivals();
  let hasPaper = !stuck;

  const server = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A sender that dies resets the connection; what had arrived by then is the job.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (chunks.length > 0) arrivals.add(Buffer.concat(chunks));
    });
    if (hasPaper) socket.resume();
    else socket.pause();
  });
  const port = await listenOnFreePort(server);

  return {
    port,
    jobs: arrivals.all,
    nextJob: arrivals.next,
    loadPaper: () => {
      hasPaper = true;
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
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
