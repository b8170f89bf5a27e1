import { describe, expect, test } from 'vitest';
import { offerReprint, refuseReprint } from '../../../../electron/core/reprints/decide-reprint.ts';
import type { PrintJob } from '../../../../electron/ledger/print-jobs.ts';
import { jobOf } from '../../../support/station/records.ts';

const limits = { packer: 1, lead: 3 };
const rules = { limits, leadPinSet: true };

/** A parcel with a first label and so many reprints. */
const printed = (reprints: number): readonly PrintJob[] =>
  Array.from({ length: reprints + 1 }, (_, place) => jobOf('confirmed', { copy: place + 1 }));

const codeFor = (done: number, role: 'packer' | 'lead', leadPinSet = true): string | null =>
  refuseReprint(printed(done), { limits, leadPinSet }, role)?.code ?? null;

describe('the next reprint', () => {
  test.each([
    [0, 'packer'],
    [1, 'lead'],
    [2, 'lead'],
    [3, 'nobody'],
    [4, 'nobody'],
  ])('after %i is for: %s', (done, rule) => {
    expect(offerReprint(printed(done), rules)).toEqual({ done, limits, rule });
  });

  test("beyond the packer is nobody's while no PIN of a lead is set", () => {
    const none = { limits, leadPinSet: false };
    expect(offerReprint(printed(1), none).rule).toBe('lead_missing');
    expect(offerReprint(printed(3), none).rule).toBe('nobody');
  });

  test('does not count those that did not come out, but those that may have', () => {
    const jobs = [...printed(0), jobOf('failed', { copy: 2 }), jobOf('cancelled', { copy: 2 })];
    expect(offerReprint(jobs, rules).done).toBe(0);
    expect(offerReprint([...jobs, jobOf('doubtful', { copy: 2 })], rules).done).toBe(1);
  });
});

describe('a reprint is refused', () => {
  test("to a packer beyond the packer's limit", () => {
    expect([codeFor(0, 'packer'), codeFor(1, 'packer'), codeFor(3, 'packer')]).toEqual([
      null,
      'REPRINT_LEAD_NEEDED',
      'REPRINT_LIMIT',
    ]);
    expect(codeFor(1, 'packer', false)).toBe('REPRINT_LEAD_MISSING');
  });

  test("to a lead beyond the lead's limit", () => {
    expect([0, 1, 2, 3].map((done) => codeFor(done, 'lead'))).toEqual([
      null,
      null,
      null,
      'REPRINT_LIMIT',
    ]);
  });

  test('with the count and the limit that it hit', () => {
    expect(refuseReprint(printed(2), rules, 'packer')?.details).toEqual({ done: 2, limit: 1 });
    expect(refuseReprint(printed(3), rules, 'lead')?.details).toEqual({ done: 3, limit: 3 });
  });

  test('never where it is a first label in truth', () => {
    const strict = { limits: { packer: 0, lead: 0 }, leadPinSet: false };
    expect(refuseReprint([], strict, 'packer')).toBeNull();
    expect(refuseReprint([jobOf('failed')], strict, 'packer')).toBeNull();
    expect(refuseReprint(printed(0), strict, 'packer')?.code).toBe('REPRINT_LIMIT');
  });
});
