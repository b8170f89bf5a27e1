import { expect, test } from 'vitest';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { createDistributionHandlers } from '../../../electron/core/distribution/distribution-handlers.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { DistributionDesk } from '../../../electron/core/distribution/distribution-desk.ts';
import { deferred } from '../../support/station/deferred.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const NAMES = ['w-1'];

interface World {
  readonly used: string[];
  readonly handlers: ReturnType<typeof createDistributionHandlers>;
}

type PayUrl = DistributionDesk['payUrl'];

async function placedOrder(payUrl?: PayUrl): Promise<World> {
  const kit = await distributingKit();
  valueOf(kit.desk.draftFrom(distributionBody('w-1')));
  valueOf(kit.desk.create('w-1'));
  await kit.desk.placing.idle();
  const used: string[] = [];
  const desk = payUrl === undefined ? kit.desk : { ...kit.desk, payUrl };
  const handlers = createDistributionHandlers({
    db: kit.ledger.db,
    nowMs: kit.ledger.clock.nowMs,
    desk,
    language: () => 'zh-CN',
    askWhere: async () => null,
    copyText: async (text) => void used.push(`copied ${text}`),
    openInBrowser: async (url) => void used.push(`opened ${url}`),
  });
  return { used, handlers };
}

test('the last payment link is copied or opened, and none before one was asked for', async () => {
  const { used, handlers } = await placedOrder();
  expect(codeOf(await handlers['distribution:use-pay-url']({ names: NAMES, way: 'open' }))).toBe(
    'PAY_LINK_GONE',
  );
  const { url } = valueOf(await handlers['distribution:pay-url']({ names: NAMES }));
  valueOf(await handlers['distribution:use-pay-url']({ names: NAMES, way: 'copy' }));
  valueOf(await handlers['distribution:use-pay-url']({ names: NAMES, way: 'open' }));
  expect(used).toEqual([`copied ${url}`, `opened ${url}`]);
});

test('the link of orders that nobody looks at any more is not taken for that of others', async () => {
  const slow = deferred<Result<string, Fault>>();
  const { used, handlers } = await placedOrder(async ([name]) =>
    name === 'w-1' ? slow.promise : ok(`https://pay.example/${name}`),
  );
  const first = handlers['distribution:pay-url']({ names: NAMES });
  const second = { names: ['w-2'] };
  valueOf(await handlers['distribution:pay-url'](second));
  slow.resolve(ok('https://pay.example/w-1'));
  valueOf(await first);
  valueOf(await handlers['distribution:use-pay-url']({ ...second, way: 'open' }));
  expect(used).toEqual(['opened https://pay.example/w-2']);
  const late = await handlers['distribution:use-pay-url']({ names: NAMES, way: 'open' });
  expect(codeOf(late)).toBe('PAY_LINK_GONE');
});

test('the link is asked for with the account that placed the orders, one account at a time', async () => {
  let account = 'buyer-a';
  const kit = await distributingKit({ buyer: () => account });
  for (const name of ['w-1', 'w-2']) {
    valueOf(kit.desk.draftFrom(distributionBody(name)));
    valueOf(kit.desk.create(name));
    account = 'buyer-b';
  }
  await kit.desk.placing.idle();
  await kit.desk.payUrl(['w-1']);
  const asked = kit.gateway.calls().filter(({ path }) => path.includes('grouppay'));
  expect(asked.map(({ params }) => params['seller_nick'])).toEqual(['buyer-a']);
  expect(codeOf(await kit.desk.payUrl(['w-1', 'w-2']))).toBe('PAY_LINK_SEVERAL');
});

test('a link that is not https is not opened', async () => {
  const { used, handlers } = await placedOrder(async () => ok('http://pay.example/x'));
  valueOf(await handlers['distribution:pay-url']({ names: NAMES }));
  expect(codeOf(await handlers['distribution:use-pay-url']({ names: NAMES, way: 'open' }))).toBe(
    'PAY_LINK_GONE',
  );
  expect(used).toEqual([]);
});

test('many are drafted and placed, and those that cannot be are named', async () => {
  const { handlers } = await placedOrder();
  const text = JSON.stringify([
    distributionBody('w-1'),
    distributionBody('w-2'),
    { ...distributionBody('w-3'), flow: 'other' },
  ]);
  const drafted = valueOf(await handlers['distribution:draft-file']({ text }));
  expect(drafted.done).toBe(1);
  expect(drafted.refused.map(({ name, fault }) => `${name} ${fault.code}`)).toEqual([
    '1 DISTRIBUTION_EXISTS',
    '3 ORDER_FIELD_INVALID',
  ]);
  const placed = valueOf(await handlers['distribution:create']({ names: ['w-1', 'w-2'] }));
  expect(placed.done).toBe(1);
  expect(placed.refused.map(({ name }) => name)).toEqual(['w-1']);
});
