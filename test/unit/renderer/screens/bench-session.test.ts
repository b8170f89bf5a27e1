import { describe, expect, it } from 'vitest';
import type { BenchSession } from '../../../../renderer/screens/bench/bench-session.ts';
import {
  afterCommand,
  afterLookUp,
  afterScan,
  NEW_SESSION,
  parcelOf,
} from '../../../../renderer/screens/bench/bench-session.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import type { ScanReply } from '../../../../shared/parcel-views.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { printedCard } from '../cards.ts';

const CARD = printedCard('confirmed');

const answered = (session: BenchSession, reply: ScanReply, code = 'code'): BenchSession =>
  afterScan(session, { code, atMs: 5, result: ok(reply) });

const withParcel = answered(NEW_SESSION, { kind: 'parcel', verdict: 'confirmed', card: CARD });

describe('afterScan', () => {
  it('puts the parcel on the bench', () => {
    expect(parcelOf(withParcel.said)).toBe(CARD);
    expect(withParcel.trail[0]).toMatchObject({ scan: 1, tone: 'good', atMs: 5 });
  });

  it('leaves the bench as it is at a repeated code', () => {
    const repeated = answered(withParcel, { kind: 'duplicate', code: 'code' });
    expect(repeated).toMatchObject({ scan: 2, repeated: true });
    expect(parcelOf(repeated.said)).toBe(CARD);
    expect(repeated.trail.map((entry) => entry.tone)).toEqual(['attention', 'good']);
  });

  it('clears the bench at an unknown code and at a failed call', () => {
    const unknown = answered(withParcel, { kind: 'unknown', fault: fault('PARCEL_UNKNOWN') });
    expect(parcelOf(unknown.said)).toBeNull();
    const result = fail(fault('INTERNAL'));
    const failed = afterScan(withParcel, { code: 'x', atMs: 6, result });
    expect(failed.said).toMatchObject({ kind: 'fault', code: 'x' });
    expect(failed.trail[0]?.tone).toBe('stop');
  });

  it('keeps the last ten scans, newest first', () => {
    let session = NEW_SESSION;
    for (let scan = 1; scan <= 12; scan += 1) {
      session = answered(session, { kind: 'duplicate', code: String(scan) }, String(scan));
    }
    expect(session.trail.map((entry) => entry.code)).toEqual([
      '12',
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
    ]);
  });
});

describe('afterCommand', () => {
  const scanned = { code: 'WB-CMD-REPRINT', atMs: 7 };

  it('keeps the parcel, and tells whether there was anything to do', () => {
    const notNow = afterCommand(withParcel, scanned, { command: 'reprint', taken: false });
    expect(parcelOf(notNow.said)).toBe(CARD);
    expect(notNow).toMatchObject({
      scan: 2,
      codeScan: 1,
      command: { command: 'reprint', taken: false },
    });
    expect(notNow.trail[0]).toMatchObject({ tone: 'attention', code: scanned.code });
    const taken = afterCommand(notNow, scanned, { command: 'reprint', taken: true });
    expect(taken.trail[0]).toMatchObject({ tone: 'working' });
  });

  it('is over with the next scan', () => {
    const command = afterCommand(withParcel, scanned, { command: 'void', taken: true });
    expect(answered(command, { kind: 'duplicate', code: 'x' })).toMatchObject({
      command: null,
      repeated: true,
    });
  });
});

const tell = (session: BenchSession, reply: ScanReply): BenchSession =>
  afterLookUp(session, { code: 'order', atMs: 9, result: ok(reply) });

describe('afterLookUp', () => {
  const asked = answered(withParcel, { kind: 'looking_up', code: 'order' }, 'order');
  const found: ScanReply = { kind: 'parcel', verdict: 'started', card: CARD };
  it('puts the order that the platform knows on the bench', () => {
    expect(asked).toMatchObject({ said: { kind: 'looking_up' }, trail: [{ tone: 'working' }, {}] });
    const told = tell(asked, found);
    expect(parcelOf(told.said)).toBe(CARD);
    expect(told.trail).toHaveLength(2);
    expect(told.trail[0]).toMatchObject({
      code: 'order',
      atMs: 5,
      meaning: { kind: 'parcel', reply: { verdict: 'started' } },
    });
  });

  it('says so where the platform does not know it either', () => {
    const told = tell(asked, { kind: 'unknown', fault: fault('PARCEL_UNKNOWN') });
    expect(told.said).toMatchObject({ kind: 'fault', code: 'order' });
    expect(told.trail[0]?.tone).toBe('stop');
  });

  it('leaves the bench to a scan that came in between', () => {
    const next = answered(asked, { kind: 'parcel', verdict: 'confirmed', card: CARD }, 'next');
    const told = tell(next, { kind: 'unknown', fault: fault('PARCEL_UNKNOWN') });
    expect(told.said).toBe(next.said);
    expect(told.trail.map(({ code, tone }) => [code, tone])).toEqual([
      ['next', 'good'],
      ['order', 'stop'],
      ['code', 'good'],
    ]);
  });
});
