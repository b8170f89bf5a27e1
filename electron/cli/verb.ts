import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import type { Fault } from '../../shared/errors/codes.ts';
import { faultSentence } from '../../shared/errors/describe.ts';
import type { Language } from '../../shared/language.ts';

/** What a verb may use of the world. */
export interface VerbContext {
  readonly env: NodeJS.ProcessEnv;
  readonly language: Language;
  /** One JSON line on stdout. */
  readonly print: (line: object) => void;
  /** One line for a person on stderr. */
  readonly tell: (line: string) => void;
}

/** @returns the exit code */
export type Verb = (args: readonly string[], context: VerbContext) => Promise<number>;

export const EXIT = { ok: 0, refused: 1, unknown: 2, wrongUse: 64 } as const;

/** Ends a verb with exit code 64 and one clear sentence. */
export class WrongUse extends Error {}

/** A fault that keeps a verb from starting. */
export const wrongUse = (why: Fault, language: Language): WrongUse =>
  new WrongUse(`${why.code}: ${faultSentence(why, language)}`);

/** Chinese unless the environment asks for another language. */
export const languageOf = (env: NodeJS.ProcessEnv): Language => {
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale === '' || /^(zh|C\b|POSIX)/.test(locale) ? 'zh-CN' : 'en';
};

/** `--name -1` as `--name=-1`: a negative number is a value, not an option. */
const withValuesJoined = (args: readonly string[]): string[] =>
  args.flatMap((arg, place) => {
    const name = args[place - 1] ?? '';
    if (isNegative(arg) && isOption(name)) return [`${name}=${arg}`];
    return isOption(arg) && isNegative(args[place + 1] ?? '') ? [] : [arg];
  });

const isNegative = (word: string): boolean => /^-\d+$/.test(word);
const isOption = (word: string): boolean => /^--[a-z-]+$/.test(word);

/** Reads `--name value` options and the words between them; anything else is wrong use. */
export function readArgs<Name extends string>(
  args: readonly string[],
  usage: string,
  names: readonly Name[],
  words: number,
): { readonly words: readonly string[]; readonly options: Partial<Record<Name, string>> } {
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    names.map((name) => [name, { type: 'string' }]),
  );
  try {
    const parsed = parseArgs({
      args: withValuesJoined(args),
      options: config,
      allowPositionals: true,
    });
    if (parsed.positionals.length !== words) throw new WrongUse(usage);
    const options: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = parsed.values[name];
      if (typeof value === 'string') options[name] = value;
    }
    return { words: parsed.positionals, options };
  } catch (error) {
    if (error instanceof WrongUse || !(error instanceof Error)) throw new WrongUse(usage);
    throw new WrongUse(`${error.message}\n${usage}`);
  }
}
