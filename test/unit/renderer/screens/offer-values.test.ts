import { expect, test } from 'vitest';
import {
  isTaken,
  offerOf,
  offerValuesOf,
} from '../../../../renderer/screens/distribution/offers/offer-values.ts';
import { LINK } from '../../../support/station/distributing.ts';

test('an offer comes out of its form as it went in', () => {
  expect(offerOf(offerValuesOf(LINK))).toEqual({ link: LINK });
});

test('a new offer names what is missing, and takes an id with blanks around it', () => {
  expect(offerOf(offerValuesOf(null))).toEqual({
    wrong: ['goods', 'offerId', 'outItemCode', 'outShopCode'],
  });
  const typed = { ...offerValuesOf(LINK), offerId: ' 900000000001 ' };
  expect(offerOf(typed)).toEqual({ link: LINK });
});

test.each(['0', '1.5', '', '1e3', '-2'])('pieces are not %j', (pieces) => {
  expect(offerOf({ ...offerValuesOf(LINK), pieces })).toEqual({ wrong: ['pieces'] });
});

test('a line is taken by another one of the same goods and specification, not by itself', () => {
  const other = { ...LINK, specs: '大' };
  const table = [LINK, other];
  expect(isTaken(table, { ...other, pieces: 2 }, other)).toBe(false);
  expect(isTaken(table, LINK, other)).toBe(true);
  expect(isTaken(table, LINK, null)).toBe(true);
  expect(isTaken(table, { ...LINK, specs: '小' }, null)).toBe(false);
});
