import { describe, expect, test } from 'vitest';
import { ledgerFileIn, openLedger } from '../../../electron/ledger/open.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { NOON_MS } from '../../support/station/clock.ts';
import { hostAt } from '../../support/station/host.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

/** By whom events of a kind are. */
function operatorsOf(dataDir: string, kind: string): readonly unknown[] {
  const db = valueOf(openLedger(ledgerFileIn(dataDir), 'live'));
  const rows = db.prepare('SELECT operator FROM events WHERE kind = ?').pluck().all(kind);
  db.close();
  return rows;
}

const PIN = '4071';
const ORDER = orderIdOf(1);

describe('a station with operators', () => {
  test('refuses acts until somebody signs in, and looks things up all the same', async () => {
    const { host, pushes } = hostAt(tempFolder());
    const verbs = host.handlers();
    expect(valueOf(await verbs['bench:scan']({ code: 'A1' }))).toMatchObject({ kind: 'unknown' });
    const kept = valueOf(
      await verbs['operators:keep']({
        change: { kind: 'add', name: '王', role: 'packer' },
        leadPin: null,
      }),
    );
    expect(pushes).toContainEqual({ topic: 'operators' });
    const [wang] = kept.operators;
    if (wang === undefined) throw new Error('No operator');
    expect(codeOf(await verbs['bench:scan']({ code: ORDER }))).toBe('OPERATOR_NEEDED');
    expect(codeOf(await verbs['print:start'](keyOf(ORDER)))).toBe('OPERATOR_NEEDED');
    expect(codeOf(await verbs['parcel:reveal'](keyOf(ORDER)))).toBe('OPERATOR_NEEDED');
    expect(codeOf(await verbs['backups:settle'](null))).toBe('OPERATOR_NEEDED');
    expect(codeOf(await verbs['bench:card'](keyOf(ORDER)))).toBe('PARCEL_UNKNOWN');
    valueOf(await verbs['exceptions:counts'](null));
    const who = { by: 'badge', badge: wang.badge } as const;
    valueOf(await verbs['operators:sign-in']({ who, leadPin: null }));
    expect(valueOf(await verbs['bench:scan']({ code: 'A2' }))).toMatchObject({ kind: 'unknown' });
    valueOf(await verbs['operators:sign-out'](null));
    expect(codeOf(await verbs['bench:scan']({ code: ORDER }))).toBe('OPERATOR_NEEDED');
  });

  test('keeps somebody signed in as long as they scan', async () => {
    let atMs = NOON_MS;
    const { host } = hostAt(tempFolder(), () => atMs);
    const verbs = host.handlers();
    const change = { kind: 'add', name: '王', role: 'packer' } as const;
    const [wang] = valueOf(await verbs['operators:keep']({ change, leadPin: null })).operators;
    const who = { by: 'badge', badge: the(wang).badge } as const;
    valueOf(await verbs['operators:sign-in']({ who, leadPin: null }));
    const almostMs = (DEFAULT_SETTINGS.signOutMinutes - 1) * 60_000;
    for (const code of ['A1', 'A2', 'A3']) {
      atMs += almostMs;
      expect(codeOf(await verbs['bench:scan']({ code }))).toBe('ok');
    }
    atMs += almostMs + 60_000;
    expect(codeOf(await verbs['bench:scan']({ code: 'A4' }))).toBe('OPERATOR_NEEDED');
  });

  test('writes who is signed in into events, and takes a lead as one without the PIN', async () => {
    const dataDir = tempFolder();
    const { host } = hostAt(dataDir);
    const verbs = host.handlers();
    const limits = { packer: 0, lead: 1 };
    valueOf(await verbs['lead:change']({ pin: null, newPin: PIN, limits }));
    const change = { kind: 'add', name: '张', role: 'lead' } as const;
    const [zhang] = valueOf(await verbs['operators:keep']({ change, leadPin: PIN })).operators;
    if (zhang === undefined) throw new Error('No operator');
    const who = { by: 'name', operatorId: zhang.operatorId } as const;
    expect(valueOf(await verbs['reprint:offer'](keyOf(ORDER))).rule).toBe('lead');
    valueOf(await verbs['operators:sign-in']({ who, leadPin: PIN }));
    expect(valueOf(await verbs['reprint:offer'](keyOf(ORDER))).rule).toBe('packer');
    valueOf(await verbs['backups:settle'](null));
    valueOf(await verbs['lead:change']({ pin: PIN, newPin: null, limits }));
    await host.close();
    expect(operatorsOf(dataDir, 'lost_period_ended')).toEqual(['张']);
    expect(operatorsOf(dataDir, 'operators_changed')).toEqual(['tester']);
    const again = hostAt(dataDir).host.handlers();
    expect(valueOf(await again['operators:list'](null))).toMatchObject({
      operators: [{ name: '张', role: 'lead' }],
      signedIn: null,
    });
  });
});
