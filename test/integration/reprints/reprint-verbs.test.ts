import { describe, expect, test } from 'vitest';
import type { ReprintLimits } from '../../../shared/reprints.ts';
import { reprintLimitsSchema } from '../../../shared/reprints.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { hostAt } from '../../support/station/host.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const PIN = '4071';
const LIMITS: ReprintLimits = { packer: 0, lead: 1 };

describe('the station', () => {
  test('changes limits and PIN for a lead only, and tells its pages', async () => {
    const { host, pushes } = hostAt(tempFolder());
    const { 'lead:change': change, 'station:info': info } = host.handlers();
    expect(valueOf(await info(null)).leadPinSet).toBe(false);
    const changed = valueOf(await change({ pin: null, newPin: PIN, limits: LIMITS }));
    expect([changed.leadPinSet, changed.settings.reprintLimits]).toEqual([true, LIMITS]);
    expect(pushes).toContainEqual({ topic: 'info' });
    expect(JSON.stringify(changed)).not.toContain(PIN);
    const limits = { packer: 9, lead: 9 };
    expect(codeOf(await change({ pin: '1', newPin: null, limits }))).toBe('LEAD_PIN_WRONG');
    expect(valueOf(await info(null)).settings.reprintLimits).toEqual(LIMITS);
  });

  test('takes no other limits from the setup', async () => {
    const { host } = hostAt(tempFolder());
    const { 'lead:change': change, 'setup:save': save } = host.handlers();
    const { settings } = valueOf(await change({ pin: null, newPin: PIN, limits: LIMITS }));
    const raised = { ...settings, shop: 'shop-b', reprintLimits: { packer: 99, lead: 99 } };
    const saved = valueOf(await save({ settings: raised, appSecret: null }));
    expect(saved.settings).toMatchObject({ shop: 'shop-b', reprintLimits: LIMITS });
  });

  test('looks at the PIN before it prints', async () => {
    const { host } = hostAt(tempFolder());
    const { 'lead:change': change, 'print:again': again, 'reprint:offer': offer } = host.handlers();
    valueOf(await change({ pin: null, newPin: PIN, limits: LIMITS }));
    const key = keyOf(orderIdOf(1));
    const asked = { ...key, reason: 'lost' } as const;
    expect(valueOf(await offer(key))).toEqual({ done: 0, limits: LIMITS, rule: 'lead' });
    expect(codeOf(await again({ ...asked, leadPin: '1' }))).toBe('LEAD_PIN_WRONG');
    expect(codeOf(await again({ ...asked, leadPin: PIN }))).toBe('NUMBER_MISSING');
    expect(codeOf(await again({ ...asked, leadPin: null }))).toBe('NUMBER_MISSING');
  });
});

test.each([
  [{ packer: 3, lead: 2 }, false],
  [{ packer: -1, lead: 2 }, false],
  [{ packer: 1, lead: 100 }, false],
  [{ packer: 0.5, lead: 2 }, false],
  [{ packer: 0, lead: 0 }, true],
  [{ packer: 2, lead: 2 }, true],
])('limits %o are taken: %s', (limits, taken) => {
  expect(reprintLimitsSchema.safeParse(limits).success).toBe(taken);
});
