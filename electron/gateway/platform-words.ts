import { z } from 'zod';
import { optionalText } from './answer-fields.ts';
import type { PlatformWords } from './outcome.ts';

const codeNames = ['err_code', 'errorCode', 'code', 'sub_code'] as const;
const textNames = ['err_msg', 'errorMessage', 'errorInfo', 'message', 'sub_msg', 'msg'] as const;

const wordsSchema = z.looseObject(
  Object.fromEntries([...codeNames, ...textNames].map((name) => [name, optionalText])),
);

/** The refusal in an object of an answer, by any of the names the vendor uses (gateway contract §3). */
export function platformWords(value: unknown): PlatformWords {
  const parsed = wordsSchema.safeParse(value);
  const found = (names: readonly string[]): string => {
    if (!parsed.success) return '';
    const name = names.find((candidate) => parsed.data[candidate] !== '');
    return name === undefined ? '' : String(parsed.data[name]);
  };
  return { code: found(codeNames), text: found(textNames) };
}
