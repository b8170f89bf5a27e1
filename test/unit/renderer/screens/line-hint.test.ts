import { describe, expect, it } from 'vitest';
import { lineHint } from '../../../../renderer/screens/bench/line-hint.ts';

const QUIET = { text: '', isCut: false, waitsForSuffix: false, capsLock: false };
const NOTHING = { backlog: 0, repeated: false, command: null };
const NOT_NOW = { command: 'reprint', taken: false } as const;

describe('lineHint', () => {
  it.each([
    [{}, {}, 'typeHint'],
    [{ capsLock: true }, {}, 'capsLock'],
    [{ capsLock: true }, { repeated: true }, 'repeated'],
    [{}, { command: NOT_NOW }, 'notNow'],
    [{}, { command: { ...NOT_NOW, taken: true } }, 'typeHint'],
    [{ text: '49' }, { command: NOT_NOW }, 'typeHint'],
    [{ text: '49' }, { repeated: true }, 'typeHint'],
    [{}, { backlog: 2, repeated: true }, 'backlog'],
    [{ isCut: true }, { backlog: 2 }, 'cut'],
    [{ text: '4900', isCut: true, waitsForSuffix: true }, {}, 'noSuffix'],
  ] as const)('says of %o and %o: %s', (scanner, facts, kind) => {
    expect(lineHint({ ...QUIET, ...scanner }, { ...NOTHING, ...facts }).kind).toBe(kind);
  });
});
