import type { OperatorDesk } from '../../../electron/core/operators/operator-desk.ts';
import { createOperatorDesk } from '../../../electron/core/operators/operator-desk.ts';
import type { Session } from '../../../electron/core/operators/session.ts';
import { createSession } from '../../../electron/core/operators/session.ts';
import type { LeadDesk } from '../../../electron/core/reprints/lead-desk.ts';
import { createLeadDesk } from '../../../electron/core/reprints/lead-desk.ts';
import type { Operator } from '../../../shared/operators.ts';
import type { TestLedger } from './ledger.ts';
import { OPERATOR, openTestLedger } from './ledger.ts';

export const SIGN_OUT_MINUTES = 30;

export interface OperatorKit {
  readonly ledger: TestLedger;
  readonly session: Session;
  readonly lead: LeadDesk;
  readonly desk: OperatorDesk;
  readonly named: (name: string) => Operator;
}

/** A desk on a real ledger; badges are B1, B2 … in the order they are made. */
export function operatorKit(ledger: TestLedger = openTestLedger()): OperatorKit {
  let badges = 0;
  const session = createSession({
    ...ledger.shared,
    pcUser: () => OPERATOR,
    signOutMinutes: () => SIGN_OUT_MINUTES,
    changed: () => undefined,
  });
  const shared = { ...ledger.shared, operator: session.operator };
  const lead = createLeadDesk(shared, session.role);
  const desk = createOperatorDesk({
    ...shared,
    session,
    lead,
    newBadge: () => `B${(badges += 1)}`,
    changed: () => undefined,
  });
  const named = (name: string): Operator => {
    const found = desk.view().operators.find((operator) => operator.name === name);
    if (found === undefined) throw new Error(`No operator ${name}`);
    return found;
  };
  return { ledger, session, lead, desk, named };
}
