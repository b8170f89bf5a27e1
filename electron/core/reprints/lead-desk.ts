import type { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { LeadChange } from '../../../shared/reprints.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Role } from '../../../shared/roles.ts';
import { plainPin } from '../../../shared/roles.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { EventKind } from '../../ledger/events.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readSetting, removeSetting, writeSetting } from '../../ledger/facts.ts';
import { readBenchSettings, writeBenchSettings } from '../../ledger/settings.ts';
import type { ReprintRules } from './decide-reprint.ts';
import { hashPin, isPin, pinHashSchema } from './pin-hash.ts';
import type { PinTries } from './pin-tries.ts';
import { NO_TRIES, pinTriesSchema, waitMs } from './pin-tries.ts';

interface LeadDeskDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
}

/** Who acts as a lead, and what a lead has set. */
export interface LeadDesk {
  readonly rules: () => ReprintRules;
  /** Why a typed PIN says nothing; null where it is the lead's. */
  readonly checkPin: (typedPin: string) => Promise<Fault | null>;
  /** As whom somebody acts: a lead is signed in or typed the PIN, else it is a packer. */
  readonly roleOf: (typedPin: string | null) => Promise<Result<Role, Fault>>;
  readonly change: (change: LeadChange) => Promise<Result<null, Fault>>;
}

/**
 * The PIN is kept as an scrypt hash among the settings. A try counts before it is looked at, in the
 * ledger: neither many at once nor a restart gets round the pauses.
 */
export function createLeadDesk(
  deps: LeadDeskDeps,
  signedInRole: () => Role = () => 'packer',
): LeadDesk {
  const { db } = deps;
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | null => {
    const stored = readSetting(db, name);
    return stored === null ? null : schema.parse(JSON.parse(stored));
  };
  const hash = () => read('lead_pin', pinHashSchema);
  const keepTries = (tries: PinTries): void =>
    writeSetting(db, 'lead_pin_tries', JSON.stringify(tries));
  const note = (kind: EventKind, detail: Readonly<Record<string, number | boolean>>): void =>
    appendEvent(db, { kind, atMs: deps.nowMs(), operator: deps.operator(), parcel: null, detail });

  async function check(typedPin: string): Promise<Fault | null> {
    const kept = hash();
    if (kept === null) return fault('LEAD_PIN_MISSING');
    const tries = read('lead_pin_tries', pinTriesSchema) ?? NO_TRIES;
    const atMs = deps.nowMs();
    const wait = waitMs(tries, atMs);
    if (wait > 0) {
      if (tries.atMs > atMs) inTransaction(db, () => keepTries({ ...tries, atMs }));
      return fault('LEAD_PIN_WAIT', { seconds: Math.ceil(wait / 1000) });
    }
    const wrong = tries.wrong + 1;
    inTransaction(db, () => keepTries({ wrong, atMs }));
    if (await isPin(plainPin(typedPin), kept)) {
      inTransaction(db, () => keepTries(NO_TRIES));
      return null;
    }
    inTransaction(db, () => note('lead_pin_wrong', { wrong }));
    return fault('LEAD_PIN_WRONG');
  }

  return {
    rules: () => ({ limits: readBenchSettings(db).reprintLimits, leadPinSet: hash() !== null }),
    checkPin: check,
    roleOf: async (typedPin) => {
      if (signedInRole() === 'lead') return ok('lead');
      if (typedPin === null) return ok('packer');
      const why = await check(typedPin);
      return why === null ? ok('lead') : fail(why);
    },
    change: async ({ pin, newPin, limits }) => {
      const before = hash();
      const why = before === null ? null : await check(pin ?? '');
      if (why !== null) return fail(why);
      if (before === null && newPin === null) return fail(fault('LEAD_PIN_MISSING'));
      const next = newPin === null ? null : await hashPin(newPin);
      return inTransaction(db, () => {
        // Another PIN holds by now than the one that was looked at.
        if (hash()?.hash !== before?.hash) return fail(fault('LEAD_PIN_WRONG'));
        if (next !== null) writeSetting(db, 'lead_pin', JSON.stringify(next));
        writeBenchSettings(db, { ...readBenchSettings(db), reprintLimits: limits });
        note('lead_changed', { ...limits, new_pin: next !== null });
        return ok(null);
      });
    },
  };
}

/**
 * Removes the PIN where nobody knows it any more; whoever sets the next one is the lead.
 *
 * @returns false where none was set
 */
export function forgetPin({ db, nowMs, operator }: LeadDeskDeps): boolean {
  if (readSetting(db, 'lead_pin') === null) return false;
  inTransaction(db, () => {
    removeSetting(db, 'lead_pin');
    removeSetting(db, 'lead_pin_tries');
    const detail = { forgotten: true };
    appendEvent(db, {
      kind: 'lead_changed',
      atMs: nowMs(),
      operator: operator(),
      parcel: null,
      detail,
    });
  });
  return true;
}
