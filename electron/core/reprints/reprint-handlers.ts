import type { Push, StationInfo } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { ok } from '../../../shared/result.ts';
import type { Role } from '../../../shared/roles.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readJobsOfParcel } from '../../ledger/print-jobs.ts';
import { listReprints } from '../../ledger/reprints.ts';
import type { Bench } from '../bench/bench.ts';
import { offerReprint } from './decide-reprint.ts';
import type { ReprintReportDeps } from './give-out-report.ts';
import { giveOutReport } from './give-out-report.ts';
import type { LeadDesk } from './lead-desk.ts';
import { reprintReport } from './reprint-report.ts';

interface ReprintHandlerDeps extends ReprintReportDeps {
  readonly db: ReadableDb;
  readonly bench: Bench;
  readonly lead: LeadDesk;
  /** Of who is signed in. */
  readonly role: () => Role;
  readonly info: () => StationInfo;
  readonly push: (change: Push) => void;
}

type ReprintHandlers = Pick<
  Handlers,
  'print:again' | 'reprint:offer' | 'reprint:report' | 'reprint:give-out' | 'lead:change'
>;

/** What the page can ask for about reprints and who may print them. */
export const createReprintHandlers = (deps: ReprintHandlerDeps): ReprintHandlers => ({
  'print:again': async ({ orderId, packId, reason, leadPin }) => {
    const role = await deps.lead.roleOf(leadPin);
    return role.ok ? deps.bench.printAgain({ orderId, packId }, reason, role.value) : role;
  },
  'reprint:offer': (key) =>
    ok(offerReprint(readJobsOfParcel(deps.db, key), deps.lead.rules(), deps.role())),
  'reprint:report': ({ day }) => ok(reprintReport(day, listReprints(deps.db, day))),
  'reprint:give-out': ({ day, way }) =>
    giveOutReport(deps, reprintReport(day, listReprints(deps.db, day)), way),
  'lead:change': async (change) => {
    const changed = await deps.lead.change(change);
    if (!changed.ok) return changed;
    deps.push({ topic: 'info' });
    return ok(deps.info());
  },
});
