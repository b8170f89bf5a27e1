import { ledgerFileIn, openLedgerToRead } from '../ledger/open.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station verify --data DIR';

/** Prints one line per check of the ledger; exit code 1 where one is not fine. */
export const verifyVerb: Verb = async (args, context) => {
  const { options } = readArgs(args, USAGE, ['data'], 0);
  if (options.data === undefined) throw new WrongUse(USAGE);
  const ledger = openLedgerToRead(ledgerFileIn(options.data));
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  try {
    const checks = verifyLedger(ledger.value, Date.now());
    for (const check of checks) context.print(check);
    return checks.every((check) => check.ok) ? EXIT.ok : EXIT.refused;
  } finally {
    ledger.value.close();
  }
};
