import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../electron/core/parcels/correct-parcel.ts';
import { correctParcel } from '../../../electron/core/parcels/correct-parcel.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { readParcel } from '../../../electron/ledger/parcels.ts';
import { benchKit } from '../../support/station/bench.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { OPERATOR, openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const HAS_NUMBER: ReadonlySet<string> = new Set(['issued', 'cancelled', 'recycled']);
const OTHER: Correction = { channel: '27', userId: null };

const imported = (): TestLedger => {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID), orderEntry(ID, { pack_id: 'p2' })]);
  return ledger;
};

const eventsOf = ({ db }: TestLedger): unknown[] =>
  db.prepare("SELECT operator, order_id, detail FROM events WHERE kind = 'parcel_corrected'").all();

describe('a correction', () => {
  test('changes channel and user of one parcel, and is an event', () => {
    const ledger = imported();
    valueOf(correctParcel(ledger.shared, KEY, OTHER));
    expect(readParcel(ledger.db, KEY)).toMatchObject(OTHER);
    expect(readParcel(ledger.db, keyOf(ID, 'p2'))).toMatchObject({ channel: '1', userId: '-1' });
    expect(eventsOf(ledger)).toEqual([
      {
        operator: OPERATOR,
        order_id: ID,
        detail: JSON.stringify({ ...OTHER, channelBefore: '1', userIdBefore: '-1' }),
      },
    ]);
  });

  test('of a refused parcel is what the next scan asks with', async () => {
    const ledger = openTestLedger();
    takeOrders(ledger, [orderEntry(ID)]);
    const asked: unknown[] = [];
    const { scan, settled, card } = benchKit(
      ledger,
      stubSource((parcels) => {
        asked.push(...parcels.map(({ askWith }) => askWith));
        return asked.length === 1
          ? answerOf([], [[ID, '', '4007', '查询订单失败']])
          : answerOf([[ID, '', '99000000000001']]);
      }),
    );
    scan(ID);
    await settled();
    expect(card(KEY).numberFault?.code).toBe('PLATFORM_ORDER_NOT_FOUND');
    valueOf(correctParcel(ledger.shared, KEY, { channel: '27', userId: '77' }));
    expect(card(KEY)).toMatchObject({ channel: '27', numberState: 'refused' });
    scan(ID);
    await settled();
    expect(asked).toMatchObject([
      { channel: '1', userId: '-1' },
      { channel: '27', userId: '77' },
    ]);
    expect(readNumber(ledger.db, KEY)?.state).toBe('issued');
  });

  test.each(['requesting', 'unknown', 'issued', 'cancelled', 'recycled'])(
    'is not made where the number is %s',
    async (state) => {
      const ledger = imported();
      const { scan, settled } = benchKit(
        ledger,
        stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT')),
      );
      scan(ID);
      await settled();
      ledger.db
        .prepare('UPDATE numbers SET state = ?, track_no = ?')
        .run(state, HAS_NUMBER.has(state) ? '99000000000001' : null);
      expect(codeOf(correctParcel(ledger.shared, KEY, OTHER))).toBe('PARCEL_NOT_CORRECTABLE');
      expect(readParcel(ledger.db, KEY)).toMatchObject({ channel: '1', userId: '-1' });
      expect(eventsOf(ledger)).toEqual([]);
    },
  );

  test('of a parcel that nobody imported is refused', () => {
    const ledger = openTestLedger();
    expect(codeOf(correctParcel(ledger.shared, KEY, OTHER))).toBe('PARCEL_UNKNOWN');
  });
});
