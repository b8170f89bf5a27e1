import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { companyList } from '../../../electron/gateway/douyin/company-list.ts';
import { listen } from '../../support/station/raw-server.ts';
import { clientOf } from '../../support/station/practice.ts';

/** A server that counts how many calls of each shop are with it at once. */
async function startCountingServer(): Promise<{
  readonly url: string;
  readonly most: ReadonlyMap<string, number>;
}> {
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const shop = new URLSearchParams(await text(request)).get('seller_nick') ?? '';
    const count = (now.get(shop) ?? 0) + 1;
    now.set(shop, count);
    most.set(shop, Math.max(count, most.get(shop) ?? 0));
    await wait(20);
    now.set(shop, (now.get(shop) ?? 0) - 1);
    response.end('{"code":0,"data":[]}');
  };
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, most };
}

test.each([
  [undefined, 4],
  [1, 1],
])('with %s places a shop has %i calls under way at most', async (callsPerShop, most) => {
  const server = await startCountingServer();
  const client = clientOf(server.url, callsPerShop === undefined ? {} : { callsPerShop });
  const shops = Array.from({ length: 12 }, (_, place) => (place % 2 === 0 ? 'a' : 'b'));
  const answers = await Promise.all(shops.map((shop) => client.call(companyList, shop, null)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(Object.fromEntries(server.most)).toEqual({ a: most, b: most });
});
