import { once } from 'node:events';
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RawServer {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly RawRequest[];
}

/** What a server says to one request. */
export interface RawAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Listens on a free port of this PC until the test has ended. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => {
      server.close(done);
    });
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return address.port;
}

/** A server that knows nothing of the protocol: it keeps each request and says what it is told to. */
export async function startRawServer(
  answer: (request: RawRequest, place: number) => RawAnswer | null,
): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const onRequest: RequestListener = (incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request: RawRequest = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(request);
      const said = answer(request, requests.length);
      if (said !== null) response.writeHead(said.status ?? 200, said.headers).end(said.body);
    });
  };
  const port = await listen(createServer(onRequest));
  return { url: `http://127.0.0.1:${port}`, port, requests };
}
