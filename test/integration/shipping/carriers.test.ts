import { expect, test } from 'vitest';
import { createPinduoduoCarriers } from '../../../electron/core/shipping/pinduoduo-carriers.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { clientOf } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { valueOf } from '../../support/station/result.ts';

const SHOP = 'pdd10000000001';
const MINUTE_MS = 60_000;

test('the carriers of a shop are read once a day, and sooner for one that was missing', async () => {
  const { db, clock } = openTestLedger();
  const codes = ['ZTO'];
  const server = await startRawServer(() => ({
    body: JSON.stringify({
      code: 0,
      data: codes.map((code, at) => ({ id: at + 1, code, available: 1 })),
    }),
  }));
  const client = clientOf(server.url);
  const carriers = createPinduoduoCarriers({ db, nowMs: clock.nowMs });
  const idOf = async (code: string): Promise<string | null> =>
    valueOf(await carriers.find(client, SHOP, code))?.id ?? null;
  expect(await Promise.all(['ZTO', 'ZTO', 'YTO'].map(idOf))).toEqual(['1', '1', null]);
  expect(server.requests).toHaveLength(1);
  codes.push('YTO');
  expect(await idOf('YTO')).toBeNull();
  clock.advance(MINUTE_MS);
  expect(await idOf('ZTO')).toBe('1');
  expect(server.requests).toHaveLength(1);
  expect(await idOf('YTO')).toBe('2');
  expect(server.requests).toHaveLength(2);
  clock.advance(24 * 60 * MINUTE_MS);
  expect(await idOf('YTO')).toBe('2');
  expect(server.requests).toHaveLength(3);
  clock.advance(-24 * 60 * MINUTE_MS);
  expect(await idOf('YTO')).toBe('2');
  expect(server.requests).toHaveLength(4);
});
