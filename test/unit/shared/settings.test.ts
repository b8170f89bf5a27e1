import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, missingSetup } from '../../../shared/settings.ts';
import { SENDER } from '../../support/station/orders.ts';

const complete = { ...DEFAULT_SETTINGS, appid: 'a', shop: 's', carrier: 'yunda', sender: SENDER };

describe('a setup', () => {
  test('lacks nothing when all is filled in', () => {
    expect(missingSetup(complete, 'kept_by_system')).toEqual([]);
    expect(missingSetup(complete, 'until_closed')).toEqual([]);
  });

  test('lacks a secret that is kept nowhere', () => {
    expect(missingSetup(complete, 'missing')).toEqual(['appSecret']);
  });

  test('lacks what is empty or blank, in the order of the page', () => {
    const settings = { ...complete, appid: ' ', sender: { ...SENDER, district: '' } };
    expect(missingSetup(settings, 'missing')).toEqual(['appid', 'appSecret', 'sender.district']);
  });

  test('starts without account, carrier and sender', () => {
    expect(missingSetup(DEFAULT_SETTINGS, 'missing')).toEqual([
      'appid',
      'shop',
      'carrier',
      'appSecret',
      'sender.name',
      'sender.mobile',
      'sender.province',
      'sender.city',
      'sender.district',
      'sender.detail',
    ]);
  });
});
