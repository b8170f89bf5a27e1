import { expect, test } from 'vitest';
import { byReason } from '../../../../renderer/screens/distribution/by-reason.ts';
import { fault } from '../../../../shared/errors/codes.ts';

const buyer = fault('DISTRIBUTION_BUYER_MISSING');
const offer = (goods: string) => fault('DISTRIBUTION_OFFER_MISSING', { goods });
const said = (gatewayText: string) => ({ ...fault('PLATFORM_REFUSED'), gatewayText });

test('a reason is told once, with every order it holds for', () => {
  const refused = [
    { name: 'D1', fault: buyer },
    { name: 'D2', fault: offer('手工牛轧糖') },
    { name: 'D3', fault: buyer },
  ];
  expect(byReason(refused)).toEqual([
    { fault: buyer, names: ['D1', 'D3'] },
    { fault: offer('手工牛轧糖'), names: ['D2'] },
  ]);
});

test.each([
  ['other goods', offer('手工牛轧糖'), offer('桂花糕')],
  ['other words of the gateway', said('库存不足'), said('商品下架')],
])('%s are another reason', (_, first, second) => {
  const refused = [
    { name: 'D1', fault: first },
    { name: 'D2', fault: second },
  ];
  expect(byReason(refused).map(({ names }) => names)).toEqual([['D1'], ['D2']]);
});
