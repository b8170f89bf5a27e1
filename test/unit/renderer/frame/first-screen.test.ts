import { describe, expect, it } from 'vitest';
import { firstScreen } from '../../../../renderer/frame/first-screen.ts';
import { NEW_GUIDE } from '../../../../shared/guide.ts';

const screenOf = (guide: typeof NEW_GUIDE, missing: string[]) =>
  firstScreen({ practice: null, missing, settings: { guide } });
const inPractice = (guide: typeof NEW_GUIDE, canLeave: boolean) =>
  firstScreen({ practice: { mode: 'online', canLeave }, missing: [], settings: { guide } });
const over = { ...NEW_GUIDE, over: true };

describe('firstScreen', () => {
  it('is the guide at a new bench, the setup once the guide is over, else the bench', () => {
    expect(screenOf(NEW_GUIDE, ['appid'])).toBe('guide');
    expect(screenOf(over, ['appid'])).toBe('setup');
    expect(screenOf(over, [])).toBe('bench');
    expect(screenOf(NEW_GUIDE, [])).toBe('bench');
  });

  it('is the bench in practice, but the guide where that led there', () => {
    expect(inPractice(NEW_GUIDE, false)).toBe('bench');
    expect(inPractice(NEW_GUIDE, true)).toBe('guide');
    expect(inPractice(over, true)).toBe('bench');
  });
});
