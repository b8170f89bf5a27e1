import { describe, expect, it } from 'vitest';
import type { BenchMoment, Said, Verdict } from '../../../../renderer/screens/bench/bench-state.ts';
import { benchState, soundOfChange } from '../../../../renderer/screens/bench/bench-state.ts';
import type { ErrorCode } from '../../../../shared/errors/codes.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import type { ParcelCard } from '../../../../shared/parcel-views.ts';
import { keyOf } from '../../../support/station/records.ts';
import { boxOf, issuedCard, printedCard } from '../cards.ts';

const said = (verdict: Verdict, card: ParcelCard): Said => ({ kind: 'parcel', verdict, card });

/** The bench right after a scan. */
const scanned = (verdict: Verdict, card: ParcelCard) => benchState(said(verdict, card), card);

/** The bench after the parcel moved on from how it was when it was scanned. */
const movedOn = (card: ParcelCard) =>
  benchState(said('started', issuedCard({ numberState: 'requesting', trackNo: null })), card);

const moment = (card: ParcelCard, more: Partial<BenchMoment> = {}): BenchMoment => ({
  scan: 1,
  repeated: false,
  command: null,
  parcel: card.orderId,
  view: movedOn(card),
  ...more,
});

describe('before and without a parcel', () => {
  it('invites to scan', () => {
    expect(benchState(null, null)).toMatchObject({ situation: 'idle', tone: 'idle', sound: null });
  });

  it('works quietly while the platform is asked', () => {
    expect(benchState({ kind: 'looking_up', code: 'x' }, null)).toMatchObject({
      situation: 'lookingUp',
      tone: 'working',
      sound: null,
    });
  });

  it('stops at an unknown code and at a scan that failed', () => {
    const unknown: Said = { kind: 'fault', code: 'x', fault: fault('PARCEL_UNKNOWN') };
    expect(benchState(unknown, null)).toMatchObject({
      situation: 'unknownCode',
      tone: 'stop',
      sound: 'unknown',
    });
    const failed: Said = { kind: 'fault', code: 'x', fault: fault('INTERNAL') };
    expect(benchState(failed, null)).toMatchObject({ situation: 'scanFailed', tone: 'stop' });
  });
});

describe('while the number is asked for', () => {
  it('works in silence', () => {
    const card = issuedCard({ numberState: 'requesting', trackNo: null });
    expect(scanned('started', card)).toMatchObject({
      situation: 'requesting',
      tone: 'working',
      sound: null,
    });
  });

  it('shows a parcel that could not be asked for', () => {
    const why = fault('SETUP_INCOMPLETE', { field: 'shop' });
    const card = issuedCard({ numberState: null, trackNo: null, numberFault: why });
    expect(scanned('started', card)).toEqual({
      situation: 'notAsked',
      tone: 'stop',
      sound: 'stop',
      fault: why,
    });
  });

  it.each([
    ['refused', 'refused'],
    ['unknown', 'numberUnknown'],
    ['cancelled', 'numberCancelled'],
    ['recycled', 'numberRecycled'],
  ] as const)('stops at a number that is %s', (numberState, situation) => {
    expect(movedOn(issuedCard({ numberState }))).toMatchObject({ situation, tone: 'stop' });
  });

  it('stops at a number whose cancellation has no answer, with the reason', () => {
    const lost = fault('GATEWAY_CONNECTION_LOST');
    const card = issuedCard({ cancellation: { state: 'open', fault: lost } });
    expect(movedOn(card)).toMatchObject({ situation: 'cancelling', tone: 'stop', fault: lost });
    const refused = issuedCard({ cancellation: { state: 'refused', fault: lost } });
    expect(movedOn(refused)).toMatchObject({ situation: 'notPrinted' });
  });

  it('sends the packer to the shared parcel where the order travels in another', () => {
    const card = issuedCard({ numberState: null, mergedInto: keyOf('4900000000000000102') });
    expect(movedOn(card)).toMatchObject({ situation: 'travelsInAnother', tone: 'attention' });
  });

  it('names the next box without a label once a box is confirmed', () => {
    const boxes = [boxOf('', 1), boxOf('p2', 0), boxOf('p3', 0)];
    const done = { ...printedCard('confirmed'), parcelsInOrder: 3, boxes };
    expect(movedOn(done)).toMatchObject({ situation: 'boxConfirmed', box: { n: 2, total: 3 } });
    const all = { ...done, boxes: [boxOf('', 1), boxOf('p2', 1), boxOf('p3', 1)] };
    expect(movedOn(all)).toMatchObject({ situation: 'confirmed' });
  });

  it('answers a scan into running work with a sound', () => {
    const card = issuedCard({ numberState: 'requesting', trackNo: null });
    expect(scanned('in_progress', card)).toMatchObject({ tone: 'working', sound: 'attention' });
  });
});

describe('with a number', () => {
  it('is about to print after a scan, and says so when a label was never printed', () => {
    expect(scanned('started', issuedCard())).toMatchObject({ situation: 'preparing' });
    expect(scanned('not_printed', issuedCard())).toMatchObject({
      situation: 'notPrinted',
      tone: 'attention',
    });
  });

  it('shows why a label could not be queued', () => {
    const card = issuedCard({ numberFault: fault('PRINT_NO_PRINTER') });
    expect(scanned('started', card)).toMatchObject({ situation: 'printRefused', tone: 'stop' });
  });

  it('puts two different numbers above everything else', () => {
    const conflictingTrackNos = ['99000000000001'];
    for (const card of [issuedCard(), printedCard('spooled'), printedCard('doubtful')]) {
      expect(movedOn({ ...card, conflictingTrackNos })).toMatchObject({
        situation: 'conflict',
        tone: 'stop',
      });
    }
  });
});

