import { describe, expect, test } from 'vitest';
import { confirmableByScan, scannedLabel } from '../../../../electron/core/labels/print-plan.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { jobOf } from '../../../support/station/records.ts';

describe('a scan of the number on a label', () => {
  test.each(['claimed', 'spooled', 'doubtful'] as const)(
    'proves a first label that is %s',
    (state) => {
      expect(confirmableByScan(jobOf(state))).toContain(state);
    },
  );

  test('proves a reprint only when the system has taken it, since the old label has the same number', () => {
    const reprint = { copy: 2 };
    expect(confirmableByScan(jobOf('spooled', reprint))).toEqual(['spooled']);
    for (const state of ['claimed', 'doubtful'] as const) {
      expect(confirmableByScan(jobOf(state, reprint))).not.toContain(state);
    }
  });

  test('proves a label that somebody said had not come out', () => {
    const denied = jobOf('failed', { fault: fault('PRINT_NO_PAPER') });
    expect(scannedLabel([denied])).toBe(denied);
    expect(confirmableByScan(denied)).toEqual(['failed']);
  });

  test('proves nothing of a label that never left', () => {
    expect(scannedLabel([jobOf('failed'), jobOf('cancelled')])).toBeUndefined();
  });
});
