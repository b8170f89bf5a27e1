import { existsSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { faultSentence } from '../../../shared/errors/describe.ts';
import { issueArgs, runStation, startScript, writeOrders } from '../../support/station/cli.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntries, orderFile } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { codeOf, errorOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const open = (dataDir: string): ReturnType<typeof accessLedger> =>
  accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now);

describe('a ledger that a program writes', () => {
  test('is refused to another program, which says who has it', async () => {
    const folder = tempFolder();
    const holder = startScript('test/support/station/hold-ledger-process.ts', [folder]);
    expect(await holder.firstLine).toBe('ok');
    const refused = errorOf(open(folder));
    expect(refused).toMatchObject({
      code: 'LEDGER_IN_USE',
      details: { folder, host: hostname(), pid: expect.any(Number), since: expect.any(String) },
    });
    expect(faultSentence(refused, 'en')).toContain(String(refused.details['pid']));
    await holder.signal('SIGTERM');
  });

  test('is free again at once when the program is killed', async () => {
    const folder = tempFolder();
    for (let turn = 0; turn < 3; turn += 1) {
      const holder = startScript('test/support/station/hold-ledger-process.ts', [folder]);
      expect(await holder.firstLine).toBe('ok');
      await holder.signal('SIGKILL');
    }
    const access = valueOf(open(folder));
    access.close();
    expect(existsSync(join(folder, 'ledger.holder.json'))).toBe(false);
  });

  test('is refused also to the same program, until it is closed', () => {
    const ledger = openTestLedger();
    expect(codeOf(open(ledger.dataDir))).toBe('LEDGER_IN_USE');
    ledger.close();
    const again = valueOf(open(ledger.dataDir));
    again.close();
  });

  test('is not issued from by the command line, but searched, verified and backed up', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, orderEntries(1));
    const gateway = await startPractice();
    const { dataDir } = ledger;
    const file = writeOrders(tempFolder(), orderFile(orderEntries(1)));
    const issued = await runStation(issueArgs(file, gateway.url, dataDir));
    expect([issued.code, issued.stderr]).toEqual([64, expect.stringContaining('LEDGER_IN_USE')]);
    expect(gateway.sales()).toEqual([]);
    const restored = await runStation(['restore', ledger.file, '--data', dataDir]);
    expect([restored.code, restored.stderr]).toEqual([
      64,
      expect.stringContaining('LEDGER_IN_USE'),
    ]);
    for (const args of [['find', '4900'], ['verify'], ['backup']]) {
      expect(await runStation([...args, '--data', dataDir])).toMatchObject({ code: 0 });
    }
    expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
  });
});
