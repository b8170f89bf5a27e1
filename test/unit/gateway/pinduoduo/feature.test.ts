import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureText, isFeature } from '../../../../electron/gateway/pinduoduo/feature.ts';

const serialNumbers = fc.array(fc.stringMatching(/^[0-9A-Za-z/.-]{1,20}$/), { maxLength: 5 });

describe('the feature of a Pinduoduo parcel', () => {
  test('holds serial numbers as the vendor writes them', () => {
    expect(featureText({ imei: ['11', '22', '3333'] })).toBe('imei=11,22,3333;');
    expect(featureText({ deviceSn: ['A1'] })).toBe('deviceSn=A1;');
    expect(featureText({ imei: ['1'], deviceSn: ['2'] })).toBe('imei=1;deviceSn=2;');
    expect(featureText({})).toBe('');
  });

  test('is well formed whatever numbers it holds', () => {
    fc.assert(
      fc.property(serialNumbers, serialNumbers, (imei, deviceSn) => {
        expect(isFeature(featureText({ imei, deviceSn }))).toBe(true);
      }),
    );
  });

  test.each([
    'imei=11',
    'imei=11；',
    'imei=11，22;',
    'imei=;',
    'imei=11,;',
    'imei=11, 22;',
    'imei=11;imei=22;',
    'IMEI=11;',
    'devicesn=1;',
    '11,22;',
    ';',
    'imei=1;;',
  ])('is not "%s"', (text) => {
    expect(isFeature(text)).toBe(false);
  });
});
