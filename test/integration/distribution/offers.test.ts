import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createOfferHandlers } from '../../../electron/core/distribution/offer-handlers.ts';
import { LINK } from '../../support/station/distributing.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const WHITE = { ...LINK, specs: '白', offerId: '900000000002' };

const handlersFor = (file: string | null): ReturnType<typeof createOfferHandlers> => {
  const { db, clock } = openTestLedger();
  return createOfferHandlers({
    db,
    nowMs: clock.nowMs,
    language: () => 'zh-CN',
    askWhere: async () => file,
  });
};

test('the table of one bench comes to another one as a file', async () => {
  const file = join(tempFolder(), 'offers.csv');
  const here = handlersFor(file);
  valueOf(await here['offers:keep'](LINK));
  valueOf(await here['offers:keep'](WHITE));
  expect(valueOf(await here['offers:export'](null))).toEqual({ file });
  const there = handlersFor(null);
  expect(valueOf(await there['offers:import']({ bytes: readFileSync(file) }))).toEqual({
    taken: 2,
    links: [LINK, WHITE],
  });
  expect(valueOf(await there['offers:export'](null))).toEqual({ file: null });
});

test('a file with one bad line changes nothing, and a line replaces the one before', async () => {
  const verbs = handlersFor(null);
  valueOf(await verbs['offers:keep'](LINK));
  const head = '商品,货源商品ID,平台商品ID,平台店铺ID,每件数量';
  const bad = `${head}\r\n新品,1,2,3,1\r\n${LINK.goods},1,2,3,none\r\n`;
  const refused = await verbs['offers:import']({ bytes: Buffer.from(bad) });
  expect(codeOf(refused)).toBe('OFFERS_UNREADABLE');
  expect(valueOf(await verbs['offers:list'](null))).toEqual([LINK]);
  const good = `${head}\r\n${LINK.goods},1,2,3,6\r\n`;
  valueOf(await verbs['offers:import']({ bytes: Buffer.from(good) }));
  expect(valueOf(await verbs['offers:list'](null))).toMatchObject([{ offerId: '1', pieces: 6 }]);
  const { goods, specs } = LINK;
  expect(valueOf(await verbs['offers:remove']({ goods, specs }))).toEqual([]);
});
