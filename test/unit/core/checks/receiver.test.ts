import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiverFault } from '../../../../electron/core/checks/receiver.ts';
import { CIPHER_RECEIVER_INFO, RECEIVER_INFO } from '../../../support/station/orders.ts';
import { orderInfo } from './orders.ts';

const faultWith = (address: object, contact: object = {}) =>
  receiverFault(
    orderInfo({
      receiver_info: {
        address: { ...RECEIVER_INFO.address, ...address },
        contact: { ...RECEIVER_INFO.contact, ...contact },
      },
    }),
  );

describe('a receiver', () => {
  test('may be plain or encrypted', () => {
    expect(receiverFault(orderInfo())).toBeNull();
    expect(receiverFault(orderInfo({ receiver_info: CIPHER_RECEIVER_INFO }))).toBeNull();
  });

  test.each([
    ['receiver_info.contact.name', {}, { name: '柳*' }],
    ['receiver_info.contact.mobile', {}, { mobile: '137****1234' }],
    ['receiver_info.contact.phone', {}, { phone: '025-****123' }],
    ['receiver_info.address.detail_address', { detail_address: '梧桐街＊＊号' }, {}],
  ])('is refused where %s is masked', (field, address, contact) => {
    expect(faultWith(address, contact)).toMatchObject({
      code: 'RECEIVER_MASKED',
      details: { field },
    });
  });

  test('may have a star inside a ciphertext', () => {
    expect(faultWith({ detail_address: '#a*b#c**d==*Cg#1##' })).toBeNull();
  });

  test('has at most 200 characters of plain street', () => {
    expect(faultWith({ detail_address: '路'.repeat(200) })).toBeNull();
    expect(faultWith({ detail_address: '路'.repeat(201) })).toMatchObject({
      code: 'ORDER_FIELD_TOO_LONG',
      details: { field: 'receiver_info.address.detail_address', length: 201, limit: 200 },
    });
    expect(faultWith({ detail_address: `#h#${'x'.repeat(300)}#1##` })).toBeNull();
  });

  test('is masked exactly where a plain name has a star', () => {
    const name = fc.stringMatching(/^[一-龥a-z*]{1,12}$/);
    fc.assert(
      fc.property(name, (text) => {
        const code = faultWith({}, { name: text })?.code;
        expect(code === 'RECEIVER_MASKED').toBe(text.includes('*'));
      }),
    );
  });
});
