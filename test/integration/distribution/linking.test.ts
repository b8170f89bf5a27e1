import { describe, expect, test } from 'vitest';
import type { RelationSku } from '../../../shared/distribution.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import type { DistributingKit } from '../../support/station/distributing.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const NAME = 'w-3';

const skusOf = ({ desk }: DistributingKit): RelationSku[] =>
  valueOf(desk.relations(NAME)).flatMap(({ skus }) => skus);

/** An order that 1688 refused since its goods are not linked. */
async function refusedOrder(): Promise<DistributingKit> {
  const kit = await distributingKit();
  valueOf(kit.desk.draftFrom(distributionBody(NAME, 'practice-spec-3')));
  valueOf(kit.desk.create(NAME));
  await kit.desk.placing.idle();
  expect(kit.line(NAME)).toBe('refused PLATFORM_RELATION_MISSING');
  return kit;
}

const linkCalls = ({ gateway }: DistributingKit): number =>
  gateway.calls().filter(({ path }) => path.endsWith('/relationadd')).length;

describe('goods that 1688 does not know as linked', () => {
  test('are linked with the offer, and the order is a draft that can be placed', async () => {
    const kit = await refusedOrder();
    expect(valueOf(kit.desk.relations(NAME))).toMatchObject([
      { offerId: '900000000003', state: 'unknown', channel: 'thyny' },
    ]);
    valueOf(await kit.desk.link({ outOrderId: NAME, looked: false, skus: skusOf(kit) }));
    expect(kit.line(NAME)).toBe('draft');
    valueOf(kit.desk.create(NAME));
    await kit.desk.placing.idle();
    expect(kit.line(NAME)).toBe('created');
    expect(linkCalls(kit)).toBe(1);
  });

  test('are not linked again after a lost answer until a person looked', async () => {
    const kit = await refusedOrder();
    kit.gateway.faults.failNext({ kind: 'drop_before' });
    const wish = { outOrderId: NAME, skus: skusOf(kit) };
    expect(codeOf(await kit.desk.link({ ...wish, looked: false }))).toBe(
      'DISTRIBUTION_LINK_UNSEEN',
    );
    expect(kit.line(NAME)).toBe('refused DISTRIBUTION_LINK_UNSEEN');
    const calls = linkCalls(kit);
    expect(codeOf(await kit.desk.link({ ...wish, looked: false }))).toBe(
      'DISTRIBUTION_LINK_UNSEEN',
    );
    expect(linkCalls(kit)).toBe(calls);
    valueOf(await kit.desk.link({ ...wish, looked: true }));
    expect(kit.line(NAME)).toBe('draft');
    expect(linkCalls(kit)).toBe(calls + 1);
  });

  test('can be bought without linking where a person saw them linked after a lost answer', async () => {
    const kit = await refusedOrder();
    kit.gateway.faults.failNext({ kind: 'drop_after' });
    const wish = { outOrderId: NAME, looked: false, skus: skusOf(kit) };
    expect(codeOf(await kit.desk.link(wish))).toBe('DISTRIBUTION_LINK_UNSEEN');
    valueOf(kit.desk.create(NAME));
    await kit.desk.placing.idle();
    expect(kit.line(NAME)).toBe('created');
  });

  test('stay as they are where 1688 refuses the link, and say why', async () => {
    const kit = await refusedOrder();
    const [sku] = skusOf(kit);
    const skus = sku === undefined ? [] : [{ ...sku, outSkuId: '' }];
    const answer = await kit.desk.link({ outOrderId: NAME, looked: false, skus });
    expect(answer.ok).toBe(false);
    expect(kit.line(NAME)).toBe(`refused ${codeOf(answer)}`);
    expect(valueOf(kit.desk.relations(NAME))).toMatchObject([{ state: 'unknown' }]);
  });

  test('are not linked for an order that was not refused for it', async () => {
    const kit = await distributingKit();
    valueOf(kit.desk.draftFrom(distributionBody(NAME)));
    const answer = await kit.desk.link({ outOrderId: NAME, looked: true, skus: [] });
    expect(codeOf(answer)).toBe('DISTRIBUTION_LINK_NOT_WANTED');
  });
});
