import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../../shared/errors/codes.ts';
import { readOrderFile } from '../../../../electron/core/importing/order-file.ts';
import {
  CIPHER_RECEIVER_INFO,
  RECEIVER_INFO,
  SENDER_INFO,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../../../support/station/orders.ts';
import { errorOf, the, valueOf } from '../../../support/station/result.ts';

const faultsOf = (text: string): readonly (Fault | null)[] =>
  valueOf(readOrderFile('f.json', text)).map(({ parcel }) => (parcel.ok ? null : parcel.error));

const faultOf = (entry: unknown): Fault => the(faultsOf(orderFile([entry]))[0]);

const receiver = (address: object, contact: object): object => ({
  address: { ...RECEIVER_INFO.address, ...address },
  contact: { ...RECEIVER_INFO.contact, ...contact },
});

const packed = (packId: string): object => orderEntry(orderIdOf(1), { pack_id: packId });

describe('a file that holds no orders', () => {
  test.each([
    ['orders, as a letter says', 'FILE_NOT_JSON'],
    ['', 'FILE_NOT_JSON'],
    ['{"order_infos":[', 'FILE_NOT_JSON'],
    ['{"orders":[]}', 'FILE_NOT_ORDERS'],
    ['{"order_infos":{}}', 'FILE_NOT_ORDERS'],
    ['"text"', 'FILE_NOT_ORDERS'],
    ['null', 'FILE_NOT_ORDERS'],
    ['17', 'FILE_NOT_ORDERS'],
    ['[]', 'FILE_EMPTY'],
    ['{"order_infos":[]}', 'FILE_EMPTY'],
  ])('"%s" is refused as %s', (text, code) => {
    const fault = errorOf(readOrderFile('f.json', text));
    expect(fault.code).toBe(code);
    expect(fault.details['file']).toBe('f.json');
  });

  test('is refused before it is read where it is too large', () => {
    const fault = errorOf(readOrderFile('f.json', ' '.repeat(64_000_001)));
    expect(fault.code).toBe('FILE_TOO_LARGE');
    expect(fault.details).toEqual({ file: 'f.json', megabytes: 65, limit: 64 });
  });
});

describe('an order that cannot be asked for', () => {
  test.each([
    ['4.9E+18', '4.9E+18'],
    ['"4.9E+18"', '4.9E+18'],
    ['""', ''],
    ['null', ''],
    ['"4900 0000"', '4900 0000'],
    ['"订单1"', '订单1'],
    [`"${'1'.repeat(33)}"`, '1'.repeat(33)],
  ])('has no usable order id in %s', (literal, value) => {
    const [fault] = faultsOf(orderFile([orderEntry('ID')]).replace('"ID"', literal));
    expect(fault).toMatchObject({ code: 'ORDER_ID_INVALID', details: { value } });
  });

  test.each([null, 'text', 7, []])('is no object but %s', (entry) => {
    expect(faultOf(entry).code).toBe('ORDER_ID_INVALID');
  });

  test.each(['p234567890123456', '包裹2', 'p-2', 'p 2'])('has the pack_id "%s"', (packId) => {
    const fault = faultOf(orderEntry(orderIdOf(1), { pack_id: packId }));
    expect(fault).toMatchObject({ code: 'PACK_ID_INVALID', details: { value: packId } });
  });

  test('may have a pack_id of 15 characters, but not of 16', () => {
    expect(faultsOf(orderFile([packed('P_3456789012345')]))).toEqual([null]);
    expect(faultOf(packed('P_34567890123456')).code).toBe('PACK_ID_INVALID');
  });

  test.each([
    ['receiver_info', undefined],
    ['receiver_info', null],
    ['receiver_info.address', { contact: RECEIVER_INFO.contact }],
    ['receiver_info.contact', { address: RECEIVER_INFO.address }],
    ['receiver_info.contact.name', receiver({}, { name: ' ' })],
    ['receiver_info.contact.mobile', receiver({}, { mobile: '' })],
    ['receiver_info.address.province_name', receiver({ province_name: null }, {})],
    ['receiver_info.address.city_name', receiver({ city_name: '' }, {})],
    ['receiver_info.address.detail_address', receiver({ detail_address: '' }, {})],
  ])('lacks %s', (field, receiverInfo) => {
    const fault = faultOf(orderEntry(orderIdOf(1), { receiver_info: receiverInfo }));
    expect(fault).toMatchObject({ code: 'RECEIVER_MISSING', details: { field } });
  });

  test.each([undefined, null, [], 'shirt'])('has %s as items', (items) => {
    expect(faultOf(orderEntry(orderIdOf(1), { items })).code).toBe('ITEMS_MISSING');
  });

  test.each([
    ['items[0]', { items: [{ item_name: '', item_count: 1 }] }],
    [
      'items[1]',
      {
        items: [
          { item_name: '甲', item_count: 1 },
          { item_name: '乙', item_count: 0 },
        ],
      },
    ],
    ['items.0.item_count', { items: [{ item_name: '甲' }] }],
    ['items.0.item_count', { items: [{ item_name: '甲', item_count: 1.5 }] }],
  ])('has %s in a form that the gateway refuses', (field, over) => {
    const fault = faultOf(orderEntry(orderIdOf(1), over));
    expect(fault).toMatchObject({ code: 'ORDER_FIELD_INVALID', details: { field } });
  });

  test('may have a ciphertext longer than 200 characters', () => {
    const long = `#head#${'x'.repeat(300)}#1##`;
    const { contact, address } = CIPHER_RECEIVER_INFO;
    const entry = orderEntry(orderIdOf(1), {
      receiver_info: { contact, address: { ...address, detail_address: long } },
    });
    expect(faultsOf(orderFile([entry]))).toEqual([null]);
  });

  test('has a sender whose address is too long', () => {
    const sender_info = {
      ...SENDER_INFO,
      address: { ...SENDER_INFO.address, detail_address: '仓'.repeat(201) },
    };
    const [fault] = faultsOf(orderFile([orderEntry(orderIdOf(1))], { sender_info }));
    expect(fault).toMatchObject({
      code: 'ORDER_FIELD_TOO_LONG',
      details: { field: 'sender_info.address.detail_address', length: 201, limit: 200 },
    });
  });

  test('stands in the file twice: the first one counts', () => {
    const faults = faultsOf(
      orderFile([
        orderEntry(orderIdOf(1)),
        orderEntry(orderIdOf(1), { pack_id: 'p2' }),
        orderEntry(`${orderIdOf(1)}A`),
        orderEntry(orderIdOf(1), { pack_id: 'p2' }),
      ]),
    );
    expect(faults.map((fault) => fault?.code)).toEqual([
      undefined,
      undefined,
      'PARCEL_TWICE_IN_FILE',
      'PARCEL_TWICE_IN_FILE',
    ]);
  });

  test('has a user_id that is no whole number', () => {
    for (const literal of ['"shop"', '4.9E+18', '1.5', '-2', '"12 34"']) {
      const text = orderFile([orderEntry(orderIdOf(1))]).replace(
        '"user_id":-1',
        `"user_id":${literal}`,
      );
      const [fault] = faultsOf(text);
      expect(fault).toMatchObject({ code: 'ORDER_FIELD_INVALID', details: { field: 'user_id' } });
    }
  });

  test('does not spoil the others', () => {
    const rows = valueOf(readOrderFile('f.json', orderFile([{}, orderEntry(orderIdOf(1)), null])));
    expect(rows.map(({ row, orderId, parcel }) => [row, orderId, parcel.ok])).toEqual([
      [1, '', false],
      [2, orderIdOf(1), true],
      [3, '', false],
    ]);
  });
});
