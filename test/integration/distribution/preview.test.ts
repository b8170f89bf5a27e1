import { expect, test } from 'vitest';
import { readEventsOfParcel } from '../../../electron/ledger/parcel-events.ts';
import { distributingKit, NO_WISHES } from '../../support/station/distributing.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf, RECEIVER_INFO } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const NAME = `D${ID}`;

test('a preview masks the receiver until somebody has it shown, which is recorded', async () => {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const { desk } = await distributingKit({ ledger });
  valueOf(desk.draft(keyOf(ID), { ...NO_WISHES, message: '请尽快发货' }));
  const kinds = (): readonly string[] =>
    readEventsOfParcel(ledger.db, keyOf(ID)).map(({ kind }) => kind);
  const { name, mobile } = RECEIVER_INFO.contact;
  const closed = valueOf(desk.preview(NAME, false));
  expect(closed).toMatchObject({
    json: null,
    message: '请尽快发货',
    bestOption: true,
    lines: [{ offerId: '900000000001', quantity: '1' }],
  });
  expect(JSON.stringify(closed)).not.toContain(name);
  expect(JSON.stringify(closed)).not.toContain(mobile);
  expect(kinds()).not.toContain('receiver_revealed');
  const shown = valueOf(desk.preview(NAME, true));
  expect(shown.receiver).toMatchObject({ name, phone: mobile });
  expect(shown.json).toContain(mobile);
  expect(kinds()).toContain('receiver_revealed');
});
