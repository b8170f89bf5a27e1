import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { Push } from '../../../shared/ipc/contract.ts';
import { backupFolderIn, listBackups } from '../../ledger/backups.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { endLostPeriod } from '../../ledger/lost-period.ts';
import type { LedgerAccess } from '../ledger-access.ts';
import { revealReceiver } from '../parcels/reveal-receiver.ts';
import type { HostVerbs } from './station-host.ts';

interface SafetyHandlerDeps {
  readonly ledger: LedgerAccess;
  readonly host: HostVerbs;
  readonly operator: () => string;
  readonly nowMs: () => number;
  readonly push: (change: Push) => void;
}

type SafetyHandlers = Pick<
  Handlers,
  | 'parcel:reveal'
  | 'station:reopen'
  | 'backups:list'
  | 'backups:make'
  | 'backups:restore'
  | 'backups:settle'
>;

/** What the page can ask for about the ledger as a file, and about unmasked receivers. */
export function createSafetyHandlers(deps: SafetyHandlerDeps): SafetyHandlers {
  const { ledger, host } = deps;
  const { db, dataDir } = ledger;
  return {
    'parcel:reveal': (key) => revealReceiver({ ...deps, ...ledger }, key),
    'station:reopen': async () => {
      await host.reopen();
      return ok(null);
    },
    'backups:list': () => ok({ folder: backupFolderIn(dataDir), backups: listBackups(dataDir) }),
    'backups:make': async () => {
      const made = await host.backUp();
      return made.ok ? ok(null) : made;
    },
    'backups:restore': ({ name }) => host.restore(name),
    'backups:settle': () => {
      inTransaction(db, () => {
        endLostPeriod(db);
        appendEvent(db, {
          kind: 'lost_period_ended',
          atMs: deps.nowMs(),
          operator: deps.operator(),
          parcel: null,
        });
      });
      deps.push({ topic: 'info' });
      return ok(null);
    },
  };
}
