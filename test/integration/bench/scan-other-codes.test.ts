import { expect, test } from 'vitest';
import { commandCode } from '../../../shared/scan-code.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { practiceBench } from '../../support/station/bench.ts';

test.each([
  ['6901234567892', 'SCAN_GOODS_CODE'],
  ['JT5391234567890', 'SCAN_NUMBER_NOT_HERE'],
  ['WB-OP-0012', 'SCAN_BADGE_NOT_USED'],
  [commandCode('next_order'), 'SCAN_COMMAND_NOT_USED'],
])('%s is answered by what it looks like, and nothing is sent', async (code, fault) => {
  const { gateway, ...kit } = await practiceBench([orderEntry(orderIdOf(1))]);
  expect(kit.scan(code)).toMatchObject({
    kind: 'unknown',
    fault: { code: fault, details: { code } },
  });
  await kit.settled();
  expect(gateway.calls()).toEqual([]);
});

test('what the ledger knows counts, whatever it looks like', async () => {
  const code = '6901234567892';
  const kit = await practiceBench([orderEntry(code)]);
  expect(kit.scan(code)).toMatchObject({ kind: 'parcel', verdict: 'started' });
  await kit.settled();
});
