import { describe, expect, it } from 'vitest';
import { createCommandGuard } from '../../../../renderer/commands/command-guard.ts';
import { capOf, KEY_OF_COMMAND } from '../../../../renderer/commands/command-keys.ts';

describe('the keys of the commands', () => {
  it('are one each', () => {
    const keys = Object.values(KEY_OF_COMMAND);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are named as on a keyboard', () => {
    expect(Object.values(KEY_OF_COMMAND).map(capOf)).toEqual([
      'F7',
      'F12',
      'Esc',
      'F11',
      'Ctrl+P',
      'Ctrl+U',
      'F8',
    ]);
  });
});

describe('createCommandGuard', () => {
  it('takes the same command again only after a while', () => {
    const isRepeat = createCommandGuard();
    expect(isRepeat('reprint', 0)).toBe(false);
    expect(isRepeat('reprint', 1_199)).toBe(true);
    expect(isRepeat('reprint', 2_400)).toBe(false);
    expect(isRepeat('void', 2_401)).toBe(false);
    expect(isRepeat('reprint', 2_402)).toBe(false);
  });
});
