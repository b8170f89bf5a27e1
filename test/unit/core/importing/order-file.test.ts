import { describe, expect, test } from 'vitest';
import type {
  ImportedParcel,
  OrderFileRow,
} from '../../../../electron/core/importing/order-file.ts';
import { readOrderFile } from '../../../../electron/core/importing/order-file.ts';
import { serialiseContent } from '../../../../electron/core/parcels/order-content.ts';
import { VENDOR_EXAMPLE, vendorExampleText } from '../../../support/station/fixtures.ts';
import { SENDER, orderEntry, orderFile, orderIdOf } from '../../../support/station/orders.ts';
import { the, valueOf } from '../../../support/station/result.ts';

const rowsOf = (text: string): readonly OrderFileRow[] => valueOf(readOrderFile('f.json', text));

const parcelsOf = (text: string): readonly ImportedParcel[] =>
  rowsOf(text).map((row) => valueOf(row.parcel));

const firstOf = (text: string): ImportedParcel => the(parcelsOf(text)[0]);

describe('an order file', () => {
  test('may be the body of the vendor, with sender, carrier, user and channel', () => {
    const [first, second] = parcelsOf(vendorExampleText());
    expect(first?.key).toEqual({
      orderId: VENDOR_EXAMPLE.refusedOrderId,
      packId: VENDOR_EXAMPLE.refusedPackId,
    });
    expect(second?.key).toEqual({ orderId: VENDOR_EXAMPLE.issuedOrderId, packId: '' });
    expect(first).toMatchObject({ channel: '1', carrier: 'zhongtong', userId: '-1' });
    expect(second?.content.sender).toEqual({
      name: '示例寄件人',
      mobile: '13900000002',
      province: '上海市',
      city: '上海市',
      district: '青浦区',
      detail: '测试',
    });
    expect(second?.info.items).toMatchObject([{ item_count: 1, item_specs: '' }]);
  });

  test('may be a bare array of orders, which leaves sender and carrier to the setup', () => {
    const parcel = firstOf(JSON.stringify([orderEntry(orderIdOf(1))]));
    expect(parcel.content.sender).toBeNull();
    expect(parcel).toMatchObject({ carrier: null, userId: null, channel: '1' });
  });

  test('may begin with a byte order mark', () => {
    expect(firstOf(`\uFEFF${orderFile([orderEntry(orderIdOf(1))])}`).key.orderId).toBe(
      orderIdOf(1),
    );
  });

  test('keeps ciphertext byte for byte and fields that nobody knows', () => {
    const { order_infos: written } = JSON.parse(vendorExampleText());
    const kept: unknown = JSON.parse(serialiseContent(firstOf(vendorExampleText()).content));
    expect(kept).toMatchObject({ order_info: written[0] });

    const entry = orderEntry(orderIdOf(1), { net_info: { net_code: 'N1' }, remark: '易碎' });
    expect(JSON.parse(serialiseContent(firstOf(orderFile([entry])).content))).toMatchObject({
      order_info: entry,
      sender: SENDER,
    });
  });

  test('may have ids as numbers, which keep all their digits and become text', () => {
    const text = orderFile([orderEntry('ID', { pack_id: 7 })]).replace(
      '"ID"',
      '4948795729456854758',
    );
    const parcel = firstOf(text);
    expect(parcel.key).toEqual({ orderId: '4948795729456854758', packId: '7' });
    expect(serialiseContent(parcel.content)).toContain('"order_id":"4948795729456854758"');
    expect(serialiseContent(parcel.content)).toContain('"pack_id":"7"');
  });

  test('keeps other numbers as they are written', () => {
    const text = orderFile([orderEntry(orderIdOf(1), { pay_amount: 1 })]).replace(
      '"pay_amount":1',
      '"pay_amount":12345678901234567890,"net_volume":1.50',
    );
    const content = serialiseContent(firstOf(text).content);
    expect(content).toContain('"pay_amount":12345678901234567890');
    expect(content).toContain('"net_volume":1.50');
  });

  test('loses one trailing A of a Douyin id, and only there', () => {
    const douyin = firstOf(orderFile([orderEntry(`${orderIdOf(1)}A`)]));
    expect(douyin.key.orderId).toBe(orderIdOf(1));
    expect(serialiseContent(douyin.content)).toContain(`"order_id":"${orderIdOf(1)}"`);
    const other = firstOf(orderFile([orderEntry('12345678901A')], { order_channel: '2' }));
    expect(other.key.orderId).toBe('12345678901A');
  });

  test('may have an order id of 20 digits: the platform decides about it', () => {
    expect(firstOf(orderFile([orderEntry('49000000000000000012')])).key.orderId).toBe(
      '49000000000000000012',
    );
  });

  test('treats an empty, missing or null pack_id as the first parcel', () => {
    for (const over of [{}, { pack_id: '' }, { pack_id: null }]) {
      const parcel = firstOf(orderFile([orderEntry(orderIdOf(1), over)]));
      expect(parcel.key.packId).toBe('');
      expect(serialiseContent(parcel.content)).not.toContain('pack_id');
    }
  });

  test('gives way to what the caller says about channel and user', () => {
    const rows = readOrderFile('f.json', orderFile([orderEntry(orderIdOf(1))]), {
      channel: '27',
      userId: '77',
    });
    expect(valueOf(the(valueOf(rows)[0]).parcel)).toMatchObject({ channel: '27', userId: '77' });
  });

  test('may have a phone in place of a mobile, and no district', () => {
    const entry = orderEntry(orderIdOf(1), {
      receiver_info: {
        address: { province_name: '广东省', city_name: '东莞市', detail_address: '莞城一路1号' },
        contact: { name: '高试', phone: '0769-5550123' },
      },
    });
    expect(firstOf(orderFile([entry])).info.receiver_info.contact.phone).toBe('0769-5550123');
  });
});
