import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../../renderer/looks/look.ts';

const SYSTEM = { scheme: 'dark', contrast: 'normal' } as const;

describe('the look', () => {
  it('follows the operating system where the bench asks for nothing', () => {
    expect(lookOf({ scheme: 'system', contrast: 'system' }, SYSTEM)).toEqual(SYSTEM);
    expect(
      lookOf({ scheme: 'system', contrast: 'system' }, { scheme: 'light', contrast: 'more' }),
    ).toEqual({ scheme: 'light', contrast: 'more' });
  });

  it('is what the bench asks for otherwise', () => {
    expect(lookOf({ scheme: 'light', contrast: 'more' }, SYSTEM)).toEqual({
      scheme: 'light',
      contrast: 'more',
    });
  });
});
