import { resolve } from 'node:path';
import { backUp, doCare } from '../core/safety/care-job.ts';
import { ledgerFileIn } from '../ledger/open.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station backup --data DIR [--to FILE]';

/** Writes a checked copy of the ledger, also while the station runs. */
export const backupVerb: Verb = async (args, context) => {
  const { options } = readArgs(args, USAGE, ['data', 'to'], 0);
  const { data, to } = options;
  if (data === undefined) throw new WrongUse(USAGE);
  const made =
    to === undefined
      ? doCare({ kind: 'back_up', dataDir: resolve(data), atMs: Date.now() })
      : backUp(ledgerFileIn(data), resolve(to));
  if (!made.ok) throw wrongUse(made.error, context.language);
  if (made.value.kind === 'backed_up') context.print({ backup: made.value.file });
  return EXIT.ok;
};