describe('while the label is printed', () => {
  it('follows the label', () => {
    expect(movedOn(printedCard('queued'))).toMatchObject({ situation: 'queued', sound: null });
    expect(movedOn(printedCard('claimed'))).toMatchObject({ situation: 'printing', sound: null });
    expect(movedOn(printedCard('claimed', { backend: 'dialog' }))).toMatchObject({
      situation: 'dialogOpen',
    });
  });

  it('is done only when the paper was seen', () => {
    expect(movedOn(printedCard('spooled'))).toMatchObject({
      situation: 'spooled',
      tone: 'working',
      sound: 'printed',
    });
    expect(movedOn(printedCard('confirmed'))).toMatchObject({
      situation: 'confirmed',
      tone: 'good',
      sound: 'confirmed',
    });
  });

  it('reminds of the old label when a copy was printed', () => {
    expect(movedOn(printedCard('spooled', { copy: 2 }))).toMatchObject({
      situation: 'spooledCopy',
    });
  });

  it('stops where nobody knows, and where nothing came out', () => {
    expect(movedOn(printedCard('doubtful'))).toMatchObject({ situation: 'doubtful', tone: 'stop' });
    expect(movedOn(printedCard('failed'))).toMatchObject({
      situation: 'printFailed',
      tone: 'stop',
      fault: fault('PRINT_NO_PAPER'),
    });
  });

  it('names the reprint key after a copy failed or was cancelled', () => {
    const withOldLabel = { labels: 1 };
    expect(movedOn({ ...printedCard('failed', { copy: 2 }), ...withOldLabel })).toMatchObject({
      situation: 'copyFailed',
    });
    expect(movedOn({ ...printedCard('cancelled', { copy: 2 }), ...withOldLabel })).toMatchObject({
      situation: 'copyCancelled',
      tone: 'attention',
    });
  });
});

describe('what a scan said', () => {
  it('asks for attention at labels that were printed or confirmed before', () => {
    expect(scanned('already_printed', printedCard('confirmed'))).toMatchObject({
      situation: 'alreadyPrinted',
      sound: 'already_printed',
    });
    expect(scanned('already_confirmed', printedCard('confirmed'))).toMatchObject({
      situation: 'alreadyConfirmed',
      sound: 'already_printed',
    });
    expect(scanned('confirmed', printedCard('confirmed'))).toMatchObject({ tone: 'good' });
  });

  it('holds only until the parcel moves on', () => {
    const words = said('already_printed', printedCard('spooled'));
    const copy = printedCard('queued', { copy: 2 });
    expect(benchState(words, copy)).toMatchObject({ situation: 'queued' });
    expect(benchState(words, printedCard('confirmed'))).toMatchObject({ situation: 'confirmed' });
  });
});

describe('soundOfChange', () => {
  it('sounds once for each step of a parcel', () => {
    const claimed = moment(printedCard('claimed'));
    const spooled = moment(printedCard('spooled'));
    expect(soundOfChange(claimed, spooled)).toBe('printed');
    expect(soundOfChange(spooled, spooled)).toBeNull();
  });

  it('sounds again when the same thing is scanned again', () => {
    const doubtful = moment(printedCard('doubtful'));
    expect(soundOfChange(doubtful, { ...doubtful, scan: 2 })).toBe('stop');
  });

  it('warns of a second pull of the trigger without hiding the next step', () => {
    const claimed = moment(printedCard('claimed'));
    const repeated = { ...claimed, scan: 2, repeated: true };
    expect(soundOfChange(claimed, repeated)).toBe('duplicate');
    const spooled = moment(printedCard('spooled'), { scan: 2, repeated: true });
    expect(soundOfChange(repeated, spooled)).toBe('printed');
  });

  it('warns of a command that does nothing, and leaves one that was taken to its outcome', () => {
    const doubtful = moment(printedCard('doubtful'));
    const notNow = { ...doubtful, scan: 2, command: { command: 'reprint', taken: false } } as const;
    expect(soundOfChange(doubtful, notNow)).toBe('attention');
    const taken = { ...notNow, command: { command: 'paper_came_out', taken: true } } as const;
    expect(soundOfChange(doubtful, taken)).toBeNull();
    const confirmed = { ...moment(printedCard('confirmed')), scan: 2, command: taken.command };
    expect(soundOfChange(taken, confirmed)).toBe('confirmed');
  });
});

const heard = (code: ErrorCode, numberState: 'refused' | 'unknown' = 'refused') =>
  movedOn(issuedCard({ numberState, trackNo: null, numberFault: fault(code) })).sound;

describe('what is heard', () => {
  it.each([
    ['PLATFORM_ORDER_CLOSED', 'closed'],
    ['PLATFORM_REFUND_PENDING', 'closed'],
    ['PLATFORM_ALREADY_SHIPPED', 'already_shipped'],
    ['PLATFORM_BALANCE', 'refused'],
  ] as const)('tells a refusal for %s by its cause', (code, sound) => {
    expect(heard(code)).toBe(sound);
  });

  it('tells that the network was not reached', () => {
    expect(heard('GATEWAY_UNREACHABLE', 'unknown')).toBe('offline');
  });

  it('tells a cancelled number from a parcel that only stops', () => {
    expect(movedOn(issuedCard({ numberState: 'cancelled' })).sound).toBe('closed');
    expect(movedOn(printedCard('doubtful')).sound).toBe('stop');
  });
});
