import { describe, expect, test } from 'vitest';
import { grouppayUrl } from '../../../../electron/gateway/alibaba/grouppay-url.ts';
import { relationAdd } from '../../../../electron/gateway/alibaba/relation-add.ts';
import { readDistributionOrder } from '../../../../electron/gateway/alibaba/distribution-order.ts';
import { tradeCrate } from '../../../../electron/gateway/alibaba/trade-crate.ts';
import { SHOP } from '../../../support/station/account.ts';
import { distributionBody } from '../../../support/station/distribution.ts';
import { clientOf, startPractice } from '../../../support/station/practice.ts';
import { errorOf, valueOf } from '../../../support/station/result.ts';

const relation = {
  channel: 'thyny',
  offer: { offerId: '900000000001' },
  outItemCode: '900000000011',
  outShopCode: '600000001',
  distributeType: 'manual',
  skus: [{ offerSkuId: '1', offerSkuName: '白色', outSkuId: '2', quantity: 1 }],
} as const;

describe('linking goods with a 1688 offer', () => {
  test('sends flat parameters and the variants as JSON', async () => {
    const gateway = await startPractice();
    valueOf(await clientOf(gateway.url).call(relationAdd, SHOP, relation));
    expect(gateway.calls()[0]?.params).toMatchObject({
      channel: 'thyny',
      offerId: '900000000001',
      outItemCode: '900000000011',
      outShopCode: '600000001',
      distributeType: 'manual',
      skuList: '[{"offerSkuId":"1","offerSkuName":"白色","skuIdQty":1,"outSkuId":"2"}]',
    });
  });

  test('is refused for an offer that is not there', async () => {
    const gateway = await startPractice();
    const wanted = { ...relation, offer: { openOfferId: 'x' } };
    const failure = errorOf(await clientOf(gateway.url).call(relationAdd, SHOP, wanted));
    expect([failure.outcome, failure.fault.gatewayText]).toEqual(['refused', '商品不存在']);
  });

  test('is unknown and made once where the answer is lost', async () => {
    const gateway = await startPractice();
    gateway.faults.failNext({ kind: 'drop_after' });
    const failure = errorOf(await clientOf(gateway.url).call(relationAdd, SHOP, relation));
    expect(failure.outcome).toBe('unknown');
    expect(gateway.calls()).toHaveLength(1);
  });
});

describe('the address for paying', () => {
  test('is given for orders that are there, again after a lost answer', async () => {
    const gateway = await startPractice();
    const client = clientOf(gateway.url);
    const order = valueOf(readDistributionOrder(distributionBody('w-1', 'practice-spec-2')));
    const { orderIds } = valueOf(await client.call(tradeCrate, SHOP, order)).data;
    gateway.faults.failNext({ kind: 'drop_after' });
    const answer = await client.call(grouppayUrl, SHOP, { orderIds, payPlatformType: 'PC' });
    expect(valueOf(answer).data).toBe('https://pay.example/practice');
    expect(gateway.calls().at(-1)?.params).toMatchObject({
      orderIds: '[4300000000000000001,4300000000000000002]',
      payPlatformType: 'PC',
    });
  });

  test('is refused for an order that is not there', async () => {
    const gateway = await startPractice();
    const request = { orderIds: ['43'], payPlatformType: 'WIRELESS' } as const;
    const failure = errorOf(await clientOf(gateway.url).call(grouppayUrl, SHOP, request));
    expect(failure).toMatchObject({
      outcome: 'refused',
      fault: { gatewayCode: 'ORDER_NOT_EXIST', gatewayText: '订单不存在' },
    });
  });
});
