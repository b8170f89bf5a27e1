import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Operator, OperatorChange, OperatorsView, SignIn } from '../../../shared/operators.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { badgeCode } from '../../../shared/scan-code.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import {
  changeOperator,
  listOperators,
  putOperator,
  readOperator,
  readOperatorByBadge,
  readOperatorByName,
} from '../../ledger/operators.ts';
import type { LeadDesk } from '../reprints/lead-desk.ts';
import type { Session } from './session.ts';

interface OperatorDeskDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly session: Session;
  readonly lead: Pick<LeadDesk, 'rules' | 'checkPin'>;
  readonly newBadge: () => string;
  readonly changed: () => void;
}

/** Who works here, and who is at the bench. */
export interface OperatorDesk {
  readonly view: () => OperatorsView;
  /** A lead's badge or name alone signs nobody in. */
  readonly signIn: (request: SignIn) => Promise<Result<OperatorsView, Fault>>;
  readonly signOut: () => OperatorsView;
  readonly keep: (
    change: OperatorChange,
    leadPin: string | null,
  ) => Promise<Result<OperatorsView, Fault>>;
}

export function createOperatorDesk(deps: OperatorDeskDeps): OperatorDesk {
  const { db, session, lead } = deps;
  const view = (): OperatorsView => ({
    operators: [...listOperators(db)],
    signedIn: session.signedIn(),
  });

  function find(who: SignIn['who']): Result<Operator, Fault> {
    const operator =
      who.by === 'badge' ? readOperatorByBadge(db, who.badge) : readOperator(db, who.operatorId);
    if (operator === null) {
      const badge = who.by === 'badge' ? badgeCode(who.badge) : String(who.operatorId);
      return fail(fault('OPERATOR_UNKNOWN', { badge }));
    }
    return operator.retired
      ? fail(fault('OPERATOR_RETIRED', { name: operator.name }))
      : ok(operator);
  }

  /** Why somebody may not change the list; null where they may. */
  async function refuseChange(change: OperatorChange, leadPin: string | null) {
    const { leadPinSet } = lead.rules();
    const addsLead = change.kind === 'add' && change.role === 'lead';
    if (!leadPinSet) return addsLead ? fault('LEAD_PIN_MISSING') : null;
    if (session.role() === 'lead') return null;
    return leadPin === null ? fault('OPERATOR_LEAD_NEEDED') : lead.checkPin(leadPin);
  }

  function write(change: OperatorChange): Fault | null {
    const atMs = deps.nowMs();
    const name = change.kind === 'add' || change.kind === 'rename' ? change.name : null;
    const namesake = name === null ? null : readOperatorByName(db, name);
    if (change.kind === 'add') {
      if (namesake !== null) return fault('OPERATOR_NAME_TAKEN', { name: change.name });
      putOperator(db, { name: change.name, badge: deps.newBadge(), role: change.role, atMs });
      note(change.kind, change.name);
      return null;
    }
    const operator = readOperator(db, change.operatorId);
    if (operator === null) return fault('REQUEST_INVALID', { where: 'operatorId' });
    if (namesake !== null && namesake.operatorId !== operator.operatorId) {
      return fault('OPERATOR_NAME_TAKEN', { name: namesake.name });
    }
    changeOperator(db, changed(operator, change, deps.newBadge), atMs);
    note(change.kind, operator.name);
    return null;
  }

  const note = (change: OperatorChange['kind'], name: string): void =>
    appendEvent(db, {
      kind: 'operators_changed',
      atMs: deps.nowMs(),
      operator: session.operator(),
      parcel: null,
      detail: { change, name },
    });

  return {
    view,
    signIn: async ({ who, leadPin }) => {
      const found = find(who);
      if (!found.ok) return found;
      if (found.value.role === 'lead') {
        const { name } = found.value;
        const why =
          leadPin === null
            ? fault('OPERATOR_PIN_NEEDED', { name, operatorId: found.value.operatorId })
            : await lead.checkPin(leadPin);
        if (why !== null) return fail(why);
      }
      session.begin(found.value);
      return ok(view());
    },
    signOut: () => {
      session.end();
      return view();
    },
    keep: async (change, leadPin) => {
      const refused = await refuseChange(change, leadPin);
      if (refused !== null) return fail(refused);
      const why = inTransaction(db, () => write(change));
      if (why !== null) return fail(why);
      session.follow();
      deps.changed();
      return ok(view());
    },
  };
}

function changed(
  operator: Operator,
  change: Exclude<OperatorChange, { kind: 'add' }>,
  newBadge: () => string,
): Operator {
  switch (change.kind) {
    case 'rename':
      return { ...operator, name: change.name };
    case 'retire':
      return { ...operator, retired: true };
    case 'take_back':
      return { ...operator, retired: false };
    case 'new_badge':
      return { ...operator, badge: newBadge() };
  }
}
