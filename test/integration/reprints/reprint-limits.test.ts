import { beforeEach, describe, expect, test } from 'vitest';
import { createLeadDesk } from '../../../electron/core/reprints/lead-desk.ts';
import type { ReprintReason } from '../../../shared/states.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { NO_PAPER } from '../../support/station/backend.ts';
import type { BenchKit } from '../../support/station/bench.ts';
import { benchKit } from '../../support/station/bench.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);
const TRACK_NO = '99000000000001';
const PIN = '4071';

let kit: BenchKit;

/** A parcel with its first label confirmed; packers may reprint once, leads three times. */
beforeEach(async () => {
  const ledger = openTestLedger();
  takeOrders(ledger, [orderEntry(ID)]);
  const lead = createLeadDesk(ledger.shared);
  valueOf(await lead.change({ pin: null, newPin: PIN, limits: { packer: 1, lead: 3 } }));
  const numbers = stubSource(() => answerOf([[ID, '', TRACK_NO]]));
  kit = benchKit(ledger, numbers, { reprintRules: lead.rules });
  kit.scan(ID);
  await kit.settled();
  kit.scan(TRACK_NO);
});

const again = async (role: 'packer' | 'lead', reason: ReprintReason = 'lost'): Promise<string> => {
  const answer = kit.bench.printAgain(KEY, reason, role);
  await kit.settled();
  return codeOf(answer);
};
const papers = (): readonly number[] => kit.prints.direct.labels.map(({ model }) => model.copy);

describe('reprints of one parcel', () => {
  test('end at the limit of who asks, and nothing is printed beyond', async () => {
    expect(await again('packer')).toBe('ok');
    expect(await again('packer')).toBe('REPRINT_LEAD_NEEDED');
    expect(papers()).toEqual([1, 2]);
    expect(await again('lead')).toBe('ok');
    expect(await again('packer')).toBe('REPRINT_LEAD_NEEDED');
    expect(await again('lead')).toBe('ok');
    expect(await again('lead')).toBe('REPRINT_LIMIT');
    expect(papers()).toEqual([1, 2, 3, 4]);
    expect(kit.prints.direct.labels.every(({ model }) => model.trackNo === TRACK_NO)).toBe(true);
  });

  test('that did not come out are not counted', async () => {
    kit.prints.direct.answer(async () => NO_PAPER);
    expect([await again('packer'), await again('packer')]).toEqual(['ok', 'ok']);
    expect(kit.prints.states(KEY)).toEqual(['confirmed', 'failed', 'failed']);
  });

  test('tell the ledger as whom they were asked for', async () => {
    await again('packer', 'damaged');
    await again('lead', 'wrong_parcel');
    expect(
      kit.ledger.db
        .prepare('SELECT copy, reason, role, operator FROM print_jobs ORDER BY rowid')
        .raw()
        .all(),
    ).toEqual([
      [1, null, null, 'tester'],
      [2, 'damaged', 'packer', 'tester'],
      [3, 'wrong_parcel', 'lead', 'tester'],
    ]);
    const asked = kit.ledger.db
      .prepare("SELECT detail ->> 'role' FROM events WHERE kind = 'print_queued' ORDER BY event_id")
      .pluck()
      .all();
    expect(asked).toEqual([null, 'packer', 'lead']);
  });
});

describe('a parcel whose label was confirmed', () => {
  test('never prints by a scan, of its order or of its label, reprinted or not', async () => {
    const scanAll = async (): Promise<void> => {
      for (let times = 0; times < 5; times += 1) {
        expect(kit.verdict(ID)).toBe('already_printed');
        expect(kit.verdict(TRACK_NO)).toBe('already_confirmed');
      }
      await kit.settled();
    };
    await scanAll();
    expect(papers()).toEqual([1]);
    await again('packer');
    expect(kit.verdict(TRACK_NO)).toBe('confirmed');
    await scanAll();
    expect(papers()).toEqual([1, 2]);
  });
});
