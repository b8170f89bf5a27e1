import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../../electron/ledger/backups.ts';
import { lockLedger } from '../../../electron/ledger/ledger-lock.ts';
import { writeBenchSettings } from '../../../electron/ledger/settings.ts';
import type { StationInfo } from '../../../shared/ipc/contract.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { APPID, APP_SECRET, SHOP } from '../../support/station/account.ts';
import type { HostKit } from '../../support/station/host.ts';
import { hostAt } from '../../support/station/host.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { lineOf } from '../../support/station/numbers.ts';
import { SENDER, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const infoOf = async ({ host }: HostKit): Promise<StationInfo> =>
  valueOf(await host.handlers()['station:info'](null));

const go = async ({ host }: HostKit, practice: boolean): Promise<string> =>
  codeOf(await host.handlers()['practice:go'](practice));

describe('a visit to practice in the same window', () => {
  test('works on the ledger of practice, and then on real numbers again', async () => {
    const dataDir = tempFolder();
    const kit = hostAt(dataDir);
    kit.host.resume();
    expect(await go(kit, true)).toBe('ok');
    const there = await infoOf(kit);
    expect(there).toMatchObject({ practice: { canLeave: true }, readOnly: null });
    expect(there.ledgerFile.startsWith(join(dataDir, 'practice'))).toBe(true);
    expect(kit.pushes).toContainEqual({ topic: 'ledger' });
    expect(await go(kit, false)).toBe('ok');
    expect(await infoOf(kit)).toMatchObject({ practice: null, waiting: 0 });
    expect(kit.bugs).toEqual([]);
  });

  test('waits for a backup that is being restored: practice never gets real numbers', async () => {
    const dataDir = tempFolder();
    const kit = hostAt(dataDir);
    kit.host.resume();
    const ask = kit.host.handlers();
    valueOf(await ask['backups:make'](null));
    const { name } = the(listBackups(dataDir)[0]);
    const going = ask['practice:go'](true);
    const restored = await ask['backups:restore']({ name });
    await going;
    expect(codeOf(restored)).toBe('ok');
    const { practice, waiting, ledgerFile, readOnly } = await infoOf(kit);
    expect({ readOnly, isPractice: practice !== null }).toEqual({
      readOnly: null,
      isPractice: true,
    });
    expect(ledgerFile.startsWith(join(dataDir, 'practice'))).toBe(true);
    expect(waiting).toBeGreaterThan(0);
  });

  test('can be left where another window has the practice ledger', async () => {
    const dataDir = tempFolder();
    const practiceDir = join(dataDir, 'practice');
    mkdirSync(practiceDir);
    const other = valueOf(lockLedger(practiceDir, Date.now));
    const kit = hostAt(dataDir);
    kit.host.resume();
    const { settings } = await infoOf(kit);
    valueOf(await kit.host.handlers()['setup:language']('en'));
    expect(await go(kit, true)).toBe('ok');
    expect((await infoOf(kit)).readOnly?.code).toBe('LEDGER_IN_USE');
    expect(await go(kit, false)).toBe('ok');
    other.release();
    expect(await infoOf(kit)).toMatchObject({
      practice: null,
      readOnly: null,
      settings: { ...settings, language: 'en' },
    });
  });

  test('is not begun from a ledger that is only looked at', async () => {
    const dataDir = tempFolder();
    hostAt(dataDir);
    const kit = hostAt(dataDir);
    expect(await go(kit, true)).toBe('LEDGER_IN_USE');
  });

  test('is not begun while a number is being asked for, whose answer is kept to the end', async () => {
    const dataDir = tempFolder();
    const gateway = await startPractice();
    gateway.faults.failAlways({ kind: 'slow', delayMs: 300 });
    const ledger = openTestLedger({ dataDir });
    takeOrders(ledger, [orderEntry(orderIdOf(1))]);
    writeBenchSettings(ledger.db, {
      ...DEFAULT_SETTINGS,
      gatewayUrl: gateway.url,
      appid: APPID,
      shop: SHOP,
      carrier: 'zhongtong',
      sender: SENDER,
    });
    ledger.close();
    const kit = hostAt(dataDir);
    kit.host.resume();
    const ask = kit.host.handlers();
    const { settings } = await infoOf(kit);
    valueOf(await ask['setup:save']({ settings, appSecret: APP_SECRET }));
    expect(valueOf(await ask['bench:scan']({ code: orderIdOf(1) }))).toMatchObject({
      verdict: 'started',
    });
    expect(await go(kit, true)).toBe('STATION_BUSY');
    await expect.poll(() => gateway.sales().length).toBe(1);
    await kit.host.close();
    const [sale] = gateway.sales();
    const after = openTestLedger({ dataDir });
    expect(lineOf(after.db, keyOf(orderIdOf(1)))).toBe(`issued ${the(sale).trackNo}`);
  });
});
