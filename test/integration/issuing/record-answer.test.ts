import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParcelToAsk } from '../../../electron/core/issuing/asking.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { recordAnswer } from '../../../electron/core/issuing/record-answer.ts';
import { readConflicts } from '../../../electron/ledger/number-conflicts.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, lineOf, stubSource } from '../../support/station/numbers.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const OTHER = orderIdOf(2);

const eventsOf = (ledger: TestLedger, kind: string): unknown[] =>
  ledger.db.prepare('SELECT detail FROM events WHERE kind = ?').pluck().all(kind);

/** Parcels that were asked for and have no answer yet. */
async function askedFor(
  ledger: TestLedger,
  entries: readonly unknown[],
  carrier = 'zhongtong',
): Promise<readonly ParcelToAsk[]> {
  const source = stubSource(() => failureOf('unknown', 'GATEWAY_TIMEOUT'));
  const parcels = takeOrders(ledger, entries, { body: { logistics_code: carrier } });
  await createIssuer({ ...ledger.shared, numbers: source }).issue(parcels);
  return parcels;
}

const numberOf = (id: string): string => `99${id.slice(-12)}`;

const expectedOf = (id: string, fate: string | undefined): object => {
  if (fate === 'issued') return { state: 'issued', trackNo: numberOf(id), fault: null };
  if (fate === 'refused') return { state: 'refused', trackNo: null, fault: { gatewayText: id } };
  return { state: 'unknown', trackNo: null, fault: { code: 'PARCEL_NOT_ANSWERED' } };
};

describe('an answer', () => {
  test('belongs to the parcels it names, in whatever order', async () => {
    const ledger = openTestLedger();
    let used = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('issued', 'refused', 'silent'), { minLength: 1, maxLength: 12 }),
        fc.func(fc.nat()),
        async (fates, weight) => {
          const ids = fates.map(() => orderIdOf((used += 1)));
          const parcels = await askedFor(
            ledger,
            ids.map((id) => orderEntry(id)),
          );
          const shuffled = ids
            .map((id, place) => ({ id, fate: fates[place] }))
            .toSorted((a, b) => weight(a.id) - weight(b.id));
          const having = (fate: string): string[] =>
            shuffled.filter((line) => line.fate === fate).map(({ id }) => id);
          recordAnswer(
            ledger.shared,
            parcels,
            answerOf(
              having('issued').map((id) => [id, '', numberOf(id)] as const),
              having('refused').map((id) => [id, '', '4006', id] as const),
            ),
          );
          const expected = ids.map((id, place) => expectedOf(id, fates[place]));
          expect(ids.map((id) => readNumber(ledger.db, keyOf(id)))).toMatchObject(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('that is silent about a parcel leaves it unknown', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID), orderEntry(OTHER)]);
    recordAnswer(ledger.shared, parcels, answerOf([[OTHER, '', '99000000000002']]));
    expect(lineOf(ledger.db, keyOf(ID))).toBe('unknown PARCEL_NOT_ANSWERED');
    expect(lineOf(ledger.db, keyOf(OTHER))).toBe('issued 99000000000002');
  });

  test('tells the parcels of an order apart by their pack_id', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID), orderEntry(ID, { pack_id: 'p2' })]);
    recordAnswer(ledger.shared, parcels, answerOf([[ID, 'p2', '99000000000002']]));
    expect(lineOf(ledger.db, keyOf(ID))).toBe('unknown PARCEL_NOT_ANSWERED');
    expect(lineOf(ledger.db, keyOf(ID, 'p2'))).toBe('issued 99000000000002');
  });

  test('about a parcel nobody asked for is kept in the story only', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID)]);
    recordAnswer(
      ledger.shared,
      parcels,
      answerOf([
        [OTHER, '', '99000000000002'],
        [ID, '', '99000000000001'],
      ]),
    );
    expect(lineOf(ledger.db, keyOf(OTHER))).toBe('nothing');
    expect(lineOf(ledger.db, keyOf(ID))).toBe('issued 99000000000001');
    expect(eventsOf(ledger, 'answer_not_asked').join()).toContain('99000000000002');
  });

  test('that both issues and refuses a parcel issues it', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID)]);
    recordAnswer(
      ledger.shared,
      parcels,
      answerOf([[ID, '', '99000000000001']], [[ID, '', '4006', 'x']]),
    );
    expect(lineOf(ledger.db, keyOf(ID))).toBe('issued 99000000000001');
  });

  test('that the platform is busy leaves the number unknown', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID)]);
    recordAnswer(ledger.shared, parcels, answerOf([], [[ID, '', '15001', '系统错误']]));
    expect(lineOf(ledger.db, keyOf(ID))).toBe('unknown PLATFORM_BUSY');
  });

  test('that comes late never takes a number away', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID)]);
    recordAnswer(ledger.shared, parcels, answerOf([[ID, '', '99000000000001']]));
    recordAnswer(ledger.shared, parcels, failureOf('rejected', 'GATEWAY_SIGNATURE'));
    recordAnswer(ledger.shared, parcels, answerOf([], [[ID, '', '4006', 'x']]));
    recordAnswer(ledger.shared, parcels, answerOf([]));
    expect(lineOf(ledger.db, keyOf(ID))).toBe('issued 99000000000001');
  });
});

