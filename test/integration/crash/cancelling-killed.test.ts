import { describe, expect, test } from 'vitest';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { benchAt } from '../../support/station/bench.ts';
import { cancelLineOf, cancellerOf } from '../../support/station/cancelling.ts';
import type { Running } from '../../support/station/cli.ts';
import { startScript } from '../../support/station/cli.ts';
import { deferred } from '../../support/station/deferred.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);

/** A ledger with one number, closed again. */
async function ledgerWithNumber(): Promise<{ dataDir: string; gateway: PracticeGateway }> {
  const dataDir = tempFolder();
  const ledger = openTestLedger({ dataDir });
  const gateway = await startPractice();
  takeOrders(ledger, [orderEntry(ID)]);
  await benchAt(ledger, gateway).bench.askAgain([KEY]);
  ledger.close();
  return { dataDir, gateway };
}

const startCancelling = (url: string, dataDir: string): Running =>
  startScript('test/support/station/stop-after-cancel-process.ts', [ID, url, dataDir]);

/** After a restart the number stays away from paper until the gateway has said what became of it. */
async function expectSettledAfterRestart(dataDir: string, gateway: PracticeGateway): Promise<void> {
  const ledger = openTestLedger({ dataDir });
  expect(cancelLineOf(ledger.db, KEY)).toBe('issued open');
  expect(codeOf(benchAt(ledger, gateway).bench.startPrint(KEY))).toBe('NUMBER_CANCELLING');
  await cancellerOf(ledger, clientOf(gateway.url)).askAgain();
  expect(cancelLineOf(ledger.db, KEY)).toBe('cancelled done');
}

describe('a station killed while it cancels', () => {
  test('before the gateway did the work asks again and cancels', async () => {
    const { dataDir, gateway } = await ledgerWithNumber();
    const arrived = deferred<null>();
    const deaf = await startRawServer(() => {
      arrived.resolve(null);
      return null;
    });
    const station = startCancelling(deaf.url, dataDir);
    await arrived.promise;
    expect(await station.signal('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    await expectSettledAfterRestart(dataDir, gateway);
  });

  test('between the answer and its record asks again and takes "already cancelled" as done', async () => {
    const { dataDir, gateway } = await ledgerWithNumber();
    const station = startCancelling(gateway.url, dataDir);
    expect(await station.firstLine).toBe('answered');
    await station.signal('SIGKILL');
    await expectSettledAfterRestart(dataDir, gateway);
    expect(gateway.calls().filter(({ path }) => path.endsWith('/cancel'))).toHaveLength(2);
  });
});
