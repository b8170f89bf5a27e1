import type { RawData, WebSocket } from 'ws';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import type { ComponentDialect, ComponentMessage } from './dialect.ts';

/** Print programs answer with short JSON; more than this is not one. */
const LONGEST_MESSAGE_BYTES = 4 * 1024 * 1024;

export interface ListenOptions {
  /** Without it the wait ends only with the socket or the signal. */
  readonly withinMs?: number;
  readonly signal: AbortSignal;
}

/** Why a wait ended without the message: the socket is gone, the time is up, the signal fired. */
export type Unheard = 'lost' | 'late' | 'aborted';

/** One open socket to a print program. */
export interface ComponentLink {
  /**
   * Hands a request to the socket; whether it arrives is another matter.
   *
   * @returns false where the socket was closed by then: certainly nothing was sent
   */
  readonly send: (request: object) => boolean;
  /** The first message from now on that `pick` has a value for. */
  readonly hear: <Value extends object>(
    pick: (message: ComponentMessage) => Value | null,
    options: ListenOptions,
  ) => Promise<Value | Unheard>;
  readonly close: () => void;
}

interface LinkOptions {
  readonly port: number;
  readonly dialect: ComponentDialect;
  readonly withinMs: number;
  readonly signal: AbortSignal;
}

/** Connects to the program on this PC; the error says why it did not answer, for support. */
export async function openLink(options: LinkOptions): Promise<Result<ComponentLink, string>> {
  const { port, dialect, withinMs, signal } = options;
  // Read here: most stations never ask such a program, and none does while it starts.
  const ws = await import('ws');
  if (signal.aborted) return fail('deadline');
  return new Promise((settle) => {
    const socket = new ws.WebSocket(`ws://127.0.0.1:${port}`, {
      handshakeTimeout: withinMs,
      maxPayload: LONGEST_MESSAGE_BYTES,
      perMessageDeflate: false,
    });
    const abort = (): void => socket.terminate();
    signal.addEventListener('abort', abort, { once: true });
    let reason = 'closed';
    socket.on('error', (error) => {
      reason = 'code' in error ? String(error.code) : messageOf(error);
    });
    socket.on('open', () => settle(ok(linkOver(socket, dialect))));
    socket.on('close', () => {
      signal.removeEventListener('abort', abort);
      settle(fail(reason));
    });
  });
}

function linkOver(socket: WebSocket, dialect: ComponentDialect): ComponentLink {
  const listeners = new Set<(message: ComponentMessage) => void>();
  let isGone = false;
  const onGone = new Set<() => void>();
  socket.on('message', (data: RawData, isBinary) => {
    if (isBinary) return;
    const message = dialect.readMessage(textOf(data));
    for (const listener of listeners) listener(message);
  });
  socket.on('close', () => {
    isGone = true;
    for (const gone of onGone) gone();
  });
  return {
    send: (request) => {
      if (socket.readyState !== socket.OPEN) return false;
      socket.send(JSON.stringify(request));
      return true;
    },
    hear: (pick, { withinMs, signal }) =>
      new Promise((settle) => {
        const end = (heard: Parameters<typeof settle>[0]): void => {
          listeners.delete(listen);
          onGone.delete(lost);
          signal.removeEventListener('abort', abort);
          clearTimeout(timer);
          settle(heard);
        };
        const listen = (message: ComponentMessage): void => {
          const value = pick(message);
          if (value !== null) end(value);
        };
        const lost = (): void => end(signal.aborted ? 'aborted' : 'lost');
        const abort = (): void => end('aborted');
        const timer = withinMs === undefined ? undefined : setTimeout(() => end('late'), withinMs);
        listeners.add(listen);
        onGone.add(lost);
        signal.addEventListener('abort', abort, { once: true });
        if (signal.aborted) abort();
        else if (isGone) lost();
      }),
    close: () => socket.terminate(),
  };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.from(data instanceof ArrayBuffer ? new Uint8Array(data) : data).toString('utf8');
}
