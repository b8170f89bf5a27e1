import { closeSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../../electron/ledger/backups.ts';
import { openLedger } from '../../../electron/ledger/open.ts';
import type { StationInfo } from '../../../shared/ipc/contract.ts';
import { pollUntil } from '../../support/poll.ts';
import { hostAt } from '../../support/station/host.ts';
import type { HostKit } from '../../support/station/host.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries, orderIdOf } from '../../support/station/orders.ts';
import { issueOrders } from '../../support/station/printing.ts';
import { codeOf, errorOf, the, valueOf } from '../../support/station/result.ts';
import { smallDisk } from '../../support/station/small-disk.ts';

const info = async ({ host }: HostKit): Promise<StationInfo> =>
  valueOf(await host.handlers()['station:info'](null));

const lookFor = async (kit: HostKit, code: string): Promise<StationInfo> =>
  pollUntil(
    async () => {
      const seen = await info(kit).catch(() => null);
      return seen?.readOnly?.code === code ? seen : undefined;
    },
    { deadlineMs: 10_000, what: code },
  );

async function folderWithNumbers(parcels = 300): Promise<string> {
  const ledger = openTestLedger();
  await issueOrders(ledger, orderIdOf(1), orderIdOf(2));
  takeOrders(ledger, orderEntries(parcels));
  ledger.close();
  return ledger.dataDir;
}

/** Overwrites the last pages of a file; what a search reads first stays. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  const length = 6 * 4096;
  writeSync(handle, Buffer.alloc(length, 0x5a), 0, length, statSync(file).size - length);
  closeSync(handle);
}

describe('a station', () => {
  test('turns read-only when the check of its start finds damage; review goes on', async () => {
    const dataDir = await folderWithNumbers();
    damage(join(dataDir, 'ledger.sqlite'));
    const kit = hostAt(dataDir);
    expect((await info(kit)).readOnly).toBeNull();
    kit.host.resume();
    kit.host.lookAfter();
    expect((await lookFor(kit, 'LEDGER_DAMAGED')).issued).toBe(2);
    expect(kit.pushes).toContainEqual({ topic: 'ledger' });
    const handlers = kit.host.handlers();
    for (const refused of [
      await handlers['bench:scan']({ code: orderIdOf(1) }),
      await handlers['import:cancel'](null),
      await handlers['backups:make'](null),
    ]) {
      expect(errorOf(refused).code).toBe('LEDGER_DAMAGED');
    }
    expect(listBackups(dataDir)).toEqual([]);
  });

  test('restores a backup by its name only, and works on with it', async () => {
    const dataDir = await folderWithNumbers(3);
    const kit = hostAt(dataDir);
    kit.host.resume();
    valueOf(await kit.host.handlers()['backups:make'](null));
    const name = the(listBackups(dataDir)[0]).name;
    for (const wrong of ['../ledger.key', 'nothing.sqlite']) {
      const refused = await kit.host.handlers()['backups:restore']({ name: wrong });
      expect(codeOf(refused)).toBe('BACKUP_UNUSABLE');
    }
    expect(valueOf(await kit.host.handlers()['backups:restore']({ name }))).toMatchObject({
      lost: null,
    });
    expect(await info(kit)).toMatchObject({ readOnly: null, issued: 2 });
    expect(codeOf(await kit.host.handlers()['setup:language']('en'))).toBe('ok');
    expect(kit.bugs).toEqual([]);
  });

  test('goes on with its ledger where a backup cannot be restored', async () => {
    const dataDir = await folderWithNumbers(3);
    const kit = hostAt(dataDir);
    valueOf(await kit.host.handlers()['backups:make'](null));
    const { name } = the(listBackups(dataDir)[0]);
    writeFileSync(join(dataDir, 'backups', name), 'These are no rows. '.repeat(500));
    expect(codeOf(await kit.host.handlers()['backups:restore']({ name }))).toBe('BACKUP_UNUSABLE');
    expect(await info(kit)).toMatchObject({ readOnly: null, issued: 2 });
  });

  test('says on every screen that the disk is full, until it is opened with room again', async (context) => {
    const disk = await smallDisk(context, 4);
    valueOf(openLedger(join(disk.folder, 'ledger.sqlite'), 'live')).close();
    const kit = hostAt(disk.folder);
    disk.fill();
    const failed = await failureOf(kit);
    expect(kit.host.faultOf(failed)?.code).toBe('LEDGER_DISK_FULL');
    const { warnings } = await info(kit);
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['LEDGER_DISK_FULL', 'LEDGER_DISK_LOW']),
    );
    disk.empty();
    await kit.host.handlers()['station:reopen'](null);
    expect((await info(kit)).warnings.map(({ code }) => code)).not.toContain('LEDGER_DISK_FULL');
  });

  test('leaves the ledger to others when it is closed', async () => {
    const dataDir = await folderWithNumbers(3);
    const kit = hostAt(dataDir);
    await kit.host.close();
    openTestLedger({ dataDir }).close();
    expect(readdirSync(dataDir)).not.toContain('ledger.holder.json');
  });
});

/** What is thrown when the settings do not fit on the disk any more. */
async function failureOf(kit: HostKit): Promise<unknown> {
  const { settings } = await info(kit);
  const shop = 'x'.repeat(400_000);
  try {
    await kit.host.handlers()['setup:save']({ settings: { ...settings, shop }, appSecret: null });
    return null;
  } catch (error) {
    return error;
  }
}
