import { expect, test } from 'vitest';
import { stateWords } from '../../../../electron/core/exporting/state-words.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { zhCN } from '../../../../renderer/i18n/zh-CN.ts';

test.each([
  ['zh-CN', zhCN.state],
  ['en', en.state],
] as const)('files say states in the words of the screens (%s)', (language, { number, print }) => {
  const { none: _, ...numbers } = number;
  expect(stateWords(language)).toEqual({ number: numbers, print });
});
