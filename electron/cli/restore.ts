import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { doCare } from '../core/safety/care-job.ts';
import { backupFolderIn } from '../ledger/backups.ts';
import { lockLedger } from '../ledger/ledger-lock.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station restore FILE --data DIR';

/**
 * Makes a backup the ledger of a folder; FILE is a path, or the name of a backup of that folder.
 * The present ledger is set aside. Refused while another program uses it.
 */
export const restoreVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ['data'], 1);
  const [file] = words;
  if (file === undefined || options.data === undefined) throw new WrongUse(USAGE);
  const dataDir = resolve(options.data);
  const named = join(backupFolderIn(dataDir), file);
  const backup = existsSync(file) || !existsSync(named) ? resolve(file) : named;
  const lock = lockLedger(dataDir, Date.now);
  if (!lock.ok) throw wrongUse(lock.error, context.language);
  try {
    const operator = userInfo().username;
    const task = { dataDir, ledgerKind: null, backup, operator, atMs: Date.now() };
    const restored = doCare({ kind: 'restore', ...task });
    if (!restored.ok) throw wrongUse(restored.error, context.language);
    if (restored.value.kind !== 'restored') return EXIT.unknown;
    const { replaced, numbers, labels, lost } = restored.value.report;
    context.print({
      restored: backup,
      replaced: replaced === null ? '' : join(backupFolderIn(dataDir), replaced),
      numbers_carried_over: numbers,
      labels_carried_over: labels,
      lost_from: lost === null ? '' : new Date(lost.fromMs).toISOString(),
      lost_to: lost === null ? '' : new Date(lost.toMs).toISOString(),
    });
    return EXIT.ok;
  } finally {
    lock.value.release();
  }
};
