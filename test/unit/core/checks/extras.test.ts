import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extrasFault } from '../../../../electron/core/checks/extras.ts';
import { orderInfo } from './orders.ts';

describe('the number of parcels of a mother and child shipment', () => {
  test.each([undefined, null, 2, 7, '2'])('may be %s', (count) => {
    expect(extrasFault(orderInfo({ total_pack_count: count }))).toBeNull();
  });

  test.each([0, 1, -2, 2.5, '1', 'two', '', {}])('may not be %s', (count) => {
    expect(extrasFault(orderInfo({ total_pack_count: count }))).toMatchObject({
      code: 'ORDER_FIELD_TOO_SMALL',
      details: { field: 'total_pack_count', least: 2 },
    });
  });
});

describe('weight and volume of a whole parcel', () => {
  test('may be absent or whole', () => {
    for (const over of [{}, { total_weight: '1200', volume: 800 }, { total_weight: null }]) {
      expect(extrasFault(orderInfo(over))).toBeNull();
    }
  });

  test.each([
    ['total_weight', 1.2, 'g'],
    ['total_weight', '0.5', 'g'],
    ['total_weight', '1kg', 'g'],
    ['volume', 0.001, 'cm³'],
    ['volume', -1, 'cm³'],
  ])('are refused with %s as %s', (field, value, unit) => {
    expect(extrasFault(orderInfo({ [field]: value }))).toMatchObject({
      code: 'ORDER_FIELD_NOT_WHOLE',
      details: { field, unit },
    });
  });
});

describe('the list of services', () => {
  test.each([
    [undefined],
    [null],
    [[]],
    [[{ service_code: 'SVC-INSURE', service_value: '{"value":"100"}' }]],
    [[{ service_code: 'SVC-FRESH' }]],
  ])('may be %j', (list) => {
    expect(extrasFault(orderInfo({ service_list: list }))).toBeNull();
  });

  test.each([
    ['service_list', { service_code: 'SVC-INSURE' }],
    ['service_list', 'SVC-INSURE'],
    ['service_list[0]', ['SVC-INSURE']],
    ['service_list[0].service_code', [{ service_value: '{}' }]],
    ['service_list[0].service_code', [{ service_code: '' }]],
    [
      'service_list[1].service_value',
      [{ service_code: 'A' }, { service_code: 'B', service_value: { value: '1' } }],
    ],
  ])('is refused at %s in %j', (field, list) => {
    expect(extrasFault(orderInfo({ service_list: list }))).toMatchObject({
      code: 'ORDER_FIELD_INVALID',
      details: { field },
    });
  });

  test('is a fault or none, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (service_list, total_pack_count) => {
        const found = extrasFault(orderInfo({ service_list, total_pack_count }));
        expect(String(found?.details['field'] ?? 'service_list')).toMatch(
          /^(service_list|total_pack_count)/,
        );
      }),
    );
  });
});
