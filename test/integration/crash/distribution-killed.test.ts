import { expect, test } from 'vitest';
import { readDistribution } from '../../../electron/ledger/distribution-orders.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { killOften } from '../../support/station/kill-often.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const ORDERS = 60;

test(
  'a station killed again and again places each distribution order exactly once',
  { timeout: 240_000 },
  async () => {
    const dataDir = tempFolder();
    const ledger = openTestLedger({ dataDir, clock: { nowMs: Date.now, advance: () => {} } });
    const kit = await distributingKit({ ledger });
    const names = Array.from({ length: ORDERS }, (_, at) => `w-${at + 1}`);
    await kit.desk.placing.stop();
    for (const name of names) {
      valueOf(kit.desk.draftFrom(distributionBody(name)));
      valueOf(kit.desk.create(name));
    }
    ledger.close();
    const { gateway } = kit;
    const script = 'test/support/station/distributing-process.ts';
    const ended = await killOften(script, { gateway, dataDir, kills: 14, mostCalls: 7 });
    expect(ended).toMatchObject({ code: 0 });
    const after = openTestLedger({ dataDir });
    expect(
      names.filter((name) => the(readDistribution(after.db, name)).state !== 'created'),
    ).toEqual([]);
    expect(
      gateway.alibaba
        .purchases()
        .map(({ outOrderId }) => outOrderId)
        .toSorted(),
    ).toEqual(names.toSorted());
  },
);
