import { expect, test } from 'vitest';
import { CONTRACT } from '../../../shared/ipc/contract.ts';
import { EVERY_LABEL } from '../../../shared/print-run.ts';
import { hostAt } from '../../support/station/host.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { EVERYTHING } from '../../support/station/print-runs.ts';
import { issueOrders, trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

test('a page prints what has no label, and says which one is the last good', async () => {
  const before = openTestLedger();
  const keys = await issueOrders(before, orderIdOf(1), orderIdOf(2));
  before.close();
  const { host, pushes } = hostAt(before.dataDir);
  host.resume();
  const verbs = host.handlers();
  const page = { filter: EVERY_LABEL, order: 'goods', offset: 0, limit: 10 } as const;
  const listed = CONTRACT['labels:list'].response.parse(valueOf(await verbs['labels:list'](page)));
  expect(listed.total).toBe(2);
  expect(valueOf(await verbs['prints:preview']({ selection: EVERYTHING }))).toMatchObject([
    { lane: { backend: 'dialog', printer: null }, labels: 2 },
  ]);
  expect(valueOf(await verbs['prints:state'](null))).toBeNull();
  valueOf(await verbs['prints:start']({ selection: EVERYTHING, order: 'goods' }));
  await expect
    .poll(async () => valueOf(await verbs['prints:state'](null))?.state, { timeout: 10_000 })
    .toBe('finished');
  expect(valueOf(await verbs['labels:list'](page)).total).toBe(0);
  const code = trackNoOf(the(keys.at(-1)));
  const seen = valueOf(await verbs['prints:find-last']({ code, lane: null }));
  expect(CONTRACT['prints:find-last'].response.parse(seen)).toMatchObject({ confirmed: 2 });
  CONTRACT['lanes:state'].response.parse(valueOf(await verbs['lanes:state'](null)));
  CONTRACT['labels:facets'].response.parse(valueOf(await verbs['labels:facets'](null)));
  const lane = { backend: 'dialog', printer: null } as const;
  expect(codeOf(await verbs['lanes:go-on']({ lane, doubts: 1 }))).toBe('PRINT_LANE_CHANGED');
  expect(codeOf(await verbs['prints:pause'](null))).toBe('PRINT_RUN_NOT_OPEN');
  expect(pushes).toContainEqual({ topic: 'prints' });
});