describe('a number that cannot be right', () => {
  test('is kept beside the recorded one and never written over it', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID)]);
    recordAnswer(ledger.shared, parcels, answerOf([[ID, '', '99000000000001']]));
    for (const answered of ['99000000000002', '99000000000002', '99000000000001']) {
      recordAnswer(ledger.shared, parcels, answerOf([[ID, '', answered]]));
    }
    expect(lineOf(ledger.db, keyOf(ID))).toBe('issued 99000000000001');
    expect(readConflicts(ledger.db, keyOf(ID))).toEqual(['99000000000002']);
    expect(eventsOf(ledger, 'number_conflict')).toHaveLength(2);
  });

  test('is not used where another parcel has it', async () => {
    const ledger = openTestLedger();
    const parcels = await askedFor(ledger, [orderEntry(ID), orderEntry(OTHER)]);
    const twice = answerOf([
      [ID, '', '99000000000001'],
      [OTHER, '', '99000000000001'],
    ]);
    recordAnswer(ledger.shared, parcels, twice);
    expect(lineOf(ledger.db, keyOf(ID))).toBe('issued 99000000000001');
    expect(readNumber(ledger.db, keyOf(OTHER))).toMatchObject({
      state: 'refused',
      trackNo: null,
      fault: { code: 'NUMBER_TAKEN', details: { answered: '99000000000001', other: ID } },
    });
    expect(readConflicts(ledger.db, keyOf(OTHER))).toEqual(['99000000000001']);
    expect(readConflicts(ledger.db, keyOf(ID))).toEqual([]);

    const source = stubSource(() => answerOf([]));
    const [outcome] = await createIssuer({ ...ledger.shared, numbers: source }).issue([
      the(parcels[1]),
    ]);
    expect(outcome?.notAsked?.code).toBe('NUMBER_TAKEN');
    expect(source.calls).toEqual([]);
  });

  test('may stand at two carriers, each with its own parcel', async () => {
    const ledger = openTestLedger();
    const [third, fourth] = [orderIdOf(3), orderIdOf(4)];
    const one = await askedFor(ledger, [orderEntry(ID)]);
    const two = await askedFor(ledger, [orderEntry(OTHER)], 'yuantong');
    recordAnswer(ledger.shared, one, answerOf([[ID, '', '99000000000001']]));
    recordAnswer(ledger.shared, two, answerOf([[OTHER, '', '99000000000001']]));
    expect(lineOf(ledger.db, keyOf(OTHER))).toBe('issued 99000000000001');

    const more = await askedFor(ledger, [orderEntry(third), orderEntry(fourth)]);
    recordAnswer(
      ledger.shared,
      more,
      answerOf([
        [third, '', '99000000000001'],
        [fourth, '', '99000000000004'],
      ]),
    );
    expect(lineOf(ledger.db, keyOf(third))).toBe('refused NUMBER_TAKEN');
    expect(lineOf(ledger.db, keyOf(fourth))).toBe('issued 99000000000004');
  });
});
