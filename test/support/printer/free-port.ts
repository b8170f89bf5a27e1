import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Lets the server listen on a port of 127.0.0.1 that the system chooses, and gives that port. */
export async function listenOnFreePort(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** A port of 127.0.0.1 that was free a moment ago, for a program that cannot choose one itself. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnFreePort(server);
  const closed = once(server, 'close');
  server.close();
  await closed;
  return port;
}
