import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

import { deferred } from '../station/deferred.ts';
import { listenOnFreePort } from './free-port.ts';

export interface TcpPrinterOptions {
  /** Out of paper: connections are accepted and nothing is read until `loadPaper`. */
  readonly stuck?: boolean;
  /** Labels on the roll: once so many have come out nothing more does until `loadPaper`. */
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
  /** The labels that came out of jobs that are not over yet. */
  soFar(): readonly Uint8Array[];
  /** Ends the state `stuck` and puts a roll in that does not end: jobs that wait are read now. */
  loadPaper(): void;
  /** Switched off and on: every connection is cut, and what has not been read of them is lost. */
  switchOffAndOn(): void;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/** The ZPL commands that put a picture on a label, and that end it. */
const DRAWS_LABEL = '^XG';
const ENDS_LABEL = '^XZ';

/** What one connection has sent. */
interface Reading {
  readonly printed: Buffer[];
  /** Not a whole label yet, or one that there is no paper for. */
  unread: Buffer;
}

/** Where the first label of these bytes ends; null where it is not there yet. */
function endOfLabel(bytes: Buffer): number | null {
  const drawn = bytes.indexOf(DRAWS_LABEL);
  const end = drawn < 0 ? -1 : bytes.indexOf(ENDS_LABEL, drawn);
  return end < 0 ? null : end + ENDS_LABEL.length;
}

/** Starts a printer on a free port of 127.0.0.1. */
export async function startTcpPrinter({
  stuck = false,
  labels = Number.POSITIVE_INFINITY,
}: TcpPrinterOptions = {}): Promise<TcpPrinter> {
  const readings = new Map<Socket, Reading>();
  const arrivals = createArrivals();
  let labelsLeft = stuck ? 0 : labels;

  const begun = deferred<null>();

  const print = (reading: Reading): void => {
    for (
      let end = endOfLabel(reading.unread);
      end !== null && labelsLeft > 0;
      end = endOfLabel(reading.unread)
    ) {
      reading.printed.push(reading.unread.subarray(0, end));
      reading.unread = reading.unread.subarray(end);
      labelsLeft -= 1;
    }
  };

  const server = createServer({ pauseOnConnect: true }, (socket) => {
    const reading: Reading = { printed: [], unread: Buffer.alloc(0) };
    readings.set(socket, reading);
    socket.on('data', (chunk: Buffer) => {
      begun.resolve(null);
      reading.unread = Buffer.concat([reading.unread, chunk]);
      print(reading);
      if (labelsLeft <= 0) for (const other of readings.keys()) other.pause();
    });
    // A sender that dies resets the connection; what had arrived by then is the job.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      readings.delete(socket);
      if (labelsLeft > 0) reading.printed.push(reading.unread);
      const job = Buffer.concat(reading.printed);
      if (job.length > 0) arrivals.add(job);
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
    soFar: () => [...readings.values()].map(({ printed }) => Buffer.concat(printed)),
    loadPaper: () => {
      labelsLeft = Number.POSITIVE_INFINITY;
      for (const [socket, reading] of readings) {
        print(reading);
        socket.resume();
      }
    },
    switchOffAndOn: () => {
      for (const [socket, reading] of readings) {
        reading.unread = Buffer.alloc(0);
        socket.destroy();
      }
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of readings.keys()) socket.destroy();
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
