import { join } from 'node:path';
import { z } from 'zod';
import { restoreReportSchema } from '../../../shared/backups.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import { StationError } from '../../../shared/errors/station-error.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { backupFolderIn, copyLedgerFile, dailyName } from '../../ledger/backups.ts';
import { checkLedgerFile } from '../../ledger/check-file.ts';
import { ledgerFaultOf } from '../../ledger/ledger-fault.ts';
import { ledgerFileIn } from '../../ledger/open.ts';
import { restoreLedger } from '../../ledger/restore.ts';

/** Work on whole ledger files, which takes seconds where they are large. */
export const careTaskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check'), dataDir: z.string() }),
  z.object({ kind: z.literal('back_up'), dataDir: z.string(), atMs: z.number() }),
  z.object({
    kind: z.literal('restore'),
    dataDir: z.string(),
    ledgerKind: z.enum(['live', 'practice']).nullable(),
    backup: z.string(),
    operator: z.string(),
    atMs: z.number(),
  }),
]);
export type CareTask = z.infer<typeof careTaskSchema>;

export const careValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked') }),
  z.object({ kind: z.literal('backed_up'), file: z.string() }),
  z.object({ kind: z.literal('restored'), report: restoreReportSchema }),
]);
export type CareValue = z.infer<typeof careValueSchema>;

/** Does one task: in a worker beside the window, or at once for the command line. */
export function doCare(task: CareTask): Result<CareValue, Fault> {
  switch (task.kind) {
    case 'check': {
      const checked = checkLedgerFile(ledgerFileIn(task.dataDir));
      return checked.ok ? ok({ kind: 'checked' }) : checked;
    }
    case 'back_up': {
      const target = join(backupFolderIn(task.dataDir), dailyName(task.atMs));
      return backUp(ledgerFileIn(task.dataDir), target);
    }
    case 'restore': {
      const { dataDir, ledgerKind: kind, operator, atMs } = task;
      const deps = { dataDir, kind, operator, nowMs: () => atMs };
      const restored = restoreLedger(deps, task.backup);
      return restored.ok ? ok({ kind: 'restored', report: restored.value }) : restored;
    }
  }
}

/** Writes a checked copy of a ledger, which another program may be using. */
export function backUp(file: string, target: string): Result<CareValue, Fault> {
  try {
    copyLedgerFile(file, target);
    return ok({ kind: 'backed_up', file: target });
  } catch (error) {
    const why = error instanceof StationError ? error.fault : ledgerFaultOf(error, target);
    const reason = messageOf(error);
    if (why?.code === 'LEDGER_DAMAGED') return fail(why);
    return fail(fault('BACKUP_FAILED', { folder: target, code: why?.code ?? null, reason }));
  }
}
