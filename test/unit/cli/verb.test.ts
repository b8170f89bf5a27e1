import { describe, expect, test } from 'vitest';
import { WrongUse, languageOf, readArgs } from '../../../electron/cli/verb.ts';

const read = (...args: string[]): ReturnType<typeof readArgs<'data' | 'user-id'>> =>
  readArgs(args, 'station try FILE --data DIR', ['data', 'user-id'], 1);

describe('the words of a command', () => {
  test('may stand before, between and after its options', () => {
    for (const args of [
      ['f.json', '--data', 'dir'],
      ['--data', 'dir', 'f.json'],
      ['--data=dir', 'f.json'],
    ]) {
      expect(read(...args)).toEqual({ words: ['f.json'], options: { data: 'dir' } });
    }
  });

  test('may give a negative number to an option', () => {
    expect(read('f.json', '--user-id', '-1').options).toEqual({ 'user-id': '-1' });
    expect(read('f.json', '--user-id=-1').options).toEqual({ 'user-id': '-1' });
  });

  test.each([
    [['--data', 'dir']],
    [['a', 'b', '--data', 'dir']],
    [['f.json', '--data']],
    [['f.json', '--data', '--user-id']],
    [['f.json', '--what', 'x']],
    [['f.json', '-d', 'dir']],
  ])('are refused with the usage: %j', (args) => {
    expect(() => read(...args)).toThrow(WrongUse);
    expect(() => read(...args)).toThrow(/station try FILE --data DIR$/);
  });
});

describe('the language of a command', () => {
  test.each([
    [{}, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'de_DE.UTF-8' }, 'en'],
  ])('in %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});
