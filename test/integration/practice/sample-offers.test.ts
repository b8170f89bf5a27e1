import { expect, test } from 'vitest';
import { ALIBABA_PRACTICE } from '../../../electron/practice/alibaba/scenario.ts';
import { SAMPLE_OFFERS } from '../../../electron/practice/sample-offers.ts';
import { sampleOrderFiles } from '../../../electron/practice/sample-orders.ts';
import { offerLinkSchema } from '../../../shared/distribution.ts';

test('offers of practice stand for goods of its orders, and its gateway has them', () => {
  const orders = sampleOrderFiles()
    .map(({ text }) => text)
    .join('\n');
  for (const link of SAMPLE_OFFERS) {
    expect(offerLinkSchema.parse(link)).toEqual(link);
    expect(orders).toContain(link.goods);
    const offer = ALIBABA_PRACTICE.offers.find(({ offerId }) => offerId === link.offerId);
    expect(offer?.specIds).toContain(link.specId);
  }
});
