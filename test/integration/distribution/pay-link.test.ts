import { expect, test } from 'vitest';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { createDistributionHandlers } from '../../../electron/core/distribution/distribution-handlers.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

interface World {
  readonly used: string[];
  readonly handlers: ReturnType<typeof createDistributionHandlers>;
}

async function placedOrder(payUrl?: Result<string, Fault>): Promise<World> {
  const kit = await distributingKit();
  valueOf(kit.desk.draftFrom(distributionBody('w-1')));
  valueOf(kit.desk.create('w-1'));
  await kit.desk.placing.idle();
  const used: string[] = [];
  const desk = payUrl === undefined ? kit.desk : { ...kit.desk, payUrl: async () => payUrl };
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
  expect(codeOf(await handlers['distribution:use-pay-url']({ way: 'open' }))).toBe('PAY_LINK_GONE');
  const { url } = valueOf(await handlers['distribution:pay-url']({ names: ['w-1'] }));
  valueOf(await handlers['distribution:use-pay-url']({ way: 'copy' }));
  valueOf(await handlers['distribution:use-pay-url']({ way: 'open' }));
  expect(used).toEqual([`copied ${url}`, `opened ${url}`]);
});

test('a link that is not https is not opened', async () => {
  const { used, handlers } = await placedOrder(ok('http://pay.example/x'));
  valueOf(await handlers['distribution:pay-url']({ names: ['w-1'] }));
  expect(codeOf(await handlers['distribution:use-pay-url']({ way: 'open' }))).toBe('PAY_LINK_GONE');
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
