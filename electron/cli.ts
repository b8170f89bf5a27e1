import { fault } from '../shared/errors/codes.ts';
import { faultSentence } from '../shared/errors/describe.ts';
import { backupVerb } from './cli/backup.ts';
import { distributeVerb } from './cli/distribute.ts';
import { exportVerb } from './cli/export.ts';
import { findVerb } from './cli/find.ts';
import { forgetPinVerb } from './cli/forget-pin.ts';
import { importVerb } from './cli/import.ts';
import { issueVerb } from './cli/issue.ts';
import { practiceVerb } from './cli/practice.ts';
import { restoreVerb } from './cli/restore.ts';
import { shipVerb } from './cli/ship.ts';
import type { Verb } from './cli/verb.ts';
import { EXIT, WrongUse, languageOf } from './cli/verb.ts';
import { verifyVerb } from './cli/verify.ts';
import { ledgerFaultOf } from './ledger/ledger-fault.ts';
import { messageOf } from '../shared/errors/message-of.ts';

const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    import: importVerb,
    issue: issueVerb,
    ship: shipVerb,
    distribute: distributeVerb,
    find: findVerb,
    export: exportVerb,
    verify: verifyVerb,
    backup: backupVerb,
    restore: restoreVerb,
    practice: practiceVerb,
    'forget-pin': forgetPinVerb,
  }),
);

const USAGE = `station import ORDERS.json|.csv|.xlsx --data DIR [--channel N]
station issue ORDERS.json --gateway URL --appid A --seller S --data DIR [--channel N] [--user-id N]
station ship pdd|1688|dd FILE.json --gateway URL --appid A --seller S --data DIR
station distribute FILE.json --gateway URL --appid A --seller S --data DIR
station find TEXT --data DIR
station export FILE.csv|FILE.xlsx --data DIR [--state S] [--print P] [--carrier C] [--shop S] [--channel N] [--operator O] [--day YYYY-MM-DD] [--text T]
station verify --data DIR
station backup --data DIR [--to FILE]
station restore FILE --data DIR
station practice [--port N]
station forget-pin --data DIR`;

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * The station without a window: one verb, JSON lines on stdout, one sentence on stderr. A verb that
 * breaks in the middle leaves things unknown: run it again.
 */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const verb = name === undefined ? undefined : VERBS.get(name);
  if (verb === undefined) {
    tell(USAGE);
    return EXIT.wrongUse;
  }
  const language = languageOf(process.env);
  try {
    return await verb(rest, {
      env: process.env,
      language,
      print: (line) => {
        process.stdout.write(`${JSON.stringify(line)}\n`);
      },
      tell,
    });
  } catch (error) {
    if (error instanceof WrongUse) {
      tell(error.message);
      return EXIT.wrongUse;
    }
    const reason = messageOf(error);
    const why = ledgerFaultOf(error, '—') ?? fault('INTERNAL');
    tell(`${why.code}: ${faultSentence(why, language)} (${reason})`);
    return EXIT.unknown;
  }
}

process.exitCode = await main(process.argv.slice(2));
