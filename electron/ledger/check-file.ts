import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { readFact } from './facts.ts';
import { ledgerFaultOf } from './ledger-fault.ts';

/** What a ledger file says it is. */
export const ledgerIdentitySchema = z.object({
  kind: z.string().nullable(),
  /** The migration step it stands at. */
  version: z.number(),
  /** The key its personal data is sealed for; null in a ledger that was never used. */
  publicKey: z.string().nullable(),
});
export type LedgerIdentity = z.infer<typeof ledgerIdentitySchema>;

/** Reads a whole ledger file once: takes seconds where it is large. Needs no lock, writes nothing. */
export function checkLedgerFile(file: string): Result<LedgerIdentity, Fault> {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const found: unknown = db.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') return fail(fault('LEDGER_DAMAGED', { file, reason: String(found) }));
    const version = z.number().parse(db.pragma('user_version', { simple: true }));
    if (version === 0) return fail(fault('LEDGER_DAMAGED', { file, reason: 'empty' }));
    return ok({ version, kind: readFact(db, 'kind'), publicKey: readFact(db, 'public_key') });
  } catch (error) {
    const reason = messageOf(error);
    return fail(ledgerFaultOf(error, file) ?? fault('LEDGER_UNOPENABLE', { file, reason }));
  } finally {
    db?.close();
  }
}
