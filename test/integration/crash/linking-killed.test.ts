import { expect, test } from 'vitest';
import { startScript } from '../../support/station/cli.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { distributingKit } from '../../support/station/distributing.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';
import { pollUntil } from '../../support/poll.ts';

const NAME = 'w-3';
const SCRIPT = 'test/support/station/linking-process.ts';

test(
  'a station killed while it links goods leaves it to a person whether they are linked',
  { timeout: 120_000 },
  async () => {
    const dataDir = tempFolder();
    const clock = { nowMs: Date.now, advance: () => {} };
    const kit = await distributingKit({ ledger: openTestLedger({ dataDir, clock }) });
    valueOf(kit.desk.draftFrom(distributionBody(NAME, 'practice-spec-3')));
    valueOf(kit.desk.create(NAME));
    await kit.desk.placing.idle();
    expect(kit.line(NAME)).toBe('refused PLATFORM_RELATION_MISSING');
    await kit.desk.placing.stop();
    kit.ledger.close();

    const { gateway } = kit;
    const linkings = (): number =>
      gateway.calls().filter(({ path }) => path.endsWith('/relationadd')).length;
    const args = [gateway.url, dataDir, NAME];
    gateway.faults.failNext({ kind: 'slow', delayMs: 60_000 });
    const cut = startScript(SCRIPT, args);
    const what = { deadlineMs: 20_000, what: 'the call' };
    await pollUntil(async () => (linkings() === 1 ? true : undefined), what);
    await cut.signal('SIGKILL');

    const ended = await startScript(SCRIPT, args).ended;
    expect(ended.lines).toEqual([{ came: 'DISTRIBUTION_LINK_UNSEEN' }]);
    expect(linkings()).toBe(1);

    const after = await distributingKit({ ledger: openTestLedger({ dataDir, clock }) });
    expect(after.line(NAME)).toBe('refused DISTRIBUTION_LINK_UNSEEN');
    expect(the(valueOf(after.desk.relations(NAME))[0]).state).toBe('asked');
    const skus = valueOf(after.desk.relations(NAME)).flatMap((relation) => relation.skus);
    expect(codeOf(await after.desk.link({ outOrderId: NAME, looked: true, skus }))).toBe('ok');
    valueOf(after.desk.create(NAME));
    await after.desk.placing.idle();
    expect(after.line(NAME)).toBe('created');
  },
);
