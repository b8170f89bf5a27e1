import { userInfo } from 'node:os';
import { accessLedger } from '../core/ledger-access.ts';
import { forgetPin } from '../core/reprints/lead-desk.ts';
import { NO_SYSTEM_PROTECTION } from '../ledger/key-file.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station forget-pin --data DIR';

/**
 * Removes a lead's PIN that nobody knows any more, which an event tells. Refused while another
 * program uses the ledger.
 */
export const forgetPinVerb: Verb = async (args, context) => {
  const { options } = readArgs(args, USAGE, ['data'], 0);
  if (options.data === undefined) throw new WrongUse(USAGE);
  const ledger = accessLedger(options.data, 'live', NO_SYSTEM_PROTECTION, Date.now);
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  try {
    const deps = { db: ledger.value.db, nowMs: Date.now, operator: () => userInfo().username };
    context.print({ forgotten: forgetPin(deps) });
    return EXIT.ok;
  } finally {
    ledger.value.close();
  }
};
