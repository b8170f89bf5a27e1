import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Operator, SignedIn } from '../../../shared/operators.ts';
import type { Role } from '../../../shared/roles.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { hasOperators, readOperator } from '../../ledger/operators.ts';

interface SessionDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  /** The user of this PC, who acts where nobody is signed in. */
  readonly pcUser: () => string;
  /** Minutes without a scan after which somebody is signed out. */
  readonly signOutMinutes: () => number;
  readonly changed: () => void;
}

/** Who is at the bench. It ends with the station. */
export interface Session {
  /** By whom rows and events are. */
  readonly operator: () => string;
  readonly role: () => Role;
  readonly signedIn: () => SignedIn | null;
  /** Why nobody may act now; null where somebody is signed in or nobody has to. */
  readonly refusal: () => Fault | null;
  /** Somebody does something: the time without a scan begins anew. */
  readonly touch: () => void;
  readonly begin: (operator: Operator) => void;
  readonly end: () => void;
  /** The list of operators has changed: a new name is taken over, a retired one is signed out. */
  readonly follow: () => void;
}

interface Sitting {
  readonly operator: Operator;
  readonly lastAtMs: number;
}

const MINUTE_MS = 60_000;
/** A clock that is put right goes back by less. */
const CLOCK_STEP_MS = MINUTE_MS;

export function createSession(deps: SessionDeps): Session {
  const { db } = deps;
  let sitting: Sitting | null = null;

  const untilMs = ({ lastAtMs }: Sitting): number => lastAtMs + deps.signOutMinutes() * MINUTE_MS;
  const endAt = (atMs: number, automatic: boolean): void => {
    if (sitting === null) return;
    const { name } = sitting.operator;
    inTransaction(db, () =>
      appendEvent(db, {
        kind: 'operator_signed_out',
        atMs,
        operator: name,
        parcel: null,
        detail: { automatic },
      }),
    );
    sitting = null;
    deps.changed();
  };
  /** A clock that was turned back does not tell how long nobody has scanned. */
  const isOver = (now: Sitting): boolean =>
    deps.nowMs() >= untilMs(now) || deps.nowMs() < now.lastAtMs - CLOCK_STEP_MS;
  /** Who sits there now; somebody whose time is over is signed out first. */
  const current = (): Sitting | null => {
    if (sitting !== null && isOver(sitting)) {
      endAt(Math.min(deps.nowMs(), untilMs(sitting)), true);
    }
    return sitting;
  };

  return {
    operator: () => (sitting === null || isOver(sitting) ? deps.pcUser() : sitting.operator.name),
    role: () => current()?.operator.role ?? 'packer',
    signedIn: () => {
      const now = current();
      if (now === null) return null;
      const { operatorId, name, role } = now.operator;
      return { operatorId, name, role, untilMs: untilMs(now) };
    },
    refusal: () => (current() !== null || !hasOperators(db) ? null : fault('OPERATOR_NEEDED')),
    touch: () => {
      const now = current();
      if (now !== null) sitting = { ...now, lastAtMs: deps.nowMs() };
    },
    begin: (operator) => {
      if (current() !== null) endAt(deps.nowMs(), false);
      const atMs = deps.nowMs();
      const { name, role } = operator;
      inTransaction(db, () =>
        appendEvent(db, {
          kind: 'operator_signed_in',
          atMs,
          operator: name,
          parcel: null,
          detail: { role },
        }),
      );
      sitting = { operator, lastAtMs: atMs };
      deps.changed();
    },
    end: () => {
      if (current() !== null) endAt(deps.nowMs(), false);
    },
    follow: () => {
      const now = current();
      if (now === null) return;
      const operator = readOperator(db, now.operator.operatorId);
      if (operator === null || operator.retired) endAt(deps.nowMs(), false);
      else sitting = { ...now, operator };
    },
  };
}
