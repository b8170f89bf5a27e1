import { findVerb } from './cli/find.ts';
import { issueVerb } from './cli/issue.ts';
import { practiceVerb } from './cli/practice.ts';
import type { Verb } from './cli/verb.ts';
import { EXIT, WrongUse, languageOf } from './cli/verb.ts';
import { verifyVerb } from './cli/verify.ts';

const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    issue: issueVerb,
    find: findVerb,
    verify: verifyVerb,
    practice: practiceVerb,
  }),
);

const USAGE = `station issue ORDERS.json --gateway URL --appid A --seller S --data DIR [--channel N] [--user-id N]
station find TEXT --data DIR
station verify --data DIR
station practice [--port N]`;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The station without a window: one verb, JSON lines on stdout, one sentence on stderr. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const verb = name === undefined ? undefined : VERBS.get(name);
  if (verb === undefined) {
    tell(USAGE);
    return EXIT.wrongUse;
  }
  try {
    return await verb(rest, {
      env: process.env,
      language: languageOf(process.env),
      print: (line) => {
        process.stdout.write(`${JSON.stringify(line)}\n`);
      },
      tell,
    });
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    tell(error.message);
    return EXIT.wrongUse;
  }
}

process.exitCode = await main(process.argv.slice(2));
