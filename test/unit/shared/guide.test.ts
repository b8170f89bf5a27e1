import { describe, expect, it } from 'vitest';
import { afterStep, NEW_GUIDE, startsWithGuide } from '../../../shared/guide.ts';

describe('afterStep', () => {
  it('notes what became of the step and shows the next one', () => {
    const guide = afterStep(afterStep(NEW_GUIDE, 'account', 'done'), 'shop', 'skipped');
    expect(guide.at).toBe('printer');
    expect(guide.steps).toEqual({ ...NEW_GUIDE.steps, account: 'done', shop: 'skipped' });
  });

  it('stays at the last step', () => {
    expect(afterStep(NEW_GUIDE, 'practice', 'done').at).toBe('practice');
  });
});

describe('startsWithGuide', () => {
  it('is so at a new bench, and where the guide was left half-way', () => {
    expect(startsWithGuide(NEW_GUIDE, true)).toBe(true);
    expect(startsWithGuide(afterStep(NEW_GUIDE, 'account', 'skipped'), false)).toBe(true);
  });

  it('is not so at a bench that worked before there was a guide, or once it is over', () => {
    expect(startsWithGuide(NEW_GUIDE, false)).toBe(false);
    expect(startsWithGuide({ ...NEW_GUIDE, over: true }, true)).toBe(false);
  });
});
