import { describe, expect, test } from 'vitest';
import { planCopy } from '../../../../electron/core/labels/print-plan.ts';
import type { PrintState } from '../../../../shared/states.ts';
import { jobOf } from '../../../support/station/records.ts';

describe('a first label', () => {
  test('is copy 1 where no paper can exist yet', () => {
    const first = { ok: true, value: { copy: 1, reprintOf: null } };
    expect(planCopy([], null)).toEqual(first);
    expect(planCopy([jobOf('failed'), jobOf('cancelled')], null)).toEqual(first);
  });

  test.each<PrintState>(['queued', 'claimed', 'spooled', 'confirmed', 'doubtful'])(
    'is refused while one is %s',
    (state) => {
      expect(planCopy([jobOf(state)], null)).toEqual({
        ok: false,
        error: 'PRINT_ALREADY_LABELLED',
      });
    },
  );
});

describe('a reprint', () => {
  test.each<PrintState>(['spooled', 'confirmed'])('of a %s label is the next copy', (state) => {
    const old = jobOf(state, { copy: 2 });
    expect(planCopy([jobOf('confirmed'), old], 'damaged')).toEqual({
      ok: true,
      value: { copy: 3, reprintOf: old.jobId },
    });
  });

  test('points at the last label on paper where the newest one failed', () => {
    const onPaper = jobOf('spooled');
    expect(planCopy([onPaper, jobOf('failed', { copy: 2 })], 'jammed')).toEqual({
      ok: true,
      value: { copy: 2, reprintOf: onPaper.jobId },
    });
  });

  test.each<PrintState>(['queued', 'claimed', 'doubtful'])(
    'is refused while the label before is %s',
    (state) => {
      expect(planCopy([jobOf(state)], 'lost')).toEqual({
        ok: false,
        error: 'PRINT_ALREADY_LABELLED',
      });
    },
  );

  test('is a first label where no paper can exist yet', () => {
    expect(planCopy([jobOf('failed')], 'damaged')).toEqual({
      ok: true,
      value: { copy: 1, reprintOf: null },
    });
  });
});
