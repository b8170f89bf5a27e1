import { describe, expect, test } from 'vitest';
import { accountOf, createSecretStore, testAccount } from '../../../electron/core/setup/setup.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { startPractice } from '../../support/station/practice.ts';
import { codeOf, errorOf, valueOf } from '../../support/station/result.ts';
import { fakeProtection } from '../../support/station/system-protection.ts';

describe('the app secret', () => {
  test('is kept wrapped by the system, for this user only', () => {
    const { db } = openTestLedger();
    createSecretStore(db, fakeProtection('wang'), null).write(APP_SECRET);
    const again = createSecretStore(db, fakeProtection('wang'), null);
    expect([again.state(), again.read()]).toEqual(['kept_by_system', APP_SECRET]);
    expect(db.serialize().includes(APP_SECRET)).toBe(false);
    const other = createSecretStore(db, fakeProtection('li'), null);
    expect([other.state(), other.read()]).toEqual(['missing', null]);
  });

  test('lives in memory only where the system cannot keep it', () => {
    const { db } = openTestLedger();
    const store = createSecretStore(db, NO_SYSTEM_PROTECTION, null);
    store.write(APP_SECRET);
    expect([store.state(), store.read()]).toEqual(['until_closed', APP_SECRET]);
    expect(db.serialize().includes(APP_SECRET)).toBe(false);
    expect(createSecretStore(db, NO_SYSTEM_PROTECTION, null).state()).toBe('missing');
  });

  test('from the environment counts until a new one is written', () => {
    const { db } = openTestLedger();
    const store = createSecretStore(db, fakeProtection('wang'), 'from-environment');
    expect([store.state(), store.read()]).toEqual(['until_closed', 'from-environment']);
    store.write('new');
    expect([store.state(), store.read()]).toEqual(['kept_by_system', 'new']);
  });
});

describe('an account', () => {
  const settings = { ...DEFAULT_SETTINGS, appid: APPID, shop: SHOP };

  test('needs address, appid, shop and secret, but neither sender nor carrier', () => {
    const { gatewayUrl } = settings;
    expect(valueOf(accountOf({ ...settings, carrier: '' }, APP_SECRET))).toEqual({
      baseUrl: gatewayUrl,
      platformUrls: { alibaba: 'https://open.fw199.com' },
      appid: APPID,
      appSecret: APP_SECRET,
    });
    expect(codeOf(accountOf(settings, null))).toBe('SECRET_MISSING');
    expect(codeOf(accountOf(settings, ''))).toBe('SECRET_MISSING');
    for (const field of ['appid', 'shop', 'gatewayUrl'] as const) {
      expect(errorOf(accountOf({ ...settings, [field]: ' ' }, APP_SECRET))).toMatchObject({
        code: 'SETUP_INCOMPLETE',
        details: { field },
      });
    }
    expect(codeOf(accountOf({ ...settings, gatewayUrl: 'http://x.example' }, APP_SECRET))).toBe(
      'GATEWAY_ADDRESS_INVALID',
    );
  });

  test('has an address of its own for a platform that is given one', () => {
    const platformUrls = { pinduoduo: ' https://pdd.example/ ', alibaba: '' };
    expect(valueOf(accountOf({ ...settings, platformUrls }, APP_SECRET)).platformUrls).toEqual({
      pinduoduo: 'https://pdd.example',
    });
    for (const platform of ['pinduoduo', 'alibaba'] as const) {
      const wrong = { ...settings.platformUrls, [platform]: 'http://x.example' };
      expect(errorOf(accountOf({ ...settings, platformUrls: wrong }, APP_SECRET))).toMatchObject({
        code: 'GATEWAY_ADDRESS_INVALID',
        details: { address: 'http://x.example' },
      });
    }
  });

  test('is tested by a call that buys nothing', async () => {
    const gateway = await startPractice();
    const deps = { nowMs: Date.now, wait: async () => {}, random: () => 0.5 };
    const account = { baseUrl: gateway.url, appid: APPID, appSecret: APP_SECRET };
    const { clockOffsetMs } = valueOf(await testAccount(account, SHOP, deps));
    expect(Math.abs(clockOffsetMs ?? Number.NaN)).toBeLessThan(60_000);
    expect(codeOf(await testAccount({ ...account, appSecret: 'x' }, SHOP, deps))).toBe(
      'GATEWAY_SIGNATURE',
    );
    await gateway.setReachable(false);
    expect(codeOf(await testAccount(account, SHOP, deps))).toBe('GATEWAY_UNREACHABLE');
    expect(gateway.sales()).toEqual([]);
  });
});
