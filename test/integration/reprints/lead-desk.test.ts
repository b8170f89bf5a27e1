import { describe, expect, test } from 'vitest';
import type { LeadDesk } from '../../../electron/core/reprints/lead-desk.ts';
import { createLeadDesk } from '../../../electron/core/reprints/lead-desk.ts';
import { readBenchSettings } from '../../../electron/ledger/settings.ts';
import { runStation } from '../../support/station/cli.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { codeOf, errorOf, valueOf } from '../../support/station/result.ts';

const PIN = '80862714';
const LIMITS = { packer: 1, lead: 4 };

async function deskWithPin(): Promise<{ readonly ledger: TestLedger; readonly desk: LeadDesk }> {
  const ledger = openTestLedger();
  const desk = createLeadDesk(ledger.shared);
  valueOf(await desk.change({ pin: null, newPin: PIN, limits: LIMITS }));
  return { ledger, desk };
}

const events = (ledger: TestLedger): readonly unknown[] =>
  ledger.db
    .prepare("SELECT kind, operator, detail FROM events WHERE kind LIKE 'lead%' ORDER BY event_id")
    .raw()
    .all();

describe("the lead's PIN", () => {
  test('is set with the limits, and is not in the ledger', async () => {
    const ledger = openTestLedger();
    const desk = createLeadDesk(ledger.shared);
    expect(desk.rules()).toEqual({ limits: { packer: 2, lead: 5 }, leadPinSet: false });
    expect(codeOf(await desk.roleOf(PIN))).toBe('LEAD_PIN_MISSING');
    expect(codeOf(await desk.change({ pin: null, newPin: null, limits: LIMITS }))).toBe(
      'LEAD_PIN_MISSING',
    );
    valueOf(await desk.change({ pin: null, newPin: PIN, limits: LIMITS }));
    expect(desk.rules()).toEqual({ limits: LIMITS, leadPinSet: true });
    expect(ledger.db.serialize().includes(PIN)).toBe(false);
    expect(events(ledger)).toEqual([
      ['lead_changed', 'tester', JSON.stringify({ ...LIMITS, new_pin: true })],
    ]);
  });

  test('says who is a lead; without one everybody is a packer', async () => {
    const { desk } = await deskWithPin();
    expect(valueOf(await desk.roleOf(null))).toBe('packer');
    expect(valueOf(await desk.roleOf(PIN))).toBe('lead');
    expect(valueOf(await desk.roleOf(' ８０８６２７１４ '))).toBe('lead');
    expect(codeOf(await desk.roleOf(''))).toBe('LEAD_PIN_WRONG');
    expect(codeOf(await desk.roleOf(`${PIN}0`))).toBe('LEAD_PIN_WRONG');
  });

  test('is set by one of two who set it at once', async () => {
    const ledger = openTestLedger();
    const desk = createLeadDesk(ledger.shared);
    const set = async (newPin: string): Promise<string> =>
      codeOf(await desk.change({ pin: null, newPin, limits: LIMITS }));
    const told = await Promise.all([set(PIN), set('1111')]);
    expect(told.toSorted()).toEqual(['LEAD_PIN_WRONG', 'ok']);
    const holds = told[0] === 'ok' ? PIN : '1111';
    expect(valueOf(await desk.roleOf(holds))).toBe('lead');
    expect(events(ledger)).toHaveLength(1);
  });

  test('is needed to change the limits or itself', async () => {
    const { ledger, desk } = await deskWithPin();
    const limits = { packer: 9, lead: 9 };
    for (const pin of [null, '0000']) {
      const refused = await desk.change({ pin, newPin: '1111', limits });
      expect(codeOf(refused)).toBe('LEAD_PIN_WRONG');
    }
    expect(readBenchSettings(ledger.db).reprintLimits).toEqual(LIMITS);
    valueOf(await desk.change({ pin: PIN, newPin: null, limits }));
    expect(valueOf(await desk.roleOf(PIN))).toBe('lead');
    valueOf(await desk.change({ pin: PIN, newPin: '1111', limits }));
    expect(codeOf(await desk.roleOf(PIN))).toBe('LEAD_PIN_WRONG');
    expect(valueOf(await desk.roleOf('1111'))).toBe('lead');
  });
});

