import type { Push } from '../../../shared/ipc/contract.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { WritableDb } from '../../ledger/db.ts';
import type { LeadDesk } from '../reprints/lead-desk.ts';
import { createLeadDesk } from '../reprints/lead-desk.ts';
import { newBadge } from './new-badge.ts';
import type { OperatorDesk } from './operator-desk.ts';
import { createOperatorDesk } from './operator-desk.ts';
import type { Session } from './session.ts';
import { createSession } from './session.ts';

interface StaffDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  /** The user of this PC, who acts where nobody is signed in. */
  readonly operator: () => string;
  readonly settings: () => BenchSettings;
  readonly push: (change: Push) => void;
}

/** The people of a station. */
export interface Staff {
  readonly session: Session;
  readonly lead: LeadDesk;
  readonly operators: OperatorDesk;
}

/** Wires who is at the bench, who works here, and what a lead may do. */
export function createStaff({ db, nowMs, operator, settings, push }: StaffDeps): Staff {
  const changed = (): void => push({ topic: 'operators' });
  const session = createSession({
    db,
    nowMs,
    pcUser: operator,
    signOutMinutes: () => settings().signOutMinutes,
    changed,
  });
  const lead = createLeadDesk({ db, nowMs, operator: session.operator }, session.role);
  const operators = createOperatorDesk({ db, nowMs, session, lead, newBadge, changed });
  return { session, lead, operators };
}
