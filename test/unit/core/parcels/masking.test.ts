import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, receiverOf, senderPerson } from '../../../../electron/core/parcels/masking.ts';
import { readOrderInfo } from '../../../../electron/core/parcels/order-content.ts';
import {
  CIPHER_RECEIVER_INFO,
  RECEIVER_INFO,
  SENDER,
  orderEntry,
  orderIdOf,
} from '../../../support/station/orders.ts';

const personOf = (receiverInfo: object): ReturnType<typeof receiverOf> =>
  receiverOf(
    readOrderInfo({
      orderInfo: orderEntry(orderIdOf(1), { receiver_info: receiverInfo }),
      sender: null,
    }),
  );

const person = (part: object): ReturnType<typeof receiverOf> => ({
  name: '柳试之',
  phone: '13700001234',
  region: '',
  detail: '',
  encrypted: false,
  ...part,
});

describe('the receiver', () => {
  test('is as plain as the order has it', () => {
    expect(personOf(RECEIVER_INFO)).toEqual({
      name: '柳试之',
      phone: '13700001234',
      region: '江苏省南京市玄武区',
      detail: '梧桐街 77 号 3 栋 502 室',
      encrypted: false,
    });
  });

  test('shows nothing but the region where the platform encrypted it', () => {
    expect(personOf(CIPHER_RECEIVER_INFO)).toEqual({
      name: '',
      phone: '',
      region: '江苏省南京市玄武区',
      detail: '',
      encrypted: true,
    });
  });

  test('counts as encrypted where any part is', () => {
    const { address } = RECEIVER_INFO;
    expect(personOf({ address, contact: CIPHER_RECEIVER_INFO.contact })).toMatchObject({
      name: '',
      detail: '',
      encrypted: true,
    });
  });

  test('names a city that is its own province once', () => {
    const address = { ...RECEIVER_INFO.address, province_name: '北京市', city_name: '北京市' };
    expect(personOf({ ...RECEIVER_INFO, address }).region).toBe('北京市玄武区');
  });
});

describe('a masked person', () => {
  test('keeps enough to tell two apart', () => {
    expect(masked(personOf(RECEIVER_INFO))).toEqual({
      name: '柳**',
      phone: '137****1234',
      region: '江苏省南京市玄武区',
      detail: '梧桐街 77****',
      encrypted: false,
    });
    expect(masked(senderPerson(SENDER))).toMatchObject({ name: '试**', phone: '139****0009' });
  });

  test('never shows a whole name of two letters or more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 8 }), (name) => {
        fc.pre(Array.from(name).length >= 2);
        expect(Array.from(masked(person({ name })).name.replaceAll('*', '')).length).toBeLessThan(
          2,
        );
      }),
    );
  });

  test('hides at least four digits of every phone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,18}$/), (phone) => {
        const shown = masked(person({ phone })).phone.replaceAll('*', '');
        expect(shown.length).toBeLessThanOrEqual(Math.max(0, phone.length - 4));
      }),
    );
  });

  test('hides the end of every address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥0-9]{1,40}$/), (detail) => {
        const shown = masked(person({ detail })).detail;
        expect(shown).toMatch(/\*{4}$/);
        expect(shown).not.toContain(detail);
      }),
    );
  });

  test('stays empty where there is nothing', () => {
    expect(masked(personOf(CIPHER_RECEIVER_INFO))).toMatchObject({
      name: '',
      phone: '',
      detail: '',
    });
  });
});
