import { describe, expect, test } from 'vitest';
import { guessMapping, missingFields } from '../../../../electron/core/importing/guess-mapping.ts';
import { TITLES } from '../../../support/station/tables.ts';

describe('the titles of a table', () => {
  test('in Chinese say what the columns are', () => {
    expect(guessMapping(TITLES).columns).toEqual({
      orderId: 0,
      receiverName: 1,
      mobile: 2,
      province: 3,
      city: 4,
      district: 5,
      detail: 6,
      itemName: 7,
      itemSpecs: 8,
      itemCount: 9,
      wave: 10,
      carrier: 11,
      channel: 12,
    });
  });

  test('in English say it too, whatever their case, blanks and brackets', () => {
    const titles = ['Order ID', 'Parcel', 'Receiver name (required)', 'MOBILE', 'full_address'];
    expect(guessMapping([...titles, 'Item-Name', 'Qty']).columns).toEqual({
      orderId: 0,
      packId: 1,
      receiverName: 2,
      mobile: 3,
      wholeAddress: 4,
      itemName: 5,
      itemCount: 6,
    });
  });

  test.each([
    [['订单号', '省', '地址'], { orderId: 0, province: 1, detail: 2 }],
    [['订单号', '详细地址'], { orderId: 0, wholeAddress: 1 }],
    [['省', '收货地址', '详细地址'], { province: 0, wholeAddress: 1, detail: 2 }],
  ])('%j take an address as what the other columns leave of it', (titles, columns) => {
    expect(guessMapping(titles).columns).toEqual(columns);
  });

  test('leave columns that nobody knows without a meaning, and say what is missing', () => {
    const mapping = guessMapping(['订单号', '买家昵称', '手机', '']);
    expect(mapping.columns).toEqual({ orderId: 0, mobile: 2 });
    expect(missingFields(mapping)).toEqual([
      ['receiverName'],
      ['detail', 'wholeAddress'],
      ['itemName'],
    ]);
  });
});
