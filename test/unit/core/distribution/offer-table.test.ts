import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { offersAsCsv, readOffers } from '../../../../electron/core/distribution/offer-table.ts';
import { LINK } from '../../../support/station/distributing.ts';
import { codeOf, valueOf } from '../../../support/station/result.ts';

const BARE = ['商品,货源商品ID,平台商品ID,平台店铺ID', '衬衣,900000000001,900000000011,600000001'];

describe('a table of offers', () => {
  test.each(['zh-CN', 'en'] as const)('comes back from its file as it was, in %s', (language) => {
    const links = [
      { ...LINK, offerId: '9007199254740993', specs: '=白, "L"', pieces: 3 },
      { ...LINK, specs: '', specId: '0012' },
    ];
    const csv = offersAsCsv(links, language);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(valueOf(readOffers(Buffer.from(csv)))).toEqual(links);
  });

  test('may be GBK, and leave out what has a usual value', () => {
    const bytes = iconv.encode(BARE.join('\r\n'), 'gbk');
    expect(valueOf(readOffers(bytes))).toEqual([
      { ...LINK, goods: '衬衣', supplier: '', specId: '' },
    ]);
  });

  test.each([
    ['a missing column', [BARE[0]?.replace(',平台店铺ID', ''), BARE[1]], 'OFFERS_UNREADABLE'],
    [
      'an id that a spreadsheet spoilt',
      [BARE[0], BARE[1]?.replace('900000000001', '9E+11')],
      'OFFERS_UNREADABLE',
    ],
    ['no line', [BARE[0]], 'FILE_EMPTY'],
  ])('is refused whole for %s', (_, lines, code) => {
    expect(codeOf(readOffers(Buffer.from(lines.join('\n'))))).toBe(code);
  });
});