const forget = (dataDir: string) => runStation(['forget-pin', '--data', dataDir]);

describe('a PIN that nobody knows any more', () => {
  test('is removed at the command line while no window is open, which is recorded', async () => {
    const { ledger, desk } = await deskWithPin();
    for (const pin of ['1', '2', '3']) await desk.roleOf(pin);
    expect(await forget(ledger.dataDir)).toMatchObject({ code: 64, lines: [] });
    expect(desk.rules().leadPinSet).toBe(true);
    ledger.close();
    expect(await forget(ledger.dataDir)).toMatchObject({ code: 0, lines: [{ forgotten: true }] });
    expect(await forget(ledger.dataDir)).toMatchObject({ code: 0, lines: [{ forgotten: false }] });

    const reopened = openTestLedger({ dataDir: ledger.dataDir, clock: ledger.clock });
    const again = createLeadDesk(reopened.shared);
    expect(again.rules()).toEqual({ limits: LIMITS, leadPinSet: false });
    expect(JSON.stringify(events(reopened).at(-1))).toContain('forgotten');
    valueOf(await again.change({ pin: null, newPin: '2222', limits: LIMITS }));
    expect(valueOf(await again.roleOf('2222'))).toBe('lead');
  });

  test('needs the folder of the ledger', async () => {
    expect((await runStation(['forget-pin'])).code).toBe(64);
  });
});

describe('wrong PINs', () => {
  test('slow down every further try, the right one too, also after a restart', async () => {
    const { ledger, desk } = await deskWithPin();
    for (const pin of ['1', '2', '3'])
      expect(codeOf(await desk.roleOf(pin))).toBe('LEAD_PIN_WRONG');
    const again = createLeadDesk(ledger.shared);
    expect(errorOf(await again.roleOf(PIN))).toMatchObject({
      code: 'LEAD_PIN_WAIT',
      details: { seconds: 30 },
    });
    ledger.clock.advance(29_000);
    expect(errorOf(await again.roleOf(PIN)).details).toEqual({ seconds: 1 });
    ledger.clock.advance(1_000);
    expect(codeOf(await again.roleOf('4'))).toBe('LEAD_PIN_WRONG');
    ledger.clock.advance(59_000);
    expect(codeOf(await again.roleOf(PIN))).toBe('LEAD_PIN_WAIT');
    ledger.clock.advance(1_000);
    expect(valueOf(await again.roleOf(PIN))).toBe('lead');
    expect(codeOf(await again.roleOf('5'))).toBe('LEAD_PIN_WRONG');
    expect(valueOf(await again.roleOf(PIN))).toBe('lead');
  });

  test('sent all at once are not looked at beyond the free tries', async () => {
    const { desk } = await deskWithPin();
    const guesses = Array.from({ length: 40 }, (_, n) => String(80_862_700 + n));
    const codes = (await Promise.all(guesses.map((pin) => desk.roleOf(pin)))).map(codeOf);
    expect(codes.slice(0, 3)).toEqual(Array(3).fill('LEAD_PIN_WRONG'));
    expect(codes.slice(3)).toEqual(Array(37).fill('LEAD_PIN_WAIT'));
  });

  test('are events, without what was typed', async () => {
    const { ledger, desk } = await deskWithPin();
    await desk.roleOf('31415926');
    expect(events(ledger).at(-1)).toEqual(['lead_pin_wrong', 'tester', '{"wrong":1}']);
    expect(ledger.db.serialize().includes('31415926')).toBe(false);
  });

  test('hold nobody up longer where the clock is turned back', async () => {
    const { ledger, desk } = await deskWithPin();
    for (const pin of ['1', '2', '3']) await desk.roleOf(pin);
    ledger.clock.advance(-86_400_000);
    expect(errorOf(await desk.roleOf(PIN)).details).toEqual({ seconds: 30 });
    ledger.clock.advance(30_000);
    expect(valueOf(await desk.roleOf(PIN))).toBe('lead');
  });
});
